import type { By, DisclosureClass, EventDraft, Occurred, RecordedBy, RulesRef } from '#kernel';
import { eventId } from '#kernel';
import type { NewEvent } from '#governance';
import { checkShape, declarations } from '#governance';
import type { DisclosureStore, SealedDisclosure } from '#event-store';

/** What all events of one command share. */
export interface Sealing {
  readonly log: string;
  readonly stream: string;
  readonly idem: string;
  readonly by: By;
  readonly recordedBy?: RecordedBy;
  readonly occurredAt: Occurred;
  readonly rules: RulesRef;
  readonly cause?: string;
  readonly historical?: true;
  readonly source?: string;
}

/**
 * Turns what was decided into drafts of the leaves: bodies checked against their declarations, disclosed fields replaced by
 * salted digests, their ciphertexts put beside.
 *
 * @throws Error when a decider wrote a body that its own declaration refuses: a fault of the program, nothing is written
 */
export function seal(
  events: readonly NewEvent[],
  sealing: Sealing,
  store: DisclosureStore,
): { drafts: EventDraft[]; disclosures: SealedDisclosure[] } {
  const disclosures: SealedDisclosure[] = [];
  const { stream, occurredAt, cause, historical, source } = sealing;
  const by = inOrder(sealing.by);
  const recordedBy = sealing.recordedBy && inOrder(sealing.recordedBy);
  const drafts = events.map((event, n): EventDraft => {
    const declaration = declarations.get(event.type);
    if (!declaration) throw new Error(`${event.type} is not declared`);
    const problems = checkShape(declaration.shape, event.body);
    if (problems.length > 0)
      throw new Error(`${event.type}: ${problems.map((p) => `${p.path} must be ${p.wanted}`).join('; ')}`);
    const open: Record<string, unknown> = {};
    const digests: string[] = [];
    for (const field of Object.keys(event.body).sort()) {
      const value = event.body[field];
      const as = declaration.shape[field]?.disclosed;
      if (as === undefined) open[field] = value;
      else {
        const sealed = store.seal(
          n,
          field,
          value,
          subjectOf(sealing.by, as, declaration.subject && event.body[declaration.subject]),
          as,
        );
        disclosures.push(sealed);
        digests.push(sealed.digest);
      }
    }
    return {
      v: 1,
      log: sealing.log,
      id: eventId(sealing.idem, n),
      type: event.type,
      schema: declaration.schema,
      stream,
      occurredAt: event.occurredAt ?? occurredAt,
      by,
      ...(recordedBy && { recordedBy }),
      ...(cause && { cause }),
      idem: sealing.idem,
      rules: sealing.rules,
      ...(historical && { historical }),
      ...(source && { source }),
      body: open,
      ...(digests.length > 0 && { _sd: digests.sort(), _sd_alg: 'sha-256' as const }),
    };
  });
  return { drafts, disclosures };
}

/** Whose key seals a field: the person it is about, or the one who acts, a key for each class. */
function subjectOf(by: By, as: DisclosureClass, person: unknown): string {
  if (typeof person === 'string') return `person/${person}`;
  if ('authority' in by) return `authority/${by.authority}/${as}`;
  if ('body' in by) return `body/${by.body}/${as}`;
  return 'outside' in by ? `outside/${by.outside}/${as}` : `process/${by.process}/${as}`;
}

/** Members in canonical order, which spares the canonical writer sorting them. */
const inOrder = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) as T;
