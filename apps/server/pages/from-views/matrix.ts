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
  const cells = await Promise.all(rows.map((row) => cellsOf(row, views, nameOf)));
  return { processes: rows.map(processOf), cells: cells.flat() };
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

async function cellsOf(row: Row, views: AskViews, nameOf: NameOf): Promise<readonly CellRecord[]> {
  const { inProgress } = processOf(row);
  const valued = row.cells.map((cell) => ({
    cell,
    operation: cell.operation,
    decision: inProgress === undefined ? null : cell.decision,
  }));
  const ids = new Set(
    valued.flatMap(({ operation, decision }) => [...(operation?.because ?? []), ...(decision?.because ?? [])]),
  );
  const entries = await entriesById(views, row.process, ids, nameOf);
  return valued.map(({ cell, operation, decision }) => ({
    process: row.process,
    partner: cell.partner,
    concerned: cell.concerned,
    ...(operation && { operation: valueOf<OperationWord>(operation, cell, 'operation', nameOf) }),
    ...(decision && { decision: valueOf<DecisionWord>(decision, cell, 'decision', nameOf) }),
    because: [...new Set([...(operation?.because ?? []), ...(decision?.because ?? [])])]
      .flatMap((id) => entries.get(id) ?? [])
      .sort((a, b) => a.position - b.position),
  }));
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
