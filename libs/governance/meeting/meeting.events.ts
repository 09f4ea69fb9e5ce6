import { attendanceEvents } from './attendance.events.js';
import { chairEvents } from './chair.events.js';
import { conveningEvents } from './convening.events.js';
import { minutesEvents } from './minutes.events.js';
import { motionEvents } from './motion.events.js';
import { sittingEvents } from './sitting.events.js';
import { voteEvents } from './vote.events.js';

/** Everything that happens at a meeting, in the order of its life. */
export const meetingEvents = [
  ...conveningEvents,
  ...attendanceEvents,
  ...chairEvents,
  ...sittingEvents,
  ...motionEvents,
  ...voteEvents,
  ...minutesEvents,
];
