import { instantOf } from '#kernel';
import type { By, Instant, Occurred, RecordedBy } from '#kernel';
import type { EventDeclaration, Fact, Standing } from '#governance';
import { bringUpToDate, declarations } from '#governance';
import type { Ask } from '../language/declaration.js';
import { disclosedOf } from '../reading/readable.js';
import { asAmended } from '../reading/events.js';
import { namesAt } from '../reading/names.js';
import { referencesIn, referencesOf } from '../reading/references.js';
import type { Sentence, Sentences } from '../reading/sentences.js';
import type { Language, NameOf } from '../reading/written.js';
import { writtenGroup } from '../reading/written.js';

/** One line of a history. */
export interface HistoryEntry {
  readonly position: number;
  readonly id: string;
  readonly type: string;
  readonly occurredAt: Occurred;
  readonly recordedAt: Instant;
  readonly by: By;
  readonly recordedBy?: RecordedBy;
  readonly standing: Standing;
  readonly historical?: true;
  /** The ids that the event speaks of, by what they point to. */
  readonly refs: Readonly<Record<string, readonly string[]>>;
  readonly sentence: Sentence;
  /** Ids of the corrections known by then, oldest first. */
  readonly corrected?: readonly string[];
  /** The event that took its ground away, where one did. */
  readonly voided?: string;
}

/** The events at these positions as entries, in the order asked, each with its sentence under the reader's rights. */
export async function entriesAt(
  ask: Ask,
  positions: readonly number[],
  sentences: Sentences,
): Promise<readonly HistoryEntry[]> {
  const stored = await ask.store.at(positions);
  const told = stored.map((event) => {
    const written = bringUpToDate(event, declarations);
    const amendments = ask.source.amendments(written.position, ask.when.knownAt);
    return { fact: asAmended(written, amendments), amendments, declaration: declarationOf(written) };
  });
  const [disclosed, nameOf] = await Promise.all([
    disclosedOf(
      ask,
      told.map(({ fact }) => fact),
    ),
    namesAt(ask, persons(told)),
  ]);
  return told.map((line) =>
    entryOf(line, disclosed.get(line.fact.position) ?? {}, sentences, ask.reader.language ?? 'en', nameOf),
  );
}

/** Every fact has one: an event type that the program does not know is never brought up to date. */
function declarationOf({ type }: Fact): EventDeclaration {
  const declaration = declarations.get(type);
  if (!declaration) throw new Error(`${type} is not declared.`);
  return declaration;
}

interface Told {
  readonly fact: Fact;
  readonly amendments: readonly Fact[];
  readonly declaration: EventDeclaration;
}

function persons(told: readonly Told[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { fact, declaration } of told) {
    referencesIn(declaration.shape)(fact.body, (target, id) => {
      if (target === 'person') found.add(id);
    });
  }
  return found;
}

function entryOf(
  { fact, amendments, declaration }: Told,
  disclosed: Readonly<Record<string, unknown>>,
  sentences: Sentences,
  language: Language,
  nameOf: NameOf,
): HistoryEntry {
  const { position, id, type, occurredAt, by, recordedBy, standing, historical } = fact;
  const corrections = amendments.filter((a) => a.type === 'RecordCorrected').map((a) => a.id);
  const voiding = amendments.find((a) => a.type === 'ConsequenceVoided')?.id;
  const sentenceIn = (lang: Language): Sentence =>
    sentences.of(
      type,
      { ...writtenGroup(declaration.shape, { ...fact.body, ...disclosed }, lang, nameOf), by: actor(by, nameOf) },
      lang,
    );
  return {
    position,
    id,
    type,
    occurredAt,
    recordedAt: instantOf(fact.known),
    by,
    standing,
    refs: referencesOf(declaration, fact),
    ...(recordedBy && { recordedBy }),
    ...(historical && { historical }),
    sentence: sentenceIn(sentences.has(type, language) ? language : 'en'),
    ...(corrections.length > 0 && { corrected: corrections }),
    ...(voiding && { voided: voiding }),
  };
}

/** Who acted, as a sentence names them. */
function actor(by: By, nameOf: NameOf): string {
  if ('authority' in by) {
    const name = nameOf('authority', by.authority) ?? by.authority;
    return by.organ ? `${name} (${by.organ})` : name;
  }
  if ('body' in by) return `The ${by.body}`;
  return 'outside' in by ? by.outside : 'Concordat';
}
