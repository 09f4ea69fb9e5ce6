export { attendanceAt } from './attendance.js';
export type { Present } from './attendance.js';
export { bearingOn, EFFECT_OF } from './interests.js';
export type { Bearing } from './interests.js';
export { meetingDecider } from './meeting.decider.js';
export { meetingEvents } from './meeting.events.js';
export type {
  Interest as MeetingInterest,
  MeetingState,
  MeetingStatus,
  Motion as MeetingMotion,
  OneVote,
  Vote as MeetingVote,
} from './meeting.state.js';
export { meetingStatus } from './meeting.state.js';
export type {
  Held,
  InterestEffect,
  MeetingKind,
  Member as MeetingMember,
  MinutesText,
  WithheldOn,
} from './meeting.words.js';
export { INTEREST_CODES, MEETING_KINDS, minutesShape, withholdingShape } from './meeting.words.js';
export { minutesOf } from './minutes-draft.js';
export { wouldChangeResult } from './minutes.policy.js';
export { textHashOf } from './motion.policy.js';
export { resolutionHash } from './motions.region.js';
export { presidingAt } from './chair.policy.js';
export { eligibleFor, quorumFor, quorumRuleOf, seatsAt } from './quorum.js';
export type { QuorumFound } from './quorum.words.js';
export { storedTally, tallyOf, votesOf, whatIfOf } from './vote.js';
export type { ShownVote } from './vote.js';
export type { StoredTally } from './tally.words.js';
export * from './attendance.events.js';
export * from './chair.events.js';
export * from './convening.events.js';
export * from './minutes.events.js';
export * from './motion.events.js';
export * from './sitting.events.js';
export * from './vote.events.js';
