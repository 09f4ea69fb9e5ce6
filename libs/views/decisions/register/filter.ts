import type { DecisionState, EffectStatus, OutcomeStatus } from '#governance';
import { DECISION_KINDS, decisionInForceOn } from '#governance';
import type { FullBody } from '#governance';
import { day, flag, line, oneOf, optional, ref } from '#governance/language/kinds.js';
import type { Ask } from '../../language/declaration.js';
import type { DecisionTitle } from '../titles.view.js';
import { decisionTitlesView } from '../titles.view.js';
import type { Line } from './ordered.js';

export const OUTCOME_STATUSES = [
  'CARRIED',
  'DEFERRED',
  'REFERRED',
  'VARIED',
  'SUPERSEDED',
  'RESCINDED',
  'QUASHED',
] as const satisfies readonly OutcomeStatus[];
export const EFFECT_STATUSES = [
  'GATED',
  'EFFECTIVE',
  'IN_PROGRESS',
  'IMPLEMENTED',
  'CLOSED',
] as const satisfies readonly EffectStatus[];
export const PUBLICATION_STATUSES = [
  'UNPUBLISHED',
  'PUBLISHED',
  'WITHHELD_EXEMPT',
  'WITHDRAWN',
  'ARCHIVED_FROM_SITE',
] as const;

/** By which the register can be asked; all of them together, where several are given. */
export const filterParams = {
  /** What it stands as. */
  kind: optional(oneOf(DECISION_KINDS)),
  /** The body, the authority or the person that decided. */
  decider: optional(ref('decider', 'board')),
  status: optional(oneOf(OUTCOME_STATUSES)),
  statement: optional(oneOf(['NONE', 'INCOMPLETE', 'PRODUCED'])),
  publication: optional(oneOf(PUBLICATION_STATUSES)),
  effect: optional(oneOf(EFFECT_STATUSES)),
  inForceOn: optional(day('2024-12-01')),
  key: optional(flag()),
  process: optional(ref('process')),
  matter: optional(ref('matter', 'M-1')),
  meeting: optional(ref('meeting', 'B-2024-10-02')),
  /** First and last day on which it was taken. */
  from: optional(day('2024-01-01')),
  to: optional(day('2024-12-31')),
  /** Words of the title, in capitals or not. */
  q: optional(line(100, 'purchase to pay')),
};
export type Filter = FullBody<typeof filterParams>;

type Test = (line: Line) => boolean;

/** Whether a decision answers to all that was asked; the words of the title, which are dearest to look at, come last. */
export function matching(ask: Pick<Ask, 'source' | 'when'>, filter: Filter): Test {
  const asked = [...takingTests(filter), ...statusTests(filter), titleTest(ask, filter)];
  const tests = asked.filter((test) => test !== undefined);
  return (line) => tests.every((test) => test(line));
}

type Asked = readonly (Test | undefined)[];

const takingTests = ({ from, to, kind, key, decider, process, matter, meeting }: Filter): Asked => [
  from === undefined ? undefined : ({ on }) => on >= from,
  to === undefined ? undefined : ({ on }) => on <= to,
  kind && (({ state }) => state.outcome.kind === kind),
  key === undefined ? undefined : ({ state }) => state.outcome.key === key,
  decider === undefined ? undefined : ({ state }) => isDecider(state, decider),
  process === undefined ? undefined : ({ state }) => state.outcome.process === process,
  matter === undefined ? undefined : ({ state }) => isOnMatter(state, matter),
  meeting === undefined ? undefined : ({ state }) => state.outcome.meeting === meeting,
];

const statusTests = ({ status, statement, publication, effect, inForceOn }: Filter): Asked => [
  status && ((line) => line.status === status),
  statement && (({ state }) => state.statement.status === statement),
  publication && (({ state }) => state.publication.status === publication),
  effect && ((line) => line.effect === effect),
  inForceOn === undefined ? undefined : ({ state }) => decisionInForceOn(state, inForceOn).inForce,
];

function isDecider({ outcome: { decidedBy, authority } }: DecisionState, decider: string): boolean {
  const { body, person } = decidedBy;
  return decidedBy.authority === decider || body === decider || person === decider || authority === decider;
}

/** Whether it was taken in a matter: the one that it is about, or the one whose text it approves. */
export const isOnMatter = ({ outcome }: DecisionState, matter: string): boolean =>
  outcome.matter === matter || outcome.approves?.matter === matter;

function titleTest({ source, when }: Pick<Ask, 'source' | 'when'>, { q }: Filter): Test | undefined {
  if (q === undefined) return undefined;
  const titles = inSmallLetters(source.all(decisionTitlesView, when));
  const words = q.toLowerCase();
  return ({ id }) => titles.get(id)?.includes(words) ?? false;
}

type Titles = readonly (readonly [id: string, title: DecisionTitle | undefined])[];

/** Kept with the list that they were made of: it is the same until something new is known. */
const remembered = new WeakMap<Titles, ReadonlyMap<string, string>>();

function inSmallLetters(titles: Titles): ReadonlyMap<string, string> {
  const known = remembered.get(titles);
  if (known) return known;
  const words = new Map(titles.map(([id, title]) => [id, title?.title.toLowerCase() ?? ''] as const));
  remembered.set(titles, words);
  return words;
}
