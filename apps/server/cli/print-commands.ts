import { commandsPage } from './commands-page.js';

/** Prints docs/commands.md. */
process.stdout.write(commandsPage());
