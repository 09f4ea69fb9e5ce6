import type { Board } from '../language/board.js';
import type { Deadline } from '../language/decider.js';
import { nationOf } from '../matter/key-decision.policy.js';
import { exception, under } from '../record/standing-orders.js';
import { calendarOf } from '../rules/calendar/index.js';
import type { NewEvent } from '../language/event.js';
import type { ArchivePublication } from './commands/archive-publication.command.js';
import type { NotifyContacts } from './commands/notify-contacts.command.js';
import type { PlaceLegalHold } from './commands/place-legal-hold.command.js';
import type { ProduceStatement } from './commands/produce-statement.command.js';
import type { PublishAsIncomplete } from './commands/publish-as-incomplete.command.js';
import type { PublishDecision } from './commands/publish-decision.command.js';
import type { ReleaseLegalHold } from './commands/release-legal-hold.command.js';
import type { VerifyPublication } from './commands/verify-publication.command.js';
import type { WithdrawPublication } from './commands/withdraw-publication.command.js';
import type { WithholdDecision } from './commands/withhold-decision.command.js';
import { missingFields } from '../rules/regimes/index.js';
import { byItsDecider, known, onceTaken } from './decision.policy.js';
import type { DecisionState } from './decision.state.js';
import { notifyAgain } from './notifying.js';
import * as e from './publication.events.js';
import * as policy from './publication.policy.js';
import * as statement from './statement.policy.js';

const STATEMENT_DUE = 'statement-due:';
const PUBLICATION_DUE = 'publication-due:';

/** What becomes of the statement of a decision. */
export const statementDecisions = {
  ProduceStatement: under<ProduceStatement, DecisionState>(
    { always: [known, byItsDecider, statement.eachHeadSaidOnce], form: [onceTaken], procedure: [statement.complete] },
    (command, kept, _state, { all: { outcome } }) => {
      const heads = statement.headsOf(command, outcome);
      return [
        e.DecisionStatementProduced({
          ...kept,
          decision: command.decision,
          heads: Object.entries(heads).map(([field, said]) => ({ field: field as keyof typeof heads, said })),
          missing: missingFields(heads, statement.regimesOn(outcome)).map(({ field }) => field),
          reasons: command.reasons,
          consultation: command.consultation,
          equality: command.equality,
          advice: command.advice,
          financial: command.financial,
          legal: command.legal,
          exemptSummary: command.exemptSummary,
          alternatives: command.alternatives,
          interests: command.interests,
          dispensations: command.dispensations,
          reports: command.reports,
          backgroundPapers: command.backgroundPapers,
          signedBy: command.signedBy,
        }),
      ];
    },
  ),
};

