import { adjournMeeting } from './adjourn-meeting.command.js';
import { admitLateItem } from './admit-late-item.command.js';
import { cancelMeeting } from './cancel-meeting.command.js';
import { castVote } from './cast-vote.command.js';
import { closeItem } from './close-item.command.js';
import { closeMeeting } from './close-meeting.command.js';
import { closeVote } from './close-vote.command.js';
import { confirmMinutes } from './confirm-minutes.command.js';
import { confirmRecordedVotes } from './confirm-recorded-votes.command.js';
import { conveneMeeting } from './convene-meeting.command.js';
import { correctVote } from './correct-vote.command.js';
import { declareInterest } from './declare-interest.command.js';
import { deferItem } from './defer-item.command.js';
import { demandRecordedVote } from './demand-recorded-vote.command.js';
import { disputeRecordedVotes } from './dispute-recorded-votes.command.js';
import { draftMinutes } from './draft-minutes.command.js';
import { electChair } from './elect-chair.command.js';
import { electViceChair } from './elect-vice-chair.command.js';
import { excludePublic } from './exclude-public.command.js';
import { giveCastingVote } from './give-casting-vote.command.js';
import { grantDispensation } from './grant-dispensation.command.js';
import { moveAmendment } from './move-amendment.command.js';
import { moveMotion } from './move-motion.command.js';
import { notifySubstitution } from './notify-substitution.command.js';
import { openItem } from './open-item.command.js';
import { openVote } from './open-vote.command.js';
import { publishAgenda } from './publish-agenda.command.js';
import { publishPaper } from './publish-paper.command.js';
import { reconveneMeeting } from './reconvene-meeting.command.js';
import { recordApologies } from './record-apologies.command.js';
import { recordArrival } from './record-arrival.command.js';
import { recordDeparture } from './record-departure.command.js';
import { recordVotes } from './record-votes.command.js';
import { referItem } from './refer-item.command.js';
import { secondMotion } from './second-motion.command.js';
import { signMinutes } from './sign-minutes.command.js';
import { takeChair } from './take-chair.command.js';
import { withdrawMotion } from './withdraw-motion.command.js';

/** Everything that can be done about a meeting, in the order of its life. */
export const meetingCommands = [
  conveneMeeting,
  publishAgenda,
  admitLateItem,
  publishPaper,
  cancelMeeting,
  recordArrival,
  recordDeparture,
  recordApologies,
  notifySubstitution,
  declareInterest,
  grantDispensation,
  electChair,
  electViceChair,
  takeChair,
  openItem,
  closeItem,
  deferItem,
  referItem,
  excludePublic,
  adjournMeeting,
  reconveneMeeting,
  closeMeeting,
  moveMotion,
  secondMotion,
  withdrawMotion,
  moveAmendment,
  openVote,
  castVote,
  recordVotes,
  confirmRecordedVotes,
  disputeRecordedVotes,
  demandRecordedVote,
  giveCastingVote,
  correctVote,
  closeVote,
  draftMinutes,
  confirmMinutes,
  signMinutes,
];
