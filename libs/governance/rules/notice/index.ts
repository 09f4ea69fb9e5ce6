export type { KeyDecisionRoute, UrgencyOffice, UrgencyOffices } from './key-decision.js';
export {
  earliestByGeneralException,
  earliestKeyDecision,
  KEY_DECISION_LAW,
  keyDecisionBreach,
  mayAgreeUrgency,
  privateMeetingNotices,
  URGENCY_OFFICES,
  whoAgreesUrgency,
} from './key-decision.js';
export type { AgendaNotice, AgendaTerms } from './meetings.js';
export { AGENDA_NOTICE, agendaDue, welshNoteDue } from './meetings.js';
export type { NoticeTerms, WithdrawalNotice } from './withdrawal.js';
export { noticeEnds, withdrawalEffective } from './withdrawal.js';
