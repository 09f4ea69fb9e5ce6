import type { Occurred } from '#kernel';
import type { FullBody, OpenBody, Shape } from './kinds.js';

/** An event as `decide` writes it: not yet sealed, numbered or timed. `occurredAt` is the command's unless set. */
export interface NewEvent {
  readonly type: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly occurredAt?: Occurred;
}

export interface EventOptions {
  /** Schema number; 1 unless the shape has changed. */
  readonly schema?: number;
  /** For each older schema, how its body is brought up to date when read. The stored bytes are never rewritten. */
  readonly upcasts?: Readonly<
    Record<number, (body: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>>
  >;
  /** Whose key seals the disclosed fields: the acting authority's (the usual case), or that of the person a field names. */
  readonly subject?: string;
}

/** An event type, as everything that reads events knows it. */
export interface EventDeclaration<T extends string = string, S extends Shape = Shape> {
  readonly type: T;
  readonly schema: number;
  readonly shape: S;
  readonly upcasts: NonNullable<EventOptions['upcasts']>;
  readonly subject?: string;
}

/** An event type that is called with a body to make an event of it. */
export interface EventMaker<T extends string, S extends Shape> extends EventDeclaration<T, S> {
  (body: FullBody<S>, occurredAt?: Occurred): NewEvent;
}

export type BodyOf<E> = E extends EventDeclaration<string, infer S> ? OpenBody<S> : never;

/** Declares an event type with the same field kinds as commands; bodies are checked against it before they are hashed. */
export function event<const T extends string, S extends Shape>(
  type: T,
  shape: S,
  options: EventOptions = {},
): EventMaker<T, S> {
  const make = (body: FullBody<S>, occurredAt?: Occurred): NewEvent => ({
    type,
    body: withoutUndefined(body),
    ...(occurredAt ? { occurredAt } : {}),
  });
  return Object.assign(make, {
    type,
    schema: options.schema ?? 1,
    shape,
    upcasts: options.upcasts ?? {},
    ...(options.subject ? { subject: options.subject } : {}),
  });
}

/** Optional fields that were left out are not in the event at all: canonical bytes know no `undefined`. */
function withoutUndefined(body: object): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(body)) {
    if (value !== undefined) kept[name] = value;
  }
  return kept;
}
