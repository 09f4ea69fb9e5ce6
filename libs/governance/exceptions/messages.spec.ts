import { saysEverything } from '../testing/messages.js';
import { exceptionEvents } from './exception.events.js';
import { exceptionCommands } from './commands/index.js';

saysEverything('exceptions', import.meta.url, { events: exceptionEvents, commands: exceptionCommands });
