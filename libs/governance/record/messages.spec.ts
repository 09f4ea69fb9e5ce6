import { saysEverything } from '../testing/messages.js';
import { recordEvents } from './record.events.js';
import { recordCommands } from './commands/index.js';

saysEverything('the record', import.meta.url, { events: recordEvents, commands: recordCommands });
