import type { DecisionWord, OperationWord } from '../record.js';
import { countText, listText } from '../format.js';
import type { Reading } from '../frame/reading.js';
import { pathOf } from '../frame/way.js';
import type { ValuePart } from '../matrix-part.js';
import { TONES } from '../matrix-part.js';
import type { Words } from '../words.js';
import type { StandingRow } from './answers.js';

/** One authority in the table of who stands where. */
export interface StandingLine {
  readonly name: string;
  /** The pair's own page: the authority and this process through time. */
  readonly href: string;
  readonly decision?: ValuePart;
  readonly operation?: ValuePart;
}

/** "3 of 5 have accepted it: …" */
export interface StandingCount extends ValuePart {
  readonly sentence: string;
}

/** A value as it is drawn: its symbol, its word, its tone. */
export const valuePart = (word: OperationWord | DecisionWord, { t }: Words, version?: number | null): ValuePart => ({
  symbol: word,
  tone: TONES[word],
  word: t(`value.${word}`),
  ...(version !== null && version !== undefined && { version: t('matrix.version', { version }) }),
});

const ORDER: readonly DecisionWord[] = [
  'ACCEPTED',
  'ACCEPTED_IF',
  'RESERVED',
  'EARLIER_VERSION',
  'OBJECTS',
  'REJECTED',
  'SILENT',
];

/** How many stand where, always with their names; silence is said. */
export const countsOf = (standings: readonly StandingRow[], words: Words): readonly StandingCount[] =>
  ORDER.flatMap((word) => {
    const here = standings.filter(({ decision }) => decision === word);
    if (here.length === 0) return [];
    const names = listText(
      here.map(({ name }) => name),
      words.lang,
    );
    const params = { count: here.length, n: countText(here.length), total: standings.length, names };
    return [{ ...valuePart(word, words), sentence: words.t(`count.${word}`, params) }];
  });

interface MatrixAnswer {
  readonly processes: readonly {
    readonly process: string;
    readonly cells: readonly {
      readonly authorities: readonly Operated[];
      readonly decision: { readonly authority: string } | null;
      readonly operation: (Operated['operation'] & { readonly authority: string }) | null;
    }[];
  }[];
}
interface Operated {
  readonly authority: string;
  readonly operation: { readonly value: OperationWord; readonly version: number | null } | null;
}

/** What each authority operates of one process, by authority. */
export async function operatedOf(at: Reading, process: string): Promise<ReadonlyMap<string, ValuePart>> {
  const answer = await at.ask<MatrixAnswer>('matrix');
  const cells = answer?.processes.find((row) => row.process === process)?.cells ?? [];
  const own = cells.flatMap(({ authorities, operation }): readonly Operated[] =>
    authorities.length > 0 ? authorities : operation ? [{ authority: operation.authority, operation }] : [],
  );
  return new Map(
    own.flatMap(({ authority, operation }) =>
      operation ? [[authority, valuePart(operation.value, at.words, operation.version)] as const] : [],
    ),
  );
}

/** Every authority that the process concerns, in the order of the record. */
export function standingLines(
  at: Reading,
  process: string,
  standings: readonly StandingRow[],
  operated: ReadonlyMap<string, ValuePart> = new Map(),
): readonly StandingLine[] {
  return standings.map(({ authority, name, decision }) => {
    const operation = operated.get(authority);
    return {
      name,
      href: at.way.to(pathOf('processes', process, 'authorities', authority)),
      decision: valuePart(decision, at.words),
      ...(operation && { operation }),
    };
  });
}
