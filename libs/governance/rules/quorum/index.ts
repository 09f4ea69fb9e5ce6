export type { Attending, QuorumAnswer, QuorumInput, QuorumLack } from './quorum.js';
export { quorum } from './quorum.js';
export type { QuorumRule } from './quorum.words.js';
export { quorumRuleShape } from './quorum.words.js';
export type { MeetingLaw, Remote, RemoteRow } from './remote.js';
export { MEETING_LAWS, REMOTE_ATTENDANCE, remoteAttendance } from './remote.js';
