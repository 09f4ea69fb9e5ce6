import type { Fact, FullBody } from '#governance';
import { PersonNamed, ProposalVersionPublished } from '#governance';
import { count, line, oneOf, optional } from '#governance/language/kinds.js';
import { dayOf, londonDay } from '#kernel';
import type { Ask } from '../language/declaration.js';
import { declareView } from '../language/declaration.js';
import { textOf } from '../processes/text.js';
import { arrangementAt, boardAt } from '../reading/board.js';
import type { Part } from './matching.js';
import { highlighted, matchesIn, termsOf } from './matching.js';
import type { Read } from './scan.js';
import { scan } from './scan.js';
import type { Words } from './words.js';
import { isTitle } from './words.js';

const KINDS = [
  'action',
  'approvals',
  'arrangement',
  'authority',
  'callin',
  'compromise',
  'condition',
  'decision',
  'dispute',
  'fact',
  'matter',
  'meeting',
  'person',
  'process',
  'workaround',
] as const;

const searchParams = {
  q: line(200, 'approval limit'),
  kind: optional(oneOf(KINDS)),
  limit: optional(count(1, 100, 25)),
};

/** In which part of a thing something was found, the best first: its id, its title, a clause of its text, any other text. */
const RANKS = ['ID', 'TITLE', 'CLAUSE', 'TEXT'] as const;
type Rank = (typeof RANKS)[number];

interface Hit {
  readonly kind: string;
  readonly id: string;
  readonly rank: Rank;
  readonly field: string;
  readonly shown: readonly Part[];
  readonly event: string;
  readonly at: number;
  readonly on: string;
}

export const searchView = declareView({
  name: 'search',
  route: 'search',
  params: searchParams,
  audience: 'PUBLIC',
  about:
    'Looks through ids, titles, clauses and texts for words that begin with each of those asked for, over what the reader may see as at the date: ids before titles, titles before clauses, clauses before other text.',
  async read(ask, { q, kind, limit = 25 }: FullBody<typeof searchParams>) {
    const terms = termsOf(q);
    if (terms.length === 0) return { q, hits: [], more: false, complete: true };
    const best = new Map<string, Hit>();
    const found = (hit: Hit): void => {
      const key = `${hit.kind}/${hit.id}`;
      const known = best.get(key);
      if (!known || byRank(hit, known) < 0) best.set(key, hit);
    };
    if (kind === undefined || kind === 'authority') authoritiesNamed(ask, terms).forEach(found);
    const versions: Fact[] = [];
    const complete = await scan(ask, (read) => {
      if (kind !== undefined && thingOf(read.fact)[0] !== kind) return;
      if (read.fact.type === ProposalVersionPublished.type) versions.push(read.fact);
      hitsIn(read, q, terms).forEach(found);
    });
    for (const fact of versions) (await hitsInText(ask, fact, terms)).forEach(found);
    const hits = [...best.values()].sort(byRank);
    return {
      q,
      hits: hits.slice(0, limit).map(({ at: _, ...hit }) => hit),
      more: hits.length > limit,
      /** False: the record is longer than what is looked through, and its oldest events were not. */
      complete,
    };
  },
});

/** Better rank first; of two alike the later one, then in order of id. */
const byRank = (a: Hit, b: Hit): number =>
  RANKS.indexOf(a.rank) - RANKS.indexOf(b.rank) || b.at - a.at || a.id.localeCompare(b.id, 'en');

/** What was found in one event: by the id of its thing or its own, in a title, in another text. */
function hitsIn({ fact, words }: Read, q: string, terms: readonly string[]): readonly Hit[] {
  const [, id] = thingOf(fact);
  const asked = q.trim().toLowerCase();
  const byId = id.toLowerCase() === asked || fact.id === asked;
  return [
    ...(byId ? [hitOf(fact, 'ID', { field: 'id', text: fact.id === asked ? fact.id : id }, [])] : []),
    ...words.flatMap((one) => {
      const places = matchesIn(one.text, terms);
      return places ? [hitOf(fact, isTitle(one) ? 'TITLE' : 'TEXT', one, places)] : [];
    }),
  ];
}

/** Clauses of a published version: its summary, and the title and prose of every step. */
async function hitsInText(ask: Ask, fact: Fact, terms: readonly string[]): Promise<readonly Hit[]> {
  const text = await textOf(ask, String(fact.body['contentHash']));
  if (!text) return [];
  const clauses: readonly Words[] = [
    { field: 'summary', text: text.summary },
    ...text.steps.flatMap(({ step, title, prose }) => [
      { field: `clause ${step}`, text: title },
      { field: `clause ${step}`, text: prose },
    ]),
  ];
  return clauses.flatMap((clause) => {
    const places = matchesIn(clause.text, terms);
    return places ? [hitOf(fact, 'CLAUSE', clause, places)] : [];
  });
}

function hitOf(fact: Fact, rank: Rank, { field, text }: Words, places: readonly (readonly [number, number])[]): Hit {
  const [kind, id] = thingOf(fact);
  return {
    kind,
    id,
    rank,
    field,
    shown: highlighted(text, places),
    event: fact.id,
    at: fact.at,
    on: dayOf(fact.occurredAt),
  };
}

/** What an event is of: the thing of its stream; an event that names a person is of that person. */
function thingOf({ type, stream, body }: Fact): readonly [kind: string, id: string] {
  if (type === PersonNamed.type) return ['person', String(body['person'])];
  const slash = stream.indexOf('/');
  return [stream.slice(0, slash), stream.slice(slash + 1)];
}

/** Authorities by the names that they had at the time. */
function authoritiesNamed(ask: Ask, terms: readonly string[]): readonly Hit[] {
  const { parties } = arrangementAt(ask).membership;
  return boardAt(ask).signatories.flatMap(({ authority, name }): readonly Hit[] => {
    const places = matchesIn(name, terms);
    const came = parties.get(authority)?.mandate;
    if (!places || !came) return [];
    const shown = highlighted(name, places);
    const { event, from: at } = came;
    return [{ kind: 'authority', id: authority, rank: 'TITLE', field: 'name', shown, event, at, on: londonDay(at) }];
  });
}
