import { saysEverything } from '../testing/messages.js';
import { disputeEvents } from './dispute.events.js';
import { disputeCommands } from './commands/index.js';

saysEverything('disputes', import.meta.url, { events: disputeEvents, commands: disputeCommands });
