import type { Params, Refusal } from '#governance';

/** A field that is not as declared, with a sentence that says what would be. */
export interface FieldFault {
  readonly field: string;
  readonly says: string;
}

/** What a problem carries besides its code. */
export interface ProblemExtras {
  readonly fields?: readonly FieldFault[];
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * A request that is not answered as asked, on its way to a client as RFC 9457 problem details. `code` is stable; its sentence
 * is the message `refusal.<code>`, rendered with `params`.
 */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly params: Params = {},
    readonly extras: ProblemExtras = {},
  ) {
    super(code);
    this.name = 'Problem';
  }
}

const STATUS: Readonly<Record<Refusal['kind'], number>> = {
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  CHANGED: 412,
  INVALID: 422,
};

/** A refusal of the domain as a problem. */
export const problemOf = ({ refused, params, kind }: Refusal): Problem => new Problem(STATUS[kind], refused, params);

/** A request whose form is wrong, field by field. Nothing was read further, nothing written. */
export const malformed = (fields: readonly FieldFault[]): Problem =>
  new Problem(400, 'MALFORMED', { fields: fields.length }, { fields });
