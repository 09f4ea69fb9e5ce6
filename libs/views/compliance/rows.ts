import type { ExceptionEntry, Fact } from '#governance';
import {
  exceptionDecider,
  ExceptionAcknowledged,
  ExceptionMitigated,
  ExceptionWaived,
  isOpenException,
} from '#governance';
import type { Day, Occurred } from '#kernel';
import { dayOf, daysBetween, instantOf } from '#kernel';
import { exceptionsView, EXCEPTIONS } from '../exceptions.view.js';
import type { Ask } from '../language/declaration.js';
import { toldIn } from '../meetings/told.js';
import { fieldsAt } from '../reading/events.js';
import { veilFor } from '../reading/veil.js';
import { compromiseOf } from '../runner/filing.js';

/** What was said of an exception: by whom, when, and in which words. */
export interface SaidOfException {
  readonly event: string;
  readonly on: Occurred;
  readonly what: 'ACKNOWLEDGED' | 'MITIGATED' | 'WAIVED';
  readonly by: Fact['by'];
  readonly words: unknown;
  readonly action: string | null;
  readonly decision: unknown;
}

/** One exception on the register: the rule that was not kept, whom it names, and what has become of it. */
export interface ExceptionRow extends Omit<
  ExceptionEntry,
  'authority' | 'detail' | 'mitigations' | 'acknowledgedOn' | 'waivedOn'
> {
  readonly position: number;
  readonly occurredAt: Occurred;
  readonly recordedAt: string;
  readonly stream: string;
  readonly authority: string | null;
  readonly detail: string | null;
  readonly open: boolean;
  /** Days from when it was raised until it was mitigated or waived, or until the day asked about. */
  readonly openDays: number;
  readonly acknowledgedOn: Day | null;
  readonly waivedOn: Day | null;
  readonly said: readonly SaidOfException[];
  /** The events that say what was done about it. */
  readonly because: readonly string[];
}

export interface ExceptionFilter {
  readonly rule?: string | undefined;
  readonly authority?: string | undefined;
  readonly status?: ExceptionEntry['status'] | undefined;
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
}

/**
 * The register of exceptions, newest first, by the fold of the lifecycle itself. What happened to an offer made without
 * prejudice is not there for the public.
 */
export async function exceptionRows(ask: Ask, filter: ExceptionFilter = {}): Promise<readonly ExceptionRow[]> {
  const facts = ask.source.facts(exceptionsView as never, EXCEPTIONS, ask.when);
  const entries = facts.reduce((state, fact) => exceptionDecider.evolve(state, fact), exceptionDecider.initial);
  const veiled = veilFor(ask);
  const shown = facts.flatMap((fact) => {
    const compromise = compromiseOf(fact);
    const entry = entries.get(fact.id);
    return entry && !(compromise !== undefined && veiled(compromise)) && wanted(entry, filter) ? [{ fact, entry }] : [];
  });
  const about = new Map<string, Fact[]>();
  for (const fact of facts) {
    const target = String(fact.body['target']);
    if (fact.type in DONE) about.set(target, [...(about.get(target) ?? []), fact]);
  }
  const ids = shown.flatMap(({ fact }) => about.get(fact.id) ?? []);
  const [told, details] = await Promise.all([
    toldIn(ask, ids),
    fieldsAt(
      ask,
      shown.map(({ fact }) => fact.position),
      'detail',
    ),
  ]);
  return shown
    .map(({ fact, entry }) => {
      const said = (about.get(fact.id) ?? []).map((one) => saidIn(one, told));
      return { ...rowOf(fact, entry, said, ask.day), detail: details.get(fact.position) ?? null };
    })
    .reverse();
}

const wanted = (entry: ExceptionEntry, { rule, authority, status, from, to }: ExceptionFilter): boolean =>
  (rule === undefined || entry.rule === rule) &&
  (authority === undefined || entry.authority === authority) &&
  (status === undefined || entry.status === status) &&
  (from === undefined || from <= entry.raisedOn) &&
  (to === undefined || entry.raisedOn <= to);

const DONE: Readonly<Record<string, readonly [what: SaidOfException['what'], words: string]>> = {
  [ExceptionAcknowledged.type]: ['ACKNOWLEDGED', 'comment'],
  [ExceptionMitigated.type]: ['MITIGATED', 'measures'],
  [ExceptionWaived.type]: ['WAIVED', 'reason'],
};

function saidIn(fact: Fact, told: (fact: Fact, field: string) => unknown): SaidOfException {
  const [what, words] = DONE[fact.type] ?? ['ACKNOWLEDGED', 'comment'];
  const { id, occurredAt, by, body } = fact;
  const action = body['action'];
  return {
    event: id,
    on: occurredAt,
    what,
    by,
    words: told(fact, words),
    action: typeof action === 'string' ? action : null,
    decision: body['decision'] ?? null,
  };
}

function rowOf(fact: Fact, entry: ExceptionEntry, said: readonly SaidOfException[], day: Day): ExceptionRow {
  const { event, rule, severity, evidence, raisedOn, status } = entry;
  const mitigated = said.find(({ what }) => what === 'MITIGATED')?.on;
  const closed = entry.waivedOn ?? (mitigated === undefined ? undefined : dayOf(mitigated));
  const open = isOpenException(entry);
  return {
    event,
    rule,
    severity,
    evidence,
    raisedOn,
    status,
    position: fact.position,
    occurredAt: fact.occurredAt,
    recordedAt: instantOf(fact.known),
    stream: fact.stream,
    authority: entry.authority ?? null,
    detail: null,
    open,
    openDays: Math.max(0, daysBetween(raisedOn, open || closed === undefined ? day : closed)),
    acknowledgedOn: entry.acknowledgedOn ?? null,
    waivedOn: entry.waivedOn ?? null,
    said,
    because: said.map((one) => one.event),
  };
}
