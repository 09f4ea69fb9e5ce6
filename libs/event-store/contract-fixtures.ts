import { eventId, sha256Hex } from '#kernel';
import type { Clock } from '#kernel';
import type { EventDraft } from '#kernel';
import type { Append, EventStore } from './event-store.port.js';

/** The name of the log that the contract suites open. */
export const CONTRACT_LOG = 'vale.example';

/** 17 February 2025, 09:00 UTC, in ms: where the suites' clocks start. */
export const CONTRACT_START = Date.UTC(2025, 1, 17, 9);

/** A clock that can be set to any moment, also back: what a machine's clock may do. */
export class SettableClock implements Clock {
  constructor(public ms = CONTRACT_START) {}

  now(): number {
    return this.ms;
  }
}

/** An append of `count` plausible events under a key of its own; `change` alters each draft. */
export function appendOf(
  key: string,
  stream: string,
  expected: number,
  {
    count = 1,
    checks = [],
    disclosures = [],
    change = (draft) => draft,
  }: Partial<Pick<Append, 'checks' | 'disclosures'>> & {
    count?: number;
    change?: (draft: EventDraft, i: number) => EventDraft;
  } = {},
): Append {
  const idem = sha256Hex(key);
  const events = Array.from({ length: count }, (_, i) => change(draftOf(key, idem, stream, i), i));
  return { stream, expected, checks, events, disclosures, idem, fingerprint: `fingerprint of ${key}` };
}

/** All positions of a log, as reading it from the start gives them. */
export async function positionsOf(store: EventStore): Promise<number[]> {
  return (await store.readLog(0, Number.MAX_SAFE_INTEGER)).map((event) => event.position);
}

function draftOf(key: string, idem: string, stream: string, i: number): EventDraft {
  return {
    v: 1,
    log: CONTRACT_LOG,
    id: eventId(idem, i),
    type: 'WorkaroundFlagged',
    schema: 1,
    stream,
    occurredAt: '2025-02-17',
    by: { authority: 'bdc', person: 'p_1', capacity: 'REPRESENTATIVE' },
    idem,
    rules: { constitution: 1, pack: 'uk@2024-10', hash: sha256Hex('uk@2024-10') },
    body: { process: 'CP-001', key, n: i },
  };
}
