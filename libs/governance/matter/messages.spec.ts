import { saysEveryRefusal, saysEverything } from '../testing/messages.js';
import { matterEvents } from './matter.all-events.js';
import { matterCommands } from './commands/index.js';

saysEverything('a matter', import.meta.url, { events: matterEvents, commands: matterCommands });
saysEveryRefusal('a matter', import.meta.url, [
  'NAMES_NO_PARTY',
  'VERSION_NOT_FOUND',
  'MATTER_UNKNOWN',
  'DECISION_UNKNOWN',
]);
