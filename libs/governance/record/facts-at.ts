import { isOccurred, startOf } from '#kernel';
import type { BodyOf } from '../language/event.js';
import type { Fact, When } from '../language/fact.js';
import { valueOf } from './corrected-value.js';
import { ConsequenceVoided, EntryConfirmed, EntryDisputed, RecordCorrected } from './record.events.js';

/** Events about events: they never reach a fold, they change what reaches it. */
const AMENDMENTS: ReadonlySet<string> = new Set<string>([
  RecordCorrected.type,
  ConsequenceVoided.type,
  EntryConfirmed.type,
  EntryDisputed.type,
]);
/** Whether an event says something of an earlier event, and so never reaches a fold itself. */
export const isAmendment = (fact: { readonly type: string }): boolean => AMENDMENTS.has(fact.type);

/**
 * The facts that had happened by `asOf`, as far as they were known by `knownAt`: voided events dropped,
 * corrections known by then applied, ordered by when they count and then by position.
 *
 * @param logged facts in the order of the log, amendments among them
 */
export function factsAt(logged: readonly Fact[], when: When): readonly Fact[] {
  let ordered = true;
  let last = -Infinity;
  const known: Fact[] = [];
  let amendments: Map<string, Fact[]> | undefined;
  for (const fact of logged) {
    if (fact.known > when.knownAt) continue;
    if (isAmendment(fact)) {
      amendments ??= new Map();
      const target = String(fact.body['target']);
      const earlier = amendments.get(target);
      if (earlier) earlier.push(fact);
      else amendments.set(target, [fact]);
    } else known.push(fact);
  }
  const facts: Fact[] = [];
  for (const fact of known) {
    const changes = amendments?.get(fact.id);
    const current = changes ? amended(fact, changes) : fact;
    if (!current || current.at > when.asOf) continue;
    if (current.at < last) ordered = false;
    last = current.at;
    facts.push(current);
  }
  return ordered ? facts : facts.sort((a, b) => a.at - b.at || a.position - b.position);
}

/**
 * A fact as it reads after amendments, in the order in which they became known; undefined when it was voided.
 *
 * @param changes amendments of this fact only
 */
export function amended(fact: Fact, changes: readonly Fact[]): Fact | undefined {
  let current = fact;
  for (const change of changes) {
    if (change.type === ConsequenceVoided.type) return undefined;
    if (change.type === EntryConfirmed.type) current = { ...current, standing: 'CONFIRMED' };
    else if (change.type === EntryDisputed.type) current = { ...current, standing: 'DISPUTED' };
    else current = corrected(current, change.body as BodyOf<typeof RecordCorrected>);
  }
  return current;
}

/** Total, as folds are: what cannot be applied leaves the fact as it is. */
function corrected(fact: Fact, { field, becomes, as }: BodyOf<typeof RecordCorrected>): Fact {
  const value = valueOf(becomes, as);
  if (value === undefined) return fact;
  if (field === 'occurredAt') return isOccurred(value) ? { ...fact, occurredAt: value, at: startOf(value) } : fact;
  return { ...fact, body: withMember(fact.body, field.split('.'), value) };
}

/** The same object with one member, at the end of a path, replaced. */
function withMember(
  body: Readonly<Record<string, unknown>>,
  path: readonly string[],
  value: unknown,
): Record<string, unknown> {
  const [name = '', ...rest] = path;
  if (rest.length === 0) return { ...body, [name]: value };
  const inner = body[name];
  return { ...body, [name]: withMember(isObject(inner) ? inner : {}, rest, value) };
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
