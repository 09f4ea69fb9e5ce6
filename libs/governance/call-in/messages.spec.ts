import { saysEverything } from '../testing/messages.js';
import { callInEvents } from './call-in.events.js';
import { callInCommands } from './commands/index.js';

saysEverything('call-in', import.meta.url, { events: callInEvents, commands: callInCommands });
