import type { Instant, Occurred } from './time.js';

/** An authority's own act, by a person or an organ of it, under a mandate (the id of the event that gave it). */
export interface ByAuthority {
  readonly authority: string;
  readonly organ?: string;
  readonly person?: string;
  readonly capacity: string;
  readonly mandate?: string;
}
export interface ByBody {
  readonly body: string;
  readonly meeting: string;
}
/** A process manager, by name. */
export interface ByProcess {
  readonly process: string;
}
/** Somebody outside the board: a mediator, a minister, a vendor, a protected reporter. */
export interface ByOutside {
  readonly outside: string;
}
/** Who acted: exactly one of the four. */
export type By = ByAuthority | ByBody | ByProcess | ByOutside;

/** Who typed it, where that was somebody else. */
export interface RecordedBy {
  readonly person: string;
  readonly authority: string;
  readonly capacity: string;
  readonly mandate: string;
}

/** Under which rules: constitution version (0 before there is one), rule pack by name, SHA-256 (hex) of the pack's JCS bytes. */
export interface RulesRef {
  readonly constitution: number;
  readonly pack: string;
  readonly hash: string;
}

/**
 * One event as it is hashed and stored: the RFC 8785 bytes of this object are the leaf.
 * `recordedAt` is the store's; everything else is the pipeline's.
 */
export interface Envelope {
  readonly v: 1;
  readonly log: string;
  readonly id: string;
  readonly type: string;
  readonly schema: number;
  readonly stream: string;
  readonly version: number;
  readonly occurredAt: Occurred;
  readonly recordedAt: Instant;
  readonly by: By;
  readonly recordedBy?: RecordedBy;
  readonly cause?: string;
  readonly correlation?: string;
  readonly idem: string;
  readonly rules: RulesRef;
  readonly historical?: true;
  readonly source?: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly _sd?: readonly string[];
  readonly _sd_alg?: 'sha-256';
}

/** An event as the pipeline hands it to the store: `version` and `recordedAt` are set by the store at the moment of writing. */
export type EventDraft = Omit<Envelope, 'version' | 'recordedAt'>;

/** Who may read a disclosed field. PERSONAL is open to readers of the arrangement until the person's key is destroyed. */
export type DisclosureClass = 'PUBLIC' | 'PARTIES' | 'PERSONAL';
