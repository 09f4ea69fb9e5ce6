/** What a refusal's sentence may speak of. */
export type Params = Readonly<Record<string, string | number>>;

/**
 * A command that is not accepted, as a value. `code` is stable; its sentence, which names what was refused, by which
 * rule and what would be accepted, is the message `refusal.<code>` beside the lifecycle.
 */
export interface Refusal {
  readonly refused: string;
  readonly params: Params;
  /** FORBIDDEN: not yours to do. CONFLICT: not now, or not twice. NOT_FOUND: there is no such thing. INVALID: not like this. CHANGED: not at the version you named. */
  readonly kind: 'FORBIDDEN' | 'CONFLICT' | 'NOT_FOUND' | 'INVALID' | 'CHANGED';
}

const refusal =
  (kind: Refusal['kind']) =>
  (code: string, params: Params = {}): Refusal => ({ refused: code, params, kind });

/** Not now, not twice, not in this state. */
export const refuse = refusal('CONFLICT');
/** Not for this authority or capacity. */
export const forbid = refusal('FORBIDDEN');
/** There is no such thing on the record. */
export const unknown = refusal('NOT_FOUND');
/** Well-formed, but against a rule about its content. */
export const invalid = refusal('INVALID');

/** The stream is not at the version that the caller named (If-Match). */
export const changed = refusal('CHANGED');

export const isRefusal = (value: object): value is Refusal => 'refused' in value;
