import { saysEverything } from '../testing/messages.js';
import { approvalsEvents } from './approvals.events.js';
import { approvalsCommands } from './commands/index.js';

saysEverything('approvals', import.meta.url, { events: approvalsEvents, commands: approvalsCommands });
