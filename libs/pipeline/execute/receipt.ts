import { ComplianceExceptionRaised } from '#governance';
import type { StoredEvent } from '#event-store';
import type { Receipt } from '../submission.js';

/** What a caller gets for events that stand in the log. `repeated`: they stood there before. */
export function receiptOf(log: string, stored: readonly StoredEvent[], repeated: boolean): Receipt {
  const last = stored.at(-1);
  if (!last) throw new Error('An append holds at least one event');
  return {
    log,
    position: last.position,
    recordedAt: last.envelope.recordedAt,
    events: stored.map(({ position, envelope: { id, type, stream, version } }) => ({
      id,
      type,
      position,
      stream,
      version,
    })),
    exceptions: stored
      .filter(({ envelope }) => envelope.type === ComplianceExceptionRaised.type)
      .map(({ envelope }) => String(envelope.body['rule'])),
    repeated,
  };
}
