import type { WorkaroundStatus } from '#governance';
import type { ProcessRow, WorkaroundRow } from '#views';
import type { WorkaroundRecord } from '../record.js';
import type { AskViews } from './ask-views.js';

type Row = WorkaroundRow & {
  readonly title: string | null;
  readonly authorityName: string;
  readonly bornByName: string | null;
};

/** Which workarounds: the open ones or all, of one process, of one authority. */
export interface WorkaroundsAsked {
  readonly show?: 'OPEN' | 'ALL';
  readonly process?: string;
  readonly authority?: string;
}

/** Workarounds on the register, with age, cost and overdue as at the date of the page; the open ones unless asked otherwise. */
export async function workaroundsOf(
  views: AskViews,
  asked: WorkaroundsAsked = {},
): Promise<readonly WorkaroundRecord[]> {
  const [register, matrix] = await Promise.all([
    views.ask<{ readonly workarounds: readonly Row[] }>('workarounds', { ...asked }),
    views.ask<{ readonly processes: readonly (ProcessRow & { readonly title: string | null })[] }>('matrix'),
  ]);
  const titles = new Map((matrix?.processes ?? []).map(({ process, title }) => [process, title ?? process]));
  return (register?.workarounds ?? []).map((row) => workaroundOf(row, titles.get(row.process) ?? row.process));
}

function workaroundOf(row: Row, processTitle: string): WorkaroundRecord {
  const assessed = row.monthlyPence !== null;
  return {
    id: row.workaround,
    title: row.title ?? row.workaround,
    process: row.process,
    processTitle,
    ...(row.clause !== null && { clause: row.clause }),
    authority: row.authorityName,
    flaggedOn: row.flaggedOn,
    ageDays: row.age,
    status: row.status as WorkaroundStatus,
    ...(row.risk !== null && { risk: row.risk }),
    ...(row.permittedUntil !== null && { permittedUntil: row.permittedUntil }),
    // Without an assessment the register counts no cost: that is unknown, not nothing.
    ...(assessed && { costPence: row.costSoFarPence, monthlyPence: row.monthlyPence }),
    ...(row.bornBy !== null && row.bornBy !== row.authority && { borneBy: row.bornByName ?? row.bornBy }),
    overdue: row.overdue,
  };
}
