import type { StoredEvent } from '#event-store';
import { ComplianceExceptionRaised } from '#governance';
import type { Receipt } from '#pipeline';

/** The receipt of the command that led to these events, as it was given when they were written. */
export function receiptOf(log: string, stored: readonly StoredEvent[]): Receipt {
  const last = stored.at(-1);
  if (!last) throw new Error('A command leads to one event at least');
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
      .filter((e) => e.envelope.type === ComplianceExceptionRaised.type)
      .map((e) => String(e.envelope.body['rule'])),
    repeated: true,
  };
}
