import type { Board, SixRegions } from '#governance';
import { decisionInForceOn, missingOf } from '#governance';
import type { Ask } from '../../language/declaration.js';
import { boardAt } from '../../reading/board.js';
import { namesAt } from '../../reading/names.js';
import type { NameOf } from '../../reading/written.js';
import { deciderOf } from '../decider.js';
import type { SeenDecision } from '../seen.js';
import { seenAt } from '../seen.js';
import { decisionTitlesView } from '../titles.view.js';
import { languageOf } from '../words.js';
import type { Line } from './ordered.js';

/** A decision on the register, as at a day. */
export type DecisionRow = ReturnType<typeof rowOf>;

/** These decisions as rows, with the names of the time. */
export async function rowsOf(ask: Ask, lines: readonly Line[]): Promise<readonly DecisionRow[]> {
  const board = boardAt(ask);
  const persons = lines.flatMap(({ state }) => state.outcome.decidedBy.person ?? []);
  const nameOf = await namesAt(ask, persons);
  return lines.map((line) => rowOf(ask, line, board, nameOf));
}

function rowOf(ask: Ask, { id, on, state }: Line, board: Board, nameOf: NameOf) {
  const seen = seenAt(ask, id, state, board);
  const { outcome } = state;
  const { inForce, except, replacedBy } = decisionInForceOn(state, ask.day);
  const missing = missingOf(state).map(({ field }) => field);
  return {
    id,
    title: ask.source.state(decisionTitlesView, id, ask.when)?.title ?? null,
    kind: outcome.recordedKind ?? null,
    standsAs: outcome.kind ?? null,
    decidedOn: on,
    decidedBy: deciderOf(outcome.decidedBy, nameOf, languageOf(ask.reader)),
    capacity: outcome.capacity ?? null,
    key: outcome.key,
    regimes: outcome.regimes,
    process: outcome.process ?? null,
    matter: outcome.matter ?? outcome.approves?.matter ?? null,
    meeting: outcome.meeting ?? null,
    affected: outcome.affected,
    regions: inAWord(seen.regions),
    ...effectOf(seen),
    callableUntil: callableUntil(seen),
    inForce,
    except,
    replaces: outcome.replaces.map(({ decision, as }) => ({ id: decision, as })),
    replacedBy: replacedBy ?? null,
    incomplete: missing.length === 0 ? null : { missing },
    unconfirmed: seen.regions.outcome.unconfirmed,
    validityQuestioned: seen.regions.outcome.validityQuestioned,
  };
}

/** From when it has effect; while it has none, the codes of what it waits for and the day on which time alone will do. */
function effectOf({ state, gate }: SeenDecision) {
  const { from } = state.effect;
  const waiting = from === undefined;
  return {
    effectiveFrom: from ?? null,
    waitsFor: waiting ? [...new Set(gate.waitsFor.map(({ code }) => code))] : [],
    opensOn: waiting ? (gate.opensOn ?? null) : null,
  };
}

/** Until when anybody can call it in: the last window that is open. */
const callableUntil = ({ callIn }: SeenDecision): string | null =>
  [...callIn.authorities.values()]
    .flatMap(({ status, window }) => (status === 'WINDOW_OPEN' && window ? [window.closes] : []))
    .sort()
    .at(-1) ?? null;

/** From the furthest back to the furthest on: of several authorities the word is that of the one which is furthest back. */
const APPROVAL_ORDER = ['REFUSED', 'WITHDRAWN', 'LAPSED', 'AWAITED', 'GRANTED', 'SATISFIED', 'NOT_REQUIRED'] as const;
const CALL_IN_ORDER = [
  'CHANGED',
  'CALLED_IN',
  'REFERRED_TO_COUNCIL',
  'REFERRED_BACK',
  'WINDOW_OPEN',
  'WINDOW_NOT_OPEN',
  'RECONFIRMED',
  'DECISION_STANDS',
  'LAPSED',
  'WITHDRAWN',
  'EXPIRED',
  'NOT_CALLABLE',
] as const;

/** Six independent things in a word each, and none of them said by another (lifecycles 9.5). The record is two (practice 16). */
export const inAWord = (regions: SixRegions) => ({
  outcome: regions.outcome.status,
  statement: regions.statement.status,
  minutes: regions.minutes.status,
  publication: regions.publication.status,
  approval: first(APPROVAL_ORDER, regions.approval) ?? 'NOT_REQUIRED',
  callIn: first(CALL_IN_ORDER, regions.callIn) ?? 'NOT_CALLABLE',
  implementation: regions.implementation.status,
});

const first = <S extends string>(order: readonly S[], rows: readonly { readonly status: S }[]): S | undefined =>
  order.find((status) => rows.some((row) => row.status === status));
