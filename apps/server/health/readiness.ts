import { StoreStopped } from '#event-store';
import type { RunningLog } from '#pipeline';
import type { Served } from '../served.js';

/** How a log stands: ready, or what is not, in sentences. */
export interface LogReadiness {
  readonly arrangement: string;
  readonly size: number | undefined;
  /** How many events the views have yet to read. */
  readonly behind: number | undefined;
  readonly not: readonly string[];
}

/** More events than this behind, and what is read would mislead. */
const MOST_BEHIND = 1_000;

/** Ready: every store accepts writes, every view has caught up with what the log held at the start and follows, every process manager runs. */
export function readiness(served: Served): { readonly ready: boolean; readonly logs: readonly LogReadiness[] } {
  const logs = served.logs.list().map((log) => readinessOf(log, served));
  return { ready: logs.every(({ not }) => not.length === 0), logs };
}

function readinessOf(log: RunningLog, served: Served): LogReadiness {
  const not: string[] = [];
  const size = sizeOf(log);
  if (typeof size === 'string') not.push(`The store accepts no writes: ${size}`);
  const views = served.viewers.open(log);
  const failed = served.viewers.failed(log.slug);
  if (failed) not.push(failed.message);
  const behind = typeof size === 'number' && !failed ? size - 1 - views.position() : undefined;
  const building = !failed && !served.viewers.caughtUp(log.slug);
  if (behind !== undefined && (building || behind > MOST_BEHIND))
    not.push(`The views are being brought up to date: ${behind} events to go.`);
  if (log.managers.failed)
    not.push(`The process managers have stopped, so deadlines are not recorded: ${log.managers.failed.message}`);
  return { arrangement: log.slug, size: typeof size === 'number' ? size : undefined, behind, not };
}

/** The number of events, or why the store has stopped. */
function sizeOf({ host }: RunningLog): number | string {
  try {
    return host.log.store.size();
  } catch (error) {
    if (error instanceof StoreStopped) return error.message;
    throw error;
  }
}
