import type { ViewDeclaration } from '../language/declaration.js';
import { withdrawalSimulation } from './simulation.js';

/** What would follow if an authority gave notice. */
export const withdrawalViews: readonly ViewDeclaration[] = [withdrawalSimulation];
