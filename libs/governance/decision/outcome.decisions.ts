import { under } from '../record/standing-orders.js';
import type { QuestionValidity } from './commands/question-validity.command.js';
import type { RescindDecision } from './commands/rescind-decision.command.js';
import type { SettleValidity } from './commands/settle-validity.command.js';
import type { SupersedeDecision } from './commands/supersede-decision.command.js';
import type { TakeDecision } from './commands/take-decision.command.js';
import type { TakeOfficerDecision } from './commands/take-officer-decision.command.js';
import type { VaryDecision } from './commands/vary-decision.command.js';
import { inOffice, known, onceTaken } from './decision.policy.js';
import type { DecisionState } from './decision.state.js';
import * as officer from './officer.policy.js';
import * as e from './outcome.events.js';
import * as question from './question.policy.js';
import * as replacement from './replacement.policy.js';
import { notRescindedTooSoon } from './rescission.policy.js';
import { powerOf, recordOf, regimesOf } from './taking.js';
import * as taking from './taking.policy.js';

const replacing = { always: [known, replacement.byAnother], counting: [replacement.notReplacedBefore] };

/** What becomes of the commands by which a decision is taken, doubted and replaced. */
export const outcomeDecisions = {
  TakeDecision: under<TakeDecision, DecisionState>(
    {
      always: [taking.withANewId, taking.byOneDecider, taking.forItsOwnAuthority, taking.approvingForItself],
      counting: [taking.carried],
      form: [
        taking.onAKnownMatter,
        taking.approvingTheText,
        taking.onAKnownVote,
        taking.replacingWhatThereIs,
        taking.conditionsOfItsOwn,
      ],
      procedure: [
        taking.withinItsPower,
        taking.onceClassified,
        taking.concurrently,
        taking.announced,
        taking.advised,
        taking.quorate,
        notRescindedTooSoon,
      ],
    },
    (command, kept, _state, context) => {
      const { decision, meeting, item, vote } = command;
      const { standsAs, approvalsOf } = powerOf(command, context);
      return [
        e.DecisionTaken({
          ...kept,
          ...recordOf(command, command, context),
          standsAs,
          regimes: regimesOf(command, context),
          approvalsOf,
          meeting,
          item,
          vote,
          powers: command.powers ?? [],
        }),
        ...taking
          .doubtsOf(command, context)
          .map((doubt) => e.DecisionValidityQuestioned({ ...kept, decision, ...doubt })),
      ];
    },
  ),

  TakeOfficerDecision: under<TakeOfficerDecision, DecisionState>(
    {
      always: [
        taking.withANewId,
        (command, state, context) => taking.byOneDecider(officer.takingByOfficer(command, context), state, context),
      ],
      form: [officer.underADelegation, officer.withinItsLimit, taking.replacingWhatThereIs, taking.conditionsOfItsOwn],
      procedure: [
        officer.withinOfficersPower,
        officer.consulteeAsked,
        (command, state, context) =>
          taking.announced({ ...officer.takingByOfficer(command, context), urgency: command.urgency }, state, context),
        (command, state, context) => taking.advised(officer.takingByOfficer(command, context), state, context),
      ],
    },
    (command, kept, _state, context) => {
      const { delegation, authorisation, effects = [], amount, consultees = [] } = command;
      const by = officer.takingByOfficer(command, context);
      // Routine administration under a general delegation is not recorded under the 2014 Regulations (reg 7(2)(b)).
      const routine = authorisation === 'GENERAL' && effects.length === 0;
      return [
        e.OfficerDecisionTaken({
          ...kept,
          ...recordOf(by, command, context),
          regimes: regimesOf(by, context).filter((regime) => !(routine && regime === 'EN_OFFICER_2014')),
          approvalsOf: [],
          powers: [{ kind: 'DELEGATION', ref: delegation }],
          delegation,
          authorisation,
          effects,
          amount,
          consultees,
        }),
      ];
    },
  ),

  SupersedeDecision: under<SupersedeDecision, DecisionState>(
    { ...replacing, form: [replacement.asItSays('SUPERSEDES'), replacement.onceItIsInEffect] },
    (command, kept, _state, context) => [
      e.DecisionSuperseded({
        ...kept,
        decision: command.decision,
        replacement: command.by,
        from: replacement.replacedFrom(command, context),
        clauses: replacement.clausesOf(command, 'SUPERSEDES', context),
      }),
    ],
  ),
  VaryDecision: under<VaryDecision, DecisionState>(
    {
      ...replacing,
      form: [replacement.asItSays('VARIES'), replacement.inTheClausesItSays, replacement.onceItIsInEffect],
    },
    (command, kept, _state, context) => [
      e.DecisionVaried({
        ...kept,
        decision: command.decision,
        replacement: command.by,
        from: replacement.replacedFrom(command, context),
        clauses: command.clauses,
      }),
    ],
  ),
  RescindDecision: under<RescindDecision, DecisionState>(
    {
      ...replacing,
      form: [replacement.asItSays('RESCINDS'), replacement.onceItIsInEffect],
      procedure: [
        (_command, { effect }) =>
          effect.startedOn === undefined ? [] : [{ rule: 'RESCINDED_AFTER_IMPLEMENTATION', severity: 'MEDIUM' }],
      ],
    },
    (command, kept, _state, context) => [
      e.DecisionRescinded({
        ...kept,
        decision: command.decision,
        replacement: command.by,
        from: replacement.replacedFrom(command, context),
        clauses: replacement.clausesOf(command, 'RESCINDS', context),
      }),
    ],
  ),

  QuestionValidity: under<QuestionValidity, DecisionState>(
    {
      always: [known],
      form: [onceTaken],
      procedure: [question.quorumQuestionedAnew],
    },
    ({ decision, ground, questionedBy, reasons }, kept) => [
      e.DecisionValidityQuestioned({ ...kept, decision, ground, questionedBy, reasons }),
    ],
  ),
  SettleValidity: under<SettleValidity, DecisionState>(
    {
      always: [known, question.questionKnown],
      doing: [inOffice('LEGALITY_OFFICER_SETTLES', 'LEGALITY_OFFICER')],
      counting: [question.questionOpen],
    },
    ({ decision, question, how, source }, kept) => [
      e.DecisionValiditySettled({ ...kept, decision, question, how, source }),
    ],
  ),
};
