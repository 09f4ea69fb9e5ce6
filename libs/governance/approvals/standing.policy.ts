import type { Board } from '../language/board.js';
import { holdersOf } from '../process/party.policy.js';
import { isLater } from '../process/process.state.js';
import type { ApprovalsState, Ground } from './approvals.state.js';
import type { ApprovalCondition, ConditionKind } from './approvals.words.js';
import type { Word } from './round.policy.js';
import { lineOf, unconfirmedActOf, wordOf } from './round.policy.js';

export type ApprovalStatus = 'AWAITED' | 'GRANTED' | 'SATISFIED' | 'REFUSED' | 'WITHDRAWN' | 'LAPSED' | 'NOT_REQUIRED';

/** A condition of an approval as it stands. CLAIMED: another said that it is met; its own authority has not. */
export interface StandingCondition {
  readonly condition: string;
  readonly kind: ConditionKind;
  readonly state: 'UNMET' | 'CLAIMED' | 'MET' | 'WAIVED';
}

/** What an approval still waits for. `ref`: the decision, the condition, or the authority that it is about. */
export interface Awaited {
  readonly code:
    | 'SEEKING'
    | 'APPROVAL'
    | 'CONFIRMATION'
    | 'REFUSED'
    | 'WITHDRAWN'
    | 'LAPSED'
    | 'IN_EFFECT'
    | 'CONDITION'
    | 'OTHERS'
    | 'COMPLETION';
  readonly authority?: string;
  readonly ref?: string;
}

/** How one authority stands with the text asked about. */
export interface Standing {
  readonly authority: string;
  /** The authority of which approval was sought: itself, or the one whose place it has taken. */
  readonly place: string;
  readonly status: ApprovalStatus;
  /** The approval is of an earlier text, carried over by a certificate. */
  readonly carried: boolean;
  /** What it said, and who said it: itself, or the one whose place it has taken. */
  readonly said?: Word['act'];
  readonly inEffect: boolean;
  readonly conditions: readonly StandingCondition[];
  readonly waitsFor: readonly Awaited[];
  /** What a satisfied approval rests on. */
  readonly rests: readonly Ground[];
}

interface Asked {
  readonly authority: string;
  readonly place: string;
  readonly word: Word | undefined;
}

/** How each authority asked stands: one row for each place and who holds it now. Derived, never typed. */
export function standings(state: ApprovalsState, board: Board): readonly Standing[] {
  const asked = askedNow(state, board);
  const silent = asked.filter(({ word }) => word?.act.act !== 'GRANTED').map(({ authority }) => authority);
  return asked.map((one) =>
    standing(
      state,
      one,
      silent.filter((authority) => authority !== one.authority),
    ),
  );
}

const askedNow = (state: ApprovalsState, board: Board): readonly Asked[] =>
  (state.sought?.authorities ?? []).flatMap((place) =>
    holdersOf(board, place).map((authority) => ({
      authority,
      place,
      word: firstWord(state, lineOf(board, authority, place)),
    })),
  );

/** Its own word; while it has said nothing, the word of the one whose place it took. */
function firstWord(state: ApprovalsState, line: readonly string[]): Word | undefined {
  for (const authority of line) {
    const word = wordOf(state, authority);
    if (word) return word;
  }
  return undefined;
}

function standing(state: ApprovalsState, { authority, place, word }: Asked, others: readonly string[]): Standing {
  const said = word?.act;
  const effect = state.effects.find(({ decision }) => decision === said?.decision);
  const conditions = (said?.conditions ?? []).map((c) => conditionOf(state, word, c, others));
  const lapsed = state.lapsed !== undefined && state.approved === undefined;
  const waitsFor = lapsed
    ? [{ code: 'LAPSED', authority } as const]
    : waits(state, authority, word, effect !== undefined, conditions, others);
  return {
    authority,
    place,
    status: statusFrom(lapsed, said?.act, waitsFor.length === 0),
    carried: said?.act === 'GRANTED' && said.contentHash !== state.sought?.contentHash,
    ...(said && { said }),
    inEffect: effect !== undefined,
    conditions: conditions.map(({ condition, kind, state: how }) => ({ condition, kind, state: how })),
    waitsFor,
    rests: [said, effect, ...conditions.map(({ word: by }) => by)].filter((ground) => ground !== undefined),
  };
}

function statusFrom(lapsed: boolean, act: Word['act']['act'] | undefined, waitsForNothing: boolean): ApprovalStatus {
  if (lapsed) return 'LAPSED';
  if (act === undefined) return 'AWAITED';
  return act === 'GRANTED' && waitsForNothing ? 'SATISFIED' : act;
}

function waits(
  state: ApprovalsState,
  authority: string,
  word: Word | undefined,
  inEffect: boolean,
  conditions: readonly StandingCondition[],
  others: readonly string[],
): readonly Awaited[] {
  if (word === undefined)
    return [{ code: unconfirmedActOf(state, authority) ? 'CONFIRMATION' : 'APPROVAL', authority }];
  const { act, decision } = word.act;
  if (act !== 'GRANTED') return [{ code: act, authority }];
  const open = conditions.filter((c) => c.state === 'UNMET' || c.state === 'CLAIMED');
  return [
    ...(inEffect ? [] : [{ code: 'IN_EFFECT', authority, ref: decision ?? '' } as const]),
    ...open.flatMap(({ kind, condition }): Awaited[] =>
      kind === 'ALL_OTHERS_SAME_VERSION'
        ? others.map((ref) => ({ code: 'OTHERS', authority, ref }))
        : [{ code: 'CONDITION', authority, ref: condition }],
    ),
  ];
}

/** How a condition stands by the last thing that was said of it since the approval that carries it. */
function conditionOf(
  state: ApprovalsState,
  word: Word | undefined,
  { condition, kind }: ApprovalCondition,
  others: readonly string[],
): StandingCondition & { readonly word?: Ground } {
  const said = state.words.filter(
    (w) => w.authority === word?.act.authority && w.condition === condition && (!word.after || isLater(w, word.after)),
  );
  const settled = said.find(({ says }) => says !== 'CLAIMED');
  if (settled) return { condition, kind, state: settled.says, word: settled };
  // Conditions that wait on all others resolve together: each is met once the others have approved, not once they are satisfied.
  if (kind === 'ALL_OTHERS_SAME_VERSION') return { condition, kind, state: others.length === 0 ? 'MET' : 'UNMET' };
  return { condition, kind, state: said.length > 0 ? 'CLAIMED' : 'UNMET' };
}

/** What the whole matter waits for; empty once it is approved by all. */
export function awaited(state: ApprovalsState, board: Board): readonly Awaited[] {
  if (state.approved) return [];
  if (!state.sought) return [{ code: 'SEEKING' }];
  const open = standings(state, board).flatMap(({ waitsFor }) => waitsFor);
  return open.length > 0 ? open : [{ code: 'COMPLETION' }];
}

/** How an authority stands: NOT_REQUIRED where it was not asked. Of several places, the one that is furthest back. */
export function approvalOf(state: ApprovalsState, board: Board, authority: string): ApprovalStatus {
  const rows = standings(state, board).filter((row) => row.authority === authority || row.place === authority);
  return (rows.find(({ status }) => status !== 'SATISFIED') ?? rows[0])?.status ?? 'NOT_REQUIRED';
}
