/**
 * Fields that nobody typed: results, days, windows and lists that were computed by the rules from other entries, or frozen
 * when a thing was opened. Correcting one would change a result in passing: what it follows from is put right
 * instead, by the commands that compute it anew, or that raise an integrity case (capabilities 20). A group stands for
 * everything in it.
 */
export const COMPUTED_FIELDS: Readonly<Record<string, readonly string[]>> = {
  // A vote was cast, counted and closed: it is put right while its item is open, or on confirming the minutes.
  VoteOpened: ['rule', 'entitled', 'present', 'withdrawn', 'quorate', 'quorum', 'named'],
  VoteCast: ['option'],
  VotesRecorded: ['form', 'named', 'counts'],
  CastingVoteGiven: ['option'],
  VoteCorrected: ['option', 'counts'],
  VoteClosed: ['outcome', 'tally'],
  QuorumEstablished: ['found'],
  QuorumLost: ['found'],
  MeetingAdjournedInquorate: ['found', 'standOver'],
  MeetingClosed: ['inquorate'],
  MinutesConfirmed: ['amendments'],
  // Which laws, whose approvals and what power follow from who decided what, in which capacity.
  DecisionTaken: ['kind', 'standsAs', 'capacity', 'executive', 'key', 'regimes', 'affected', 'approvalsOf'],
  OfficerDecisionTaken: ['kind', 'standsAs', 'capacity', 'executive', 'key', 'regimes', 'affected', 'approvalsOf'],
  DecisionStatementProduced: ['heads', 'missing'],
  DecisionPublished: ['incomplete'],
  DecisionSuperseded: ['from', 'clauses'],
  DecisionVaried: ['from', 'clauses'],
  DecisionRescinded: ['from', 'clauses'],
  HoldEnded: ['until'],
  DecisionBecameEffective: ['effectiveFrom'],
  ImplementationStarted: ['premature'],
  ImplementationCompleted: ['premature'],
  ProposalApproved: ['approvalsOf'],
  ApprovalsSought: ['authorities'],
  ApprovalConditionMet: ['kind', 'verified'],
  ApprovalConditionWaived: ['kind'],
  ApprovalConditionFailed: ['kind'],
  MatterApproved: ['authorities'],
  ApprovalsLapsed: ['longStop'],
  CallInWindowOpened: [
    'published',
    'opens',
    'closes',
    'lastDay',
    'effectiveFrom',
    'effectiveAt',
    'body',
    'config',
    'members',
    'citation',
  ],
  DecisionNotCallable: ['published', 'reason', 'citation'],
  DecisionCalledIn: ['meetsBy', 'lapses'],
  CallInRejected: ['reason', 'opens', 'closes'],
  CallInWithdrawn: ['opens', 'closes', 'lastDay', 'effectiveFrom', 'effectiveAt'],
  CallInConsidered: ['reconsiderBy'],
  CallInWindowClosed: ['closes'],
  CallInLapsed: ['meetsBy'],
  CallInPeriodEnded: ['effectiveFrom'],
  // The earliest lawful day, and the terms on which it was found.
  WithdrawalNoticeServed: ['effective', 'months', 'endsOn', 'keepsVote'],
  NoticePeriodWaived: ['from', 'effective'],
};

/** Whether a field of an event (a path: `tally.count.for`) holds what the rules made of other entries. */
export const isComputed = (type: string, field: string): boolean =>
  (COMPUTED_FIELDS[type] ?? []).some((name) => field === name || field.startsWith(`${name}.`));
