import type { DisclosureClass } from '#kernel';

/** A JSON Schema (2020-12) fragment. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** How a form asks for a value. */
export type Control =
  | 'reference'
  | 'line'
  | 'text'
  | 'date'
  | 'when'
  | 'number'
  | 'money'
  | 'choice'
  | 'yes-no'
  | 'list'
  | 'group'
  | 'document';

/** What is wrong with a value, and where: `wanted` completes the sentence "must be …". */
export interface Problem {
  readonly path: string;
  readonly wanted: string;
}

/**
 * A field kind: one declaration from which the check at the edge (class-validator), the check before hashing,
 * the JSON Schema, the form control and the disclosure class all follow.
 */
export interface Kind<T = unknown, Optional extends boolean = boolean, Disclosed extends boolean = boolean> {
  readonly name: string;
  readonly wanted: string;
  readonly control: Control;
  readonly schema: JsonSchema;
  readonly example: T;
  readonly optional: Optional;
  /** Set when the value is a disclosure: the event then holds only its salted digest. */
  readonly disclosed: Disclosed extends true ? DisclosureClass : undefined;
  /** What a reference points to: `process`, `authority`, `workaround`, … */
  readonly target?: string;
  /** Kind of the members of a list, or kinds of the fields of a group. */
  readonly of?: Kind | Shape;
  check(value: unknown, path: string): readonly Problem[];
}

export type Shape = Readonly<Record<string, Kind>>;

/** A field that is given and open: most are. */
export type Open<T> = Kind<T, false, false>;
type ValueOf<K> = K extends Kind<infer T> ? T : never;
type Required<S extends Shape> = { [K in keyof S]: S[K]['optional'] extends true ? never : K }[keyof S];
type OpenKeys<S extends Shape> = { [K in keyof S]: S[K]['disclosed'] extends undefined ? K : never }[keyof S];

/** A value of a shape, disclosed fields included: what a command brings and `decide` writes. */
export type FullBody<S extends Shape> = { readonly [K in Required<S>]: ValueOf<S[K]> } & {
  readonly [K in Exclude<keyof S, Required<S>>]?: ValueOf<S[K]> | undefined;
};
/** What a fold may see: the open fields only, so that none can branch on a disclosed value. */
export type OpenBody<S extends Shape> = FullBody<Pick<S, OpenKeys<S>>>;
