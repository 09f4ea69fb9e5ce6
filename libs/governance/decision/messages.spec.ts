import { saysEveryRefusal, saysEverything } from '../testing/messages.js';
import { decisionEvents } from './decision.all-events.js';
import { decisionCommands } from './commands/index.js';

saysEverything('a decision', import.meta.url, { events: decisionEvents, commands: decisionCommands });
saysEveryRefusal('a decision', import.meta.url, [
  'NAMES_NO_PARTY',
  'VERSION_NOT_FOUND',
  'MATTER_UNKNOWN',
  'DECISION_UNKNOWN',
]);
