import type { ApprovalCondition } from '../approvals/approvals.words.js';
import { forbid, invalid, refuse, unknown } from '../language/refusal.js';
import { missingAdvice } from '../matter/advice.policy.js';
import { keyDecisionFindings, nationOf } from '../matter/key-decision.policy.js';
import { tierFor } from '../matter/matter.state.js';
import type { Context } from '../language/decider.js';
import type { Finding, Procedure } from '../record/standing-orders.js';
import { actsFor } from '../record/acts-for.js';
import type { TakeDecision } from './commands/take-decision.command.js';
import { decisionRecord } from './decision.fold.js';
import type { DecisionRule, OfDecision } from './decision.policy.js';
import type { DecisionState } from './decision.state.js';
import { isTaken } from './decision.state.js';
import type { Replaces, ValidityGround } from './decision.words.js';
import type { VoteTaken } from './meeting-votes.js';
import { voteIn, votesRecord } from './meeting-votes.js';
import type { Taking } from './taking.js';
import { affectedBy, boardMatter, isExecutive, matterOf, powerOf } from './taking.js';

type Here = Context<DecisionState>;

export const withANewId: DecisionRule<OfDecision> = ({ decision }, _state, { all }) =>
  isTaken(all) ? refuse('DECISION_EXISTS', { decision }) : undefined;

/** One decider: a body of the arrangement, or an organ or a person of one authority. */
export const byOneDecider: DecisionRule<Taking> = ({
  decision,
  decidedBy: { authority, organ, person, body },
  capacity,
}) => {
  const own = authority !== undefined && (organ !== undefined || person !== undefined);
  if (own === (body !== undefined) || (body !== undefined && (authority !== undefined || person !== undefined)))
    return invalid('DECIDER_NOT_NAMED', { decision });
  return capacity === 'INDIVIDUAL' && person === undefined ? invalid('MEMBER_NOT_NAMED', { decision }) : undefined;
};

/** What one authority decides is entered by it, or for it; never as another's act. */
export const forItsOwnAuthority: DecisionRule<Taking> = (
  { decision, decidedBy: { authority: decider } },
  _state,
  { authority, board },
) =>
  decider === undefined || actsFor(board, authority, decider)
    ? undefined
    : forbid('ANOTHER_AUTHORITYS_DECISION', { decision, authority: decider });

export const onAKnownMatter: DecisionRule<Taking> = (command, _state, context) => {
  const matter = command.matter ?? command.approves?.matter;
  return matter === undefined || matterOf(command, context) ? undefined : unknown('MATTER_UNKNOWN', { matter });
};

/** An authority approves the text that the matter is about now, by its hash; consent is never to another (capabilities 6). */
export const approvingTheText: DecisionRule<Taking> = (command, _state, context) => {
  const { approves, decision } = command;
  const current = matterOf(command, context)?.matter.text.contentHash;
  return approves === undefined || current === undefined || approves.contentHash === current
    ? undefined
    : refuse('APPROVES_ANOTHER_TEXT', { decision, matter: approves.matter, hash: current });
};

/** A body approves nothing in an authority's place: the approval is that authority's own decision (practice 4). */
export const approvingForItself: DecisionRule<Taking> = ({ approves, decidedBy, decision }) =>
  approves !== undefined && decidedBy.body !== undefined ? invalid('BODY_APPROVES_NOTHING', { decision }) : undefined;

/** The vote that it names, with its stored result, on the facts as at the act. */
export const voteOf = ({ meeting, vote }: TakeDecision, context: Here): VoteTaken | undefined =>
  meeting === undefined || vote === undefined
    ? undefined
    : voteIn(context.look(votesRecord, `meeting/${meeting}`), vote);

export const onAKnownVote: DecisionRule<TakeDecision> = (command, _state, context) => {
  const { vote, meeting } = command;
  if (vote === undefined) return undefined;
  if (meeting === undefined) return invalid('VOTE_OF_WHICH_MEETING', { vote });
  return voteOf(command, context) ? undefined : unknown('VOTE_NOT_ON_RECORD', { vote, meeting });
};

/**
 * The result of a vote is computed and never set: what it did not carry was not decided. Where the members of each authority
 * vote for it alone, as in committees in common, an authority decides by its own members' vote, whatever the others did.
 */
export const carried: DecisionRule<TakeDecision> = (command, _state, context) => {
  const found = voteOf(command, context);
  const decides = command.kind !== 'DEFERRED' && command.kind !== 'REFERRED';
  const own = command.decidedBy.authority;
  const outcome = (own === undefined ? undefined : found?.byAuthority?.get(own)) ?? found?.outcome;
  return !found || !decides || outcome === 'CARRIED'
    ? undefined
    : refuse('VOTE_NOT_CARRIED', { vote: command.vote ?? '', outcome: outcome ?? 'still open' });
};

