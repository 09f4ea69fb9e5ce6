import { nodeTool } from './step.mjs';

/** Rewrites every file in the house style. @returns {number} exit code */
export const format = () => nodeTool('prettier/bin/prettier.cjs', ['--write', '--log-level', 'warn', '.']);
