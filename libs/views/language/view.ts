import type { BodyOf, Decider, EventDeclaration, Fact } from '#governance';
import { openFields } from './kept-fields.js';

/** What a view does with one event type: under which keys it is filed, which fields are kept, and how they are folded. */
export interface Handler<S> {
  readonly type: string;
  keys(fact: Fact): readonly string[];
  keep(fact: Fact): Readonly<Record<string, unknown>>;
  fold(state: S, kept: Fact): S;
}

/** A pure fold over the facts of one key. It holds ids, numbers, dates and positions: no sentences, names or disclosed text. */
export interface View<S> {
  readonly name: string;
  readonly initial: S;
  readonly handlers: ReadonlyMap<string, Handler<S>>;
  /** Whether nothing more is owed on it: what is over need not be looked at by those who ask what is open. */
  readonly isOver?: (state: S) => boolean;
}

type Keys = string | readonly string[] | undefined;

interface Handling<S, B> {
  /** Key or keys of the view; none, and the event is not filed. */
  readonly key: (fact: Fact<B>) => Keys;
  /** The few fields that the fold needs. Default: the open fields that are no texts (see kept-fields.ts). */
  readonly keep?: (body: B) => Readonly<Record<string, unknown>>;
  /** `kept.body` has only what `keep` kept. Total: it meets any subset of facts and never throws. */
  readonly fold: (state: S, kept: Fact<Partial<B>>) => S;
}

/** Says what a view does with an event type; the body is typed from the event's declaration. */
export function on<S, E extends EventDeclaration>(declaration: E, handling: Handling<S, BodyOf<E>>): Handler<S> {
  const { key, keep, fold } = handling as unknown as Handling<S, Readonly<Record<string, unknown>>>;
  return {
    type: declaration.type,
    keys: (fact) => list(key(fact)),
    keep: keep ? (fact) => keep(fact.body) : openFields(declaration),
    fold,
  };
}

/** A view of its own, with an entry for each event type that it follows. */
export function view<S>(name: string, initial: S, handlers: readonly Handler<S>[]): View<S> {
  const table = new Map(handlers.map((handler) => [handler.type, handler]));
  if (table.size < handlers.length) throw new Error(`The view ${name} names an event type twice: give each one entry.`);
  return { name, initial, handlers: table };
}

interface LifecycleOptions<S> {
  /** Which fields of an event are kept; all that are no texts, unless said otherwise. */
  readonly keepFor?: typeof openFields;
  readonly isOver?: (state: S) => boolean;
}

/**
 * The view that follows one kind of stream with the decider's own fold, one key a stream: what a screen says of a
 * workaround is what the rules decide on, and the two cannot disagree.
 */
export function lifecycleView<S>(
  decider: Decider<S>,
  declarations: ReadonlyMap<string, EventDeclaration>,
  options: LifecycleOptions<S> = {},
): View<S> {
  const prefix = `${decider.kind}/`;
  const keys = (fact: Fact): readonly string[] =>
    fact.stream.startsWith(prefix) ? [fact.stream.slice(prefix.length)] : NONE;
  const handlers = [...decider.folds].map((type): Handler<S> => {
    const declaration = declarations.get(type);
    if (!declaration)
      throw new Error(`${decider.kind} folds ${type}, which no lifecycle declares: add it to the lifecycle's events.`);
    return {
      type,
      keys,
      keep: (options.keepFor ?? openFields)(declaration),
      fold: (state, kept) => decider.evolve(state, kept),
    };
  });
  return { ...view(decider.kind, decider.initial, handlers), ...(options.isOver && { isOver: options.isOver }) };
}

const NONE: readonly string[] = [];
const list = (keys: Keys): readonly string[] => (keys === undefined ? NONE : typeof keys === 'string' ? [keys] : keys);
