import { saysEverything } from '../testing/messages.js';
import { meetingEvents } from './meeting.events.js';
import { meetingCommands } from './commands/index.js';

saysEverything('a meeting', import.meta.url, { events: meetingEvents, commands: meetingCommands });
