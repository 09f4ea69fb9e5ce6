/**
 * Every npm script comes through here: `node tools/run.mjs <task> [arguments]`.
 * This file and lib/install.mjs may run on the machine's own, older Node (18 and later), before anything is installed.
 * It installs what the lock file asks for, and then hands over to task.mjs on the project's own Node.
 */
import { become } from './lib/become.mjs';
import { ensureInstalled, projectNode } from './lib/install.mjs';

const [task = 'help', ...args] = process.argv.slice(2);

try {
  ensureInstalled();
  become(projectNode(), ['tools/task.mjs', task, ...args]);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  if (task === 'test' || task === 'check') console.log('0 passed, 1 failed');
  process.exitCode = 1;
}