/** It takes the place of decisions that are on the record, and not of itself. */
export const replacingWhatThereIs: DecisionRule<{
  readonly decision: string;
  readonly replaces?: readonly Replaces[] | undefined;
}> = ({ decision, replaces = [] }, _state, context) => {
  const missing = replaces.find(
    (one) => one.decision === decision || !isTaken(context.look(decisionRecord, `decision/${one.decision}`)),
  );
  return missing && unknown('DECISION_UNKNOWN', { decision: missing.decision });
};

/**
 * That all others have approved is a condition of an approval, where it resolves by itself; beside a decision nobody could
 * ever meet it. Recorded, it is kept and does not count (`effect.fold`).
 */
export const conditionsOfItsOwn: DecisionRule<{
  readonly decision: string;
  readonly conditions?: readonly ApprovalCondition[] | undefined;
}> = ({ decision, conditions = [] }) => {
  const found = conditions.find(({ kind }) => kind === 'ALL_OTHERS_SAME_VERSION');
  return found && invalid('CONDITION_OF_AN_APPROVAL', { decision, condition: found.condition });
};

/** A body decided what it may only recommend: it stands as a recommendation, and the legality officer is asked. */
export const withinItsPower: Procedure<Taking, DecisionState> = (command, _state, context) =>
  powerOf(command, context).standsAs === undefined
    ? []
    : [
        {
          rule: 'ULTRA_VIRES_TIER',
          severity: 'HIGH',
          detail: 'The body could only recommend; it stands as a recommendation',
        },
      ];

/** Before a body decides, somebody has said for every authority whose decision it is. */
export const onceClassified: Procedure<Taking, DecisionState> = (command, _state, context) => {
  const matter = matterOf(command, context);
  if (!matter || command.decidedBy.body === undefined) return [];
  return affectedBy(command, context)
    .filter((authority) => tierFor(matter, authority) === undefined)
    .map((authority) => ({ rule: 'NOT_CLASSIFIED', severity: 'MEDIUM', authority }));
};

/**
 * A delegation does not stop an authority from deciding itself; both at once is worth a look (LGA 1972 s.101(4)). Where the
 * board's decision is not one for the authorities (committees in common, advice), nothing is exercised twice.
 */
export const concurrently: Procedure<Taking, DecisionState> = (command, _state, context) => {
  const { authority } = command.decidedBy;
  const matter = matterOf(command, context);
  const delegated = matter !== undefined && authority !== undefined && tierFor(matter, authority) === 'BOARD';
  return delegated && command.approves === undefined && boardMatter(context).effect === 'BINDS'
    ? [{ rule: 'CONCURRENT_EXERCISE', severity: 'LOW', authority }]
    : [];
};

interface WithUrgency extends Taking {
  readonly urgency?: readonly { readonly authority: string }[] | undefined;
}
/** An executive decision that is key for an authority was announced in time, or took one of the two other routes. */
export const announced: Procedure<WithUrgency, DecisionState> = (command, _state, context) => {
  const matter = matterOf(command, context);
  const decides = command.kind === 'RESOLVED' || command.kind === 'RESCINDED';
  if (!matter || !decides || !isExecutive(command)) return [];
  return affectedBy(command, context).flatMap((authority): readonly Finding[] => {
    const urgent = (command.urgency ?? []).some((one) => one.authority === authority);
    return keyDecisionFindings(matter, authority, context.day, nationOf(context.board, authority), urgent);
  });
};

/** The statutory officers have commented, of the authority that decides, or of all in a joint matter. */
export const advised: Procedure<Taking, DecisionState> = (command, _state, context) => {
  const matter = matterOf(command, context);
  const decides = command.kind === 'RESOLVED' || command.kind === 'RECOMMENDED';
  return matter && decides ? missingAdvice(matter, context.board, affectedBy(command, context)) : [];
};

/** It was taken while the meeting was inquorate: no effect until that is settled (practice 3). */
const isInquorate = (command: TakeDecision, context: Here): boolean =>
  command.quorate === false || voteOf(command, context)?.quorate === false;
export const quorate: Procedure<TakeDecision, DecisionState> = (command, _state, context) =>
  isInquorate(command, context) ? [{ rule: 'INQUORATE_DECISION', severity: 'HIGH' }] : [];

/**
 * Why the validity of a decision is questioned as it is entered: by the rule of its vote, without a quorum, or beyond the power
 * of the body. It stands as recorded, and nothing is pronounced (practice 3).
 */
export function doubtsOf(
  command: TakeDecision,
  context: Here,
): readonly { readonly ground: ValidityGround; readonly questionedBy: string }[] {
  const unlawful = voteOf(command, context)?.unlawful;
  return [
    ...(unlawful === undefined
      ? []
      : [{ ground: 'UNLAWFUL_VOTE' as const, questionedBy: `The rule of the vote: ${unlawful}` }]),
    ...(isInquorate(command, context)
      ? [{ ground: 'INQUORATE' as const, questionedBy: 'The record of the vote' }]
      : []),
    ...(powerOf(command, context).standsAs === undefined
      ? []
      : [{ ground: 'ULTRA_VIRES' as const, questionedBy: 'The classification of the matter' }]),
  ];
}
