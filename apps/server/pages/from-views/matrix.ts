import type { Cell, ProcessRow } from '#views';
import type {
  CellRecord,
  CellValue,
  DecisionWord,
  OperationWord,
  PartnershipRecord,
  ProcessRecord,
} from '../record.js';
import type { AskViews } from './ask-views.js';
import { entriesById } from './history.js';
import type { NameOf } from './partnership.js';

type Row = ProcessRow & { readonly title: string | null };

/** The processes and their cells, each cell with the entries that made it so. */
export async function matrixOf(
  views: AskViews,
  nameOf: NameOf,
): Promise<Pick<PartnershipRecord, 'processes' | 'cells'>> {
  const answer = await views.ask<{ readonly processes: readonly Row[] }>('matrix');
  const rows = answer?.processes ?? [];
  const valued = rows.map((row) => ({ row, cells: valuesOf(row) }));
  const ids = new Set(valued.flatMap(({ cells }) => cells.flatMap(becauseOf)));
  const entries = await entriesById(views, ids, nameOf);
  return {
    processes: rows.map(processOf),
    cells: valued.flatMap(({ row, cells }) => cells.map((cell) => cellOf(row, cell, entries, nameOf))),
  };
}

function processOf({ process, title, inForce, asked }: Row): ProcessRecord {
  return {
    id: process,
    title: title ?? process,
    ...(inForce && { inForce: inForce.version }),
    // What authorities are asked about is the version in force itself where nothing is on the table.
    ...(asked && asked.version !== inForce?.version && { inProgress: asked.version }),
  };
}

/** The values of a cell; what was said of the version in force itself is told nowhere: it is what is operated. */
interface Valued {
  readonly cell: Cell;
  readonly operation: Cell['operation'];
  readonly decision: Cell['decision'];
}

function valuesOf(row: Row): readonly Valued[] {
  const { inProgress } = processOf(row);
  return row.cells.map((cell) => ({
    cell,
    operation: cell.operation,
    decision: inProgress === undefined ? null : cell.decision,
  }));
}

const becauseOf = ({ operation, decision }: Valued): readonly string[] => [
  ...new Set([...(operation?.because ?? []), ...(decision?.because ?? [])]),
];

function cellOf(
  row: Row,
  valued: Valued,
  entries: Awaited<ReturnType<typeof entriesById>>,
  nameOf: NameOf,
): CellRecord {
  const { cell, operation, decision } = valued;
  return {
    process: row.process,
    partner: cell.partner,
    concerned: cell.concerned,
    ...(operation && { operation: valueOf<OperationWord>(operation, cell, 'operation', nameOf) }),
    ...(decision && { decision: valueOf<DecisionWord>(decision, cell, 'decision', nameOf) }),
    because: becauseOf(valued)
      .flatMap((id) => entries.get(id) ?? [])
      .sort((a, b) => a.position - b.position),
  };
}

/** A partner of several authorities has the worst of their values: where they differ, the one is named that it comes from. */
function valueOf<W>(
  value: { readonly value: W; readonly version: number | null; readonly authority: string },
  cell: Cell,
  which: 'operation' | 'decision',
  nameOf: NameOf,
): CellValue<W> {
  const differ = new Set(cell.authorities.map((own) => own[which]?.value)).size > 1;
  return {
    word: value.value,
    ...(value.version !== null && { version: value.version }),
    ...(differ && { authority: nameOf(value.authority) }),
  };
}
