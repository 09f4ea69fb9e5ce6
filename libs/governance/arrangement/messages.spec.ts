import { saysEverything } from '../testing/messages.js';
import { arrangementEvents } from './arrangement.events.js';
import { arrangementCommands } from './commands/index.js';

saysEverything('an arrangement', import.meta.url, {
  events: arrangementEvents,
  commands: arrangementCommands,
  welsh: 'SOME',
});
