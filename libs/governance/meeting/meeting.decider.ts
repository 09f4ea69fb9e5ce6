import type { Decider } from '../language/decider.js';
import { decider } from '../language/decider.js';
import { attendanceRegion } from './attendance.region.js';
import { chairRegion } from './chair.region.js';
import { conveningRegion } from './convening.region.js';
import { interestsRegion } from './interests.region.js';
import type { MeetingState } from './meeting.state.js';
import { minutesRegion } from './minutes.region.js';
import { motionsRegion } from './motions.region.js';
import { sittingRegion } from './sitting.region.js';
import { votesRegion } from './votes.region.js';

const self = (): Decider<MeetingState> => meetingDecider;

/**
 * Stream `meeting/<id>`: one meeting of one body, from its convening to its signed minutes. It reads other meetings for
 * the rota of the chair, and for the meeting that confirms its minutes.
 */
export const meetingDecider: Decider<MeetingState> = decider<MeetingState>('meeting', {
  convening: conveningRegion,
  sitting: sittingRegion,
  attendance: attendanceRegion,
  interests: interestsRegion,
  chair: chairRegion(self),
  motions: motionsRegion,
  votes: votesRegion,
  minutes: minutesRegion(self),
});
