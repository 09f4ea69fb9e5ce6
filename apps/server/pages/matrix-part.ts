import { countText, listText } from './format.js';
import type { Way } from './frame/way.js';
import { pathOf } from './frame/way.js';
import type { EntryPart } from './history-part.js';
import { entryPart } from './history-part.js';
import type {
  CellRecord,
  CellValue,
  DecisionWord,
  OperationWord,
  PartnerRecord,
  PartnershipRecord,
  ProcessRecord,
} from './record.js';
import { OPERATIONS } from './record.js';
import type { Link } from './time-part.js';
import type { Words } from './words.js';

/** The colour and border of a value: they come third, after its symbol and its word. */
export type Tone = 'good' | 'part' | 'bad' | 'none';

/** Silence and what nobody has assessed are never good; a workaround without permission is bad whatever else holds. */
export const TONES: Readonly<Record<OperationWord | DecisionWord, Tone>> = {
  ALIGNED: 'good',
  ALIGNED_WITH_VARIATION: 'good',
  TRANSITIONING: 'part',
  DEROGATED: 'part',
  WORKAROUND_PERMITTED: 'part',
  AGREED_NOT_ADOPTED: 'none',
  NOT_ASSESSED: 'none',
  WITHDRAWN: 'none',
  WORKAROUND_OPEN: 'bad',
  DIVERGED: 'bad',
  ACCEPTED: 'good',
  ACCEPTED_IF: 'part',
  RESERVED: 'part',
  EARLIER_VERSION: 'part',
  SILENT: 'none',
  OBJECTS: 'bad',
  REJECTED: 'bad',
};

/** A value as it is drawn: the symbol is named after the word. */
export interface ValuePart {
  readonly symbol: OperationWord | DecisionWord;
  readonly tone: Tone;
  readonly word: string;
  readonly version?: string;
  readonly naming?: string;
}

export interface CellPart {
  readonly tone: Tone;
  readonly partner: string;
  readonly process: string;
  /** Where on the page the entries stand that made it so. */
  readonly anchor: string;
  /** The pair's own page; for a partner of several authorities, the entries on this page and a page for each. */
  readonly href: string;
  readonly pairs: readonly Link[];
  readonly operation?: ValuePart;
  readonly decision?: ValuePart;
  /** What stands in a cell with neither value. */
  readonly nothing: string;
}

/** "1 of 4 has an open workaround: Brackwater" */
export interface CountPart extends ValuePart {
  readonly sentence: string;
}

export interface ColumnPart {
  readonly id: string;
  readonly title: string;
  readonly href: string;
  readonly standing: string;
  readonly operationCounts: readonly CountPart[];
  readonly decisionCounts: readonly CountPart[];
  readonly cells: readonly (CellPart & { readonly because: readonly EntryPart[] })[];
}

export interface MatrixPart {
  readonly columns: readonly ColumnPart[];
  readonly rows: readonly {
    readonly name: string;
    readonly authorities: string;
    readonly cells: readonly CellPart[];
  }[];
  /** The values that are on the page, with what they mean. */
  readonly key: readonly (ValuePart & { readonly meaning: string })[];
  /** So few cells that the entries behind them need no folding. */
  readonly few: boolean;
}

const FEW = 8;

/** In words, what is agreed comes first and what is silent last. */
const SAID_OPERATIONS = OPERATIONS.toReversed();
const SAID_DECISIONS = [
  'ACCEPTED',
  'ACCEPTED_IF',
  'RESERVED',
  'EARLIER_VERSION',
  'OBJECTS',
  'REJECTED',
  'SILENT',
] as const satisfies readonly DecisionWord[];

