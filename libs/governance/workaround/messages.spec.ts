import { saysEverything } from '../testing/messages.js';
import { workaroundEvents } from './workaround.events.js';
import { workaroundCommands } from './commands/index.js';

saysEverything('the workaround', import.meta.url, { events: workaroundEvents, commands: workaroundCommands });
