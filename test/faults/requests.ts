import type { Append, DisclosureStore } from '#event-store';
import { eventId, sha256Hex } from '#kernel';

export const FAULT_LOG = 'faults.example';
export const CLIENTS = 64;

/** The command of one client in one round: two events, one of them with a personal field. The same key gives the same command. */
export function requestOf(client: number, round: number, expected: number, disclosures: DisclosureStore): Append {
  const idem = sha256Hex(`${client} ${round}`);
  const stream = `client/${client}`;
  const sealed = disclosures.seal(1, 'reason', `why ${client} did ${round}`, `person/p_${client}`, 'PERSONAL');
  const draft = {
    v: 1 as const,
    log: FAULT_LOG,
    type: 'WorkaroundFlagged',
    schema: 1,
    stream,
    occurredAt: '2025-02-17',
    by: { authority: 'bdc', person: `p_${client}`, capacity: 'REPRESENTATIVE' },
    idem,
    rules: { constitution: 1, pack: 'uk@2024-10', hash: sha256Hex('uk@2024-10') },
    body: { client, round },
  };
  const events = [
    { ...draft, id: eventId(idem, 0) },
    { ...draft, id: eventId(idem, 1), _sd: [sealed.digest], _sd_alg: 'sha-256' as const },
  ];
  return { stream, expected, checks: [], events, disclosures: [sealed], idem, fingerprint: `${client} ${round}` };
}