/** Partners down, processes across; each cell with its two values and the entries behind them. */
export function matrixPart(record: PartnershipRecord, words: Words, way: Way): MatrixPart {
  const cells = new Map(record.cells.map((cell) => [`${cell.process} ${cell.partner}`, cell]));
  const columns = record.processes.map((process): ColumnPart => {
    const own = record.partners.map(
      (partner) =>
        cells.get(`${process.id} ${partner.id}`) ?? { process: process.id, partner: partner.id, because: [] },
    );
    return {
      id: process.id,
      title: process.title,
      href: way.to(pathOf('processes', process.id)),
      standing: standing(process, words),
      operationCounts: process.inForce === undefined ? [] : counts(SAID_OPERATIONS, 'operation', own, record, words),
      decisionCounts: process.inProgress === undefined ? [] : counts(SAID_DECISIONS, 'decision', own, record, words),
      cells: own.map((cell, i) => ({
        ...cellPart(
          cell,
          process,
          record.partners[i] ?? { id: cell.partner, name: cell.partner, authorities: [] },
          words,
          way,
        ),
        because: cell.because.map((entry) => entryPart(entry, words)),
      })),
    };
  });
  const rows = record.partners.map(({ name, authorities }, i) => ({
    name,
    authorities:
      authorities.length > 1
        ? listText(
            authorities.map((a) => a.name),
            words.lang,
          )
        : '',
    cells: columns.flatMap(({ cells: own }) => own[i] ?? []),
  }));
  return { columns, rows, key: keyOf(columns, words), few: columns.length * rows.length <= FEW };
}

function cellPart(
  cell: CellRecord,
  process: ProcessRecord,
  { name, authorities }: PartnerRecord,
  words: Words,
  way: Way,
): CellPart {
  const operation = cell.operation && valuePart(cell.operation, words);
  const decision = cell.decision && valuePart(cell.decision, words);
  const anchor = `cell-${cell.process}-${cell.partner}`;
  const pairs = authorities.map((authority) => ({
    href: way.to(pathOf('processes', process.id, 'authorities', authority.id)),
    text: words.t('matrix.pair', { name: authority.name }),
  }));
  const [only] = pairs;
  return {
    tone: operation?.tone ?? decision?.tone ?? 'none',
    partner: name,
    process: process.title,
    nothing: words.t(cell.concerned === false ? 'matrix.notConcerned' : 'matrix.nothing'),
    anchor,
    href: only && pairs.length === 1 ? only.href : `#${anchor}`,
    pairs,
    ...(operation && { operation }),
    ...(decision && { decision }),
  };
}

function valuePart({ word, version, authority }: CellValue<OperationWord | DecisionWord>, { t }: Words): ValuePart {
  return {
    symbol: word,
    tone: TONES[word],
    word: t(`value.${word}`),
    ...(version !== undefined && { version: t('matrix.version', { version }) }),
    ...(authority !== undefined && { naming: authority }),
  };
}

/** In force, on the table, both, or neither. */
function standing({ inForce, inProgress }: ProcessRecord, { t }: Words): string {
  if (inForce !== undefined && inProgress !== undefined) return t('matrix.both', { inForce, inProgress });
  if (inForce !== undefined) return t('matrix.inForce', { version: inForce });
  return inProgress === undefined ? t('matrix.neither') : t('matrix.inProgress', { version: inProgress });
}

/** How many stand where, always with their names; never one number for all. */
function counts(
  order: readonly (OperationWord | DecisionWord)[],
  which: 'operation' | 'decision',
  cells: readonly CellRecord[],
  record: PartnershipRecord,
  words: Words,
): readonly CountPart[] {
  const names = new Map(record.partners.map(({ id, name }) => [id, name]));
  return order.flatMap((word) => {
    const here = cells.filter((cell) => cell[which]?.word === word);
    const [first] = here;
    const value = first?.[which];
    if (!first || !value) return [];
    const params = {
      count: here.length,
      n: countText(here.length),
      total: cells.filter(({ concerned }) => concerned !== false).length,
      names: listText(
        here.map(({ partner }) => names.get(partner) ?? partner),
        words.lang,
      ),
    };
    return [{ ...valuePart(value, words), sentence: words.t(`count.${word}`, params) }];
  });
}

/** What the words mean, for those that the page uses, in the order of the model. */
function keyOf(columns: readonly ColumnPart[], words: Words): MatrixPart['key'] {
  const used = new Set(
    columns.flatMap(({ cells }) => cells.flatMap(({ operation, decision }) => [operation?.symbol, decision?.symbol])),
  );
  const meant = (word: OperationWord | DecisionWord): MatrixPart['key'] =>
    used.has(word) ? [{ ...valuePart({ word }, words), meaning: words.t(`meaning.${word}`) }] : [];
  return [...SAID_OPERATIONS.flatMap(meant), ...SAID_DECISIONS.flatMap(meant)];
}
