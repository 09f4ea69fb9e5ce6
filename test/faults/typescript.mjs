/**
 * Runs the sources as they are in a child process (`node --import ./test/faults/typescript.mjs child.ts`),
 * so that a process which is killed in a test is the code under test and not an earlier build of it.
 */
import { registerHooks } from 'node:module';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { transformSync } from '@swc/core';

const libs = new URL('../../libs/', import.meta.url);
const configFile = fileURLToPath(new URL('../../.swcrc', import.meta.url));

registerHooks({
  resolve(specifier, context, next) {
    if (specifier.startsWith('#')) {
      const [room] = specifier.slice(1).split(/\.js$/);
      return next(new URL(specifier.endsWith('.js') ? `${room}.ts` : `${room}/index.ts`, libs).href, context);
    }
    if (specifier.startsWith('.') && context.parentURL?.endsWith('.ts'))
      return next(specifier.replace(/\.js$/, '.ts'), context);
    return next(specifier, context);
  },
  load(url, context, next) {
    if (!url.endsWith('.ts')) return next(url, context);
    const filename = fileURLToPath(url);
    const { code } = transformSync(readFileSync(filename, 'utf8'), { filename, configFile });
    return { format: 'module', source: code, shortCircuit: true };
  },
});
