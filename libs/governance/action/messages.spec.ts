import { saysEverything } from '../testing/messages.js';
import { actionEvents } from './action.events.js';
import { conditionEvents } from './condition.events.js';
import { actionCommands } from './commands/index.js';

saysEverything('actions and conditions', import.meta.url, {
  events: [...actionEvents, ...conditionEvents],
  commands: actionCommands,
});
