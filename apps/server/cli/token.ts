import { resolve } from 'node:path';
import { tokenCommand } from './token-command.js';
import { Unfit } from './unfit.js';

/** `npm run token -- …` */
try {
  await tokenCommand(
    process.argv.slice(2),
    resolve(process.env['CONCORDAT_DATA'] ?? './data'),
    (line) => console.log(line),
    (line) => console.error(line),
  );
} catch (error) {
  console.error(error instanceof Unfit ? error.message : error);
  process.exitCode = 1;
}
