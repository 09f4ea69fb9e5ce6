import type { Act, ApprovalsState, ConditionWord } from '../../approvals/approvals.state.js';
import type { AuthorityCallIn, CallInState } from '../../call-in/call-in.state.js';
import { isLater } from '../../process/process.state.js';
import { OTHER } from './texts.js';

/**
 * What makes two states of a stream one: everything that a rule can see. Left out are ids of events, which are names only;
 * and of each past thing on which day it was, on which nothing depends but the dates that the record shows. The moment of
 * the last one is kept, so that no state is taken for one that was reached later.
 */
export function keyOf(stream: string, state: unknown): string {
  if (stream.startsWith('approvals/')) return approvalsKey(state as ApprovalsState);
  if (stream.startsWith('callin/')) return callInKey(state as CallInState);
  return JSON.stringify(state, plain);
}

const PAST: ReadonlySet<string> = new Set(['recordedAt', 'placedOn', 'freeFrom', 'from']);

/** Of a decision: maps and sets as lists, ids left out, and of days in the past only that there is one. */
const plain = (name: string, value: unknown): unknown => {
  if (name === 'event') return undefined;
  if (PAST.has(name)) return value !== undefined;
  if (value instanceof Map) return [...(value as ReadonlyMap<unknown, unknown>)];
  return value instanceof Set ? [...(value as ReadonlySet<unknown>)] : value;
};

/** Of call-ins: a window while it can still be open or count, a call-in while it stands; rejected ones are never read. */
const callInKey = ({ authorities }: CallInState): string => JSON.stringify([...authorities.values()].map(ofOne));
function ofOne(its: AuthorityCallIn): readonly unknown[] {
  const { authority, status, since, reopened, over, window, calledIn, reconsiderMissed } = its;
  const counts = ['WINDOW_OPEN', 'EXPIRED', 'WITHDRAWN', 'CALLED_IN'].includes(status);
  const waits = status === 'CALLED_IN' ? calledIn : status === 'REFERRED_BACK' && reconsiderMissed;
  return [authority, status, since, reopened, over, counts && window, waits];
}

/**
 * Of approvals: what one authority said before or after another is seen by no rule, nor what it said of a text that was
 * never certified to be the same, nor (but that it was said: the alphabet asks) what it said before it last said no.
 */
function approvalsKey({ sought, since, approved, lapsed, acts, words, effects, certificates }: ApprovalsState): string {
  const by = new Map<string, readonly (Act | ConditionWord)[]>();
  for (const one of [...acts, ...words].sort((x, y) => x.at - y.at || x.position - y.position)) {
    if ((since && !isLater(one, since)) || (approved && isLater(one, approved))) continue;
    const of = `${one.authority} ${'act' in one && one.contentHash === OTHER}`;
    by.set(of, 'act' in one && one.act !== 'GRANTED' ? [one] : [...(by.get(of) ?? []), one]);
  }
  return JSON.stringify([
    sought && [sought.contentHash, sought.authorities],
    [since, lapsed, approved].map((one) => one !== undefined),
    approved?.contentHash,
    [...by].sort(([x], [y]) => (x < y ? -1 : 1)).map(([of, said]) => [of, ...said.map(what)]),
    [...new Set(acts.map(({ authority, act }) => `${authority} ${act}`))].sort(),
    words.some(({ says }) => says === 'CLAIMED'),
    effects.map((e) => e.decision).sort(),
    [...certificates.keys()],
    Math.max(
      ...[sought, lapsed, approved, ...acts, ...words, ...effects, ...certificates.values()].map((g) => g?.at ?? 0),
    ),
  ]);
}

const what = (one: Act | ConditionWord): string =>
  'act' in one
    ? [one.act, one.contentHash, one.decision, one.counts, ...one.conditions.map((c) => c.condition)].join(' ')
    : `${one.says} ${one.condition}`;
