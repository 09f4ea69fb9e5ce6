import type { Fact } from '#governance';
import {
  AmendmentMoved,
  DecisionPublished,
  DecisionStatementProduced,
  DecisionTaken,
  DecisionWithheld,
  FOR_EVER,
  InterestDeclared,
  MotionMoved,
  MotionWithdrawn,
  OfficerDecisionTaken,
  PublicExcluded,
} from '#governance';
import { counts } from '#governance/record/counted.js';
import type { Ask, Reader } from '../language/declaration.js';
import { decisionView, meetingView } from '../views.js';
import { disclosedAt, WITHHELD } from './disclosed.js';

/** Every fact that counts of `meeting/…` or `decision/…`, known by now, whatever the date asked about. */
export type FactsOf = (stream: string) => readonly Fact[];

const MOTIONS: ReadonlySet<string> = new Set([MotionMoved.type, AmendmentMoved.type, MotionWithdrawn.type]);
const TAKEN: ReadonlySet<string> = new Set([DecisionTaken.type, OfficerDecisionTaken.type]);
const RECORDS: ReadonlySet<string> = new Set([...TAKEN, DecisionStatementProduced.type]);

/**
 * Whether the disclosed texts of an event are this reader's, beyond what their class says: the nature of a sensitive
 * interest is for the member's own authority (Localism Act 2011 s.32); and the public gets no words of an item from which
 * it was excluded, nor of a decision that is withheld (LGA 1972 s.100A to s.100D). It is a right, not a fact of the time
 * asked about: what is closed today is closed in an answer about an earlier day too.
 */
export function readableBy(
  reader: Reader,
  factsOf: FactsOf,
): (fact: Pick<Fact, 'type' | 'stream' | 'body'>) => boolean {
  const closed = new Map<string, boolean>();
  const isClosed = (key: string, closing: () => Fact | undefined): boolean => {
    const known = closed.get(key) ?? closing() !== undefined;
    closed.set(key, known);
    return known;
  };
  return ({ type, stream, body }) => {
    if (type === InterestDeclared.type && body['sensitive'] === true)
      return reader.authority !== undefined && reader.authority === body['authority'];
    if (reader.level === 'PARTIES') return true;
    if (MOTIONS.has(type)) {
      const item = String(body['item']);
      return !isClosed(`${stream}/${item}`, () => exclusionFrom(factsOf(stream), item));
    }
    return !RECORDS.has(type) || !isClosed(stream, () => closingOf(factsOf(stream), factsOf));
  };
}

/** The event by which the press and public were excluded from an item of a meeting. */
export const exclusionFrom = (meeting: readonly Fact[], item: string): Fact | undefined =>
  meeting.findLast((fact) => fact.type === PublicExcluded.type && fact.body['item'] === item && counts(fact));

/** The event that closes a decision to the public: its last publication, or the exclusion from its item where there is none. */
export function closingOf(decision: readonly Fact[], factsOf: FactsOf): Fact | undefined {
  const last = decision.findLast((fact) => isPublication(fact) && counts(fact));
  if (last) return last.type === DecisionWithheld.type ? last : undefined;
  const { meeting, item } = decision.find(({ type }) => TAKEN.has(type))?.body ?? {};
  return typeof meeting === 'string' && typeof item === 'string'
    ? exclusionFrom(factsOf(`meeting/${meeting}`), item)
    : undefined;
}

const isPublication = ({ type }: Fact): boolean => type === DecisionPublished.type || type === DecisionWithheld.type;

/** The facts of meetings and decisions as the views have them. */
export const factsIn =
  ({ source }: Pick<Ask, 'source'>): FactsOf =>
  (stream) => {
    const [kind = '', id = ''] = stream.split('/');
    return source.facts((kind === 'meeting' ? meetingView : decisionView) as never, id, FOR_EVER);
  };

/** The disclosed fields of these events as the reader may see them, by their class and by what closes an event to the reader. */
export async function disclosedOf(
  ask: Pick<Ask, 'source' | 'reader' | 'disclosures'>,
  facts: readonly Fact[],
): Promise<ReadonlyMap<number, Readonly<Record<string, unknown>>>> {
  const readable = readableBy(ask.reader, factsIn(ask));
  const closed = new Set(facts.flatMap((fact) => (readable(fact) ? [] : fact.position)));
  const disclosed = await disclosedAt(
    ask.disclosures,
    facts.map(({ position }) => position),
    ask.reader,
  );
  return new Map(
    [...disclosed].map(([position, fields]) => [
      position,
      closed.has(position) ? Object.fromEntries(Object.keys(fields).map((name) => [name, WITHHELD])) : fields,
    ]),
  );
}