/** What becomes of its publication. */
export const publicationDecisions = {
  PublishDecision: under<PublishDecision, DecisionState>(
    {
      always: [known, byItsDecider, policy.notPublishedBefore],
      doing: [policy.byTheProperOfficer],
      counting: [onceTaken],
      form: [policy.withACompleteRecord],
    },
    ({ decision, where }, kept, { statement: { status } }, { all: { outcome } }) => [
      e.DecisionPublished({
        ...kept,
        decision,
        authority: outcome.authority,
        where,
        incomplete: status !== 'PRODUCED',
      }),
    ],
  ),
  PublishAsIncomplete: under<PublishAsIncomplete, DecisionState>(
    {
      always: [known, byItsDecider, policy.notPublishedBefore],
      doing: [policy.byTheProperOfficer],
      counting: [onceTaken],
      form: [policy.withAnIncompleteRecord],
      procedure: [policy.alert],
    },
    ({ decision, where, because }, kept, _state, { all: { outcome } }) => [
      e.DecisionPublished({ ...kept, decision, authority: outcome.authority, where, incomplete: true, because }),
    ],
  ),
  WithholdDecision: under<WithholdDecision, DecisionState>(
    {
      always: [known, byItsDecider],
      doing: [policy.byTheProperOfficer],
      counting: [onceTaken],
      form: [policy.onALawfulGround, policy.withACompleteRecord],
      procedure: [policy.publicInterestStated],
    },
    ({ decision, basis, jurisdiction, paragraph, publicInterest, stub, where }, kept, _state, { all: { outcome } }) => [
      e.DecisionWithheld({
        ...kept,
        decision,
        authority: outcome.authority,
        basis,
        jurisdiction,
        paragraph,
        publicInterest,
        stub,
        where,
      }),
    ],
  ),
  WithdrawPublication: under<WithdrawPublication, DecisionState>(
    { always: [known, byItsDecider], doing: [policy.byTheProperOfficer], counting: [policy.published] },
    ({ decision, reasons }, kept) => [e.PublicationWithdrawn({ ...kept, decision, reasons })],
  ),
  VerifyPublication: under<VerifyPublication, DecisionState>(
    { always: [known], form: [policy.published] },
    ({ decision, where, found }, kept) => [e.PublicationVerified({ ...kept, decision, where, found })],
  ),
  ArchivePublication: under<ArchivePublication, DecisionState>(
    { always: [known, byItsDecider], doing: [policy.byTheProperOfficer], counting: [policy.published] },
    ({ decision }, kept) => [e.PublicationArchived({ ...kept, decision })],
  ),
  NotifyContacts: under<NotifyContacts, DecisionState>(
    { always: [known], form: [policy.oncePublished], procedure: [policy.toldInTheEnd] },
    ({ decision, notified }, kept, _state, { by }) =>
      notified.map(({ authority, how, result, contact, ...attempt }) =>
        e.ContactsNotified({
          ...kept,
          ...{ decision, authority, how, result, contact },
          ...('process' in by && attempt),
        }),
      ),
  ),
  PlaceLegalHold: under<PlaceLegalHold, DecisionState>(
    { always: [known, policy.withANewLegalHold] },
    ({ decision, hold, reason }, kept) => [e.LegalHoldPlaced({ ...kept, decision, hold, reason })],
  ),
  ReleaseLegalHold: under<ReleaseLegalHold, DecisionState>(
    { always: [known, policy.onALegalHold] },
    ({ decision, hold, reason }, kept) => [e.LegalHoldReleased({ ...kept, decision, hold, reason })],
  ),
};

/** A day so many working days after the decision, of the calendar of its authority, or of the first one affected. */
const after = ({ outcome }: DecisionState, board: Board, days: number): string | undefined =>
  outcome.on === undefined || outcome.historical
    ? undefined
    : calendarOf(nationOf(board, outcome.authority ?? outcome.affected[0])).addWorkingDays(outcome.on, days);

/** Due once: another term in a constitution adopted since does not make it due again. */
const due = (state: DecisionState, name: string, day: string | undefined): readonly Deadline[] =>
  day === undefined || [...state.clock.passed].some((id) => id.startsWith(name))
    ? []
    : [{ id: `${name}${day}`, due: day }];

/** A statement is due while there is none that is complete. What is entered as history is due nothing. */
export const statementDue = (state: DecisionState, board: Board): readonly Deadline[] =>
  state.statement.status === 'PRODUCED'
    ? []
    : due(state, STATEMENT_DUE, after(state, board, board.rules.terms.statementWithinWorkingDays));
export const statementLate = ({ id }: Deadline, { outcome }: DecisionState): readonly NewEvent[] | undefined =>
  id.startsWith(STATEMENT_DUE)
    ? [exception({ rule: 'STATEMENT_LATE', severity: 'MEDIUM' }, outcome.authority)]
    : undefined;

export const publicationDue = (state: DecisionState, board: Board): readonly Deadline[] =>
  state.publication.on === undefined
    ? due(state, PUBLICATION_DUE, after(state, board, board.rules.terms.publicationWithinWorkingDays))
    : notifyAgain(state);
export const publicationLate = ({ id }: Deadline, { outcome }: DecisionState): readonly NewEvent[] | undefined =>
  id.startsWith(PUBLICATION_DUE)
    ? [exception({ rule: 'LATE_PUBLICATION', severity: 'MEDIUM' }, outcome.authority)]
    : undefined;
