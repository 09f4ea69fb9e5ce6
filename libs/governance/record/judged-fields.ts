/**
 * Fields that somebody typed and a rule then judged: whether a vote was lawful, a notice long enough, a mandate there, a hold
 * live, a day too late. With another value the rule might have refused, or asked for another person; so each is put right by
 * the act that is judged anew, never in passing. A group stands for everything in it.
 */
export const JUDGED_FIELDS: Readonly<Record<string, readonly string[]>> = {
  LogOpened: ['clock'],
  ComplianceExceptionRaised: ['rule', 'severity', 'detail'],
  ExceptionAcknowledged: ['rule'],
  ExceptionMitigated: ['rule'],
  ExceptionWaived: ['rule'],
  // The legal form, and a constitution that each party approved by its hash.
  ArrangementProposed: ['vehicle'],
  VehicleNamed: ['vehicle'],
  ConstitutionProposed: [
    ...['from', 'vehicle', 'terms', 'quorum', 'voting', 'withdrawal', 'term', 'prose', 'adviceRef'],
  ],
  ConstitutionAdopted: ['effectiveFrom'],
  ConstitutionAmended: ['effectiveFrom'],
  ReviewClosed: ['outcome'],
  // Who may act, for whom and until when: by an appointment or a mandate of their own authority, not by a clerk's hand.
  RepresentativeAppointed: ['from', 'until'],
  SubstituteNominated: ['from', 'until'],
  ObserverAppointed: ['from', 'until'],
  OfficerAppointed: ['from', 'until', 'office', 'scope'],
  MandateGranted: ['from', 'until'],
  FunctionsDelegated: ['to', 'limit', 'from', 'until'],
  GovernanceArrangementsRecorded: ['from', 'model', 'callIn'],
  EnrolmentTokenIssued: ['until'],
  // What all agreed to in the same words, and how far.
  WithdrawalNoticeServed: ['scope', 'asked'],
  WithdrawalEffective: ['scope', 'on'],
  MembershipScopeChanged: ['change'],
  AccessionProposed: ['effective'],
  AccessionEffective: ['effective'],
  TerminationApproved: ['effective'],
  DissolutionTriggered: ['effective'],
  FormulaRecalculated: ['replaces'],
  ProposalVersionPublished: ['takesEffect', 'longStop'],
  NonMaterialEditCertified: ['edits'],
  ProcessBroughtIntoForce: ['takesEffect'],
  ProcessSuperseded: ['supersededBy'],
  // Without prejudice: who may read it.
  ...Object.fromEntries(
    ['Offered', 'Accepted', 'Agreed', 'ConditionDischarged', 'Countered', 'Declined', 'Withdrawn', 'Linked', 'Lapsed']
      .concat('Incorporated')
      .map((what) => [`Compromise${what}`, ['withoutPrejudice']]),
  ),
  DerogationGranted: ['until'],
  WorkaroundPermitted: ['until'],
  WorkaroundExtended: ['until'],
  // How a meeting is held and under which law; who may vote in it, and on what terms.
  MeetingConvened: [
    ...['kind', 'held', 'day', 'quorum', 'secondersNeeded', 'vehicle', 'law', 'jurisdiction', 'notice'],
  ],
  LateItemAdmitted: ['private'],
  PaperPublished: ['copy', 'ground'],
  SubstitutionNotified: ['role'],
  InterestDeclared: ['code', 'effect', 'votes'],
  DispensationGranted: ['allows', 'from', 'until'],
  ItemOpened: ['quorum'],
  PublicExcluded: ['ground'],
  MotionMoved: ['tier'],
  VoteOpened: ['advice'],
  RecordedVoteDemanded: ['demand', 'option'],
  MinutesDrafted: ['copy'],
  // Before a decision: the tier, the notice, the urgency, the advice of the officers whose it is.
  MatterRevised: ['material'],
  MatterClassified: ['tier', 'power.kind'],
  KeyDecisionAssessed: ['key'],
  KeyDecisionNoticePublished: ['from', 'until'],
  SpecialUrgencyAgreed: ['for', 'office', 'scrutinyChair', 'councilChair'],
  PrivateMeetingNoticePublished: ['stage', 'day'],
  FinancialImplicationsConfirmed: ['none'],
  LegalImplicationsConfirmed: ['none'],
  AdviceQualified: ['kind'],
  // The decision, and what stands between it and its effect.
  DecisionTaken: ['statedDate'],
  OfficerDecisionTaken: ['statedDate', 'authorisation', 'amount'],
  DecisionStatementProduced: [
    ...['reasons', 'consultation', 'equality', 'advice', 'financial', 'legal', 'exemptSummary', 'alternatives'].flatMap(
      said,
    ),
    ...['interests', 'dispensations', 'reports', 'backgroundPapers'].flatMap(said),
  ],
  DecisionWithheld: ['basis', 'jurisdiction', 'paragraph'],
  DecisionValiditySettled: ['how'],
  ContactsNotified: ['result', 'attempt', 'why'],
  HoldPlaced: ['ground', 'until'],
  RecordReviewed: ['part', 'outcome', 'until'],
  ApprovalsSought: ['longStop'],
  CallInConsidered: ['outcome'],
  // Days that slip are moved on the record; a dispute runs up the ladder of the constitution.
  ActionAssigned: ['due'],
  ActionDueDateChanged: ['from', 'to'],
  ActionReopened: ['due'],
  DisputeNotified: ['rung', 'due', 'nation'],
  EscalationAgreed: ['party', 'to'],
  DisputeEscalated: ['from', 'to', 'ground', 'due'],
  PrincipalsMeetingHeld: ['rung'],
  SettlementSigned: ['party', 'instrument'],
  DisputeSettled: ['instrument'],
};

/** Whether a head of a statement is none, or given by reference: another statement says so, and is asked whether it is complete. */
function said(head: string): readonly string[] {
  return [`${head}.none`, `${head}.byReference`];
}

/** Whether a field of an event (a path: `callIn.windowDays`) was judged by a rule as it was entered. */
export const isJudged = (type: string, field: string): boolean =>
  (JUDGED_FIELDS[type] ?? []).some((name) => field === name || field.startsWith(`${name}.`));

/** A field whose kind is any line, and of which a rule asks a form: that of a time of day. */
export const wantsTimeOfDay = (type: string, field: string): boolean => type === 'MeetingConvened' && field === 'time';

/** HH:MM on a 24-hour clock. */
export const isTimeOfDay = (time: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(time);
