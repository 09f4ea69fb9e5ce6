import { saysEverything } from '../testing/messages.js';
import { peopleEvents } from './people.events.js';
import { peopleCommands } from './commands/index.js';

saysEverything('the people of an authority', import.meta.url, {
  events: peopleEvents,
  commands: peopleCommands,
  welsh: 'SOME',
});
