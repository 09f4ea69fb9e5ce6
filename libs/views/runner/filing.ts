import type { EventDeclaration, Fact } from '#governance';
import type { Handler, View } from '../language/view.js';
import { referencesIn } from '../reading/references.js';

/** One event in one view. */
export interface Place {
  readonly view: string;
  readonly key: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** What has a history of its own. */
const HISTORIES = ['process', 'authority', 'workaround', 'compromise'] as const;
/** Small things: their own stream is short enough to be read whole. */
const OWN_STREAM: ReadonlySet<string> = new Set(['workaround', 'compromise']);
/** Names of histories are remembered, so many of a kind: most of the cost of one is making and hashing it. */
const NAMES = 10_000;

/** Where an event belongs: in which views, and in whose histories. Follows from the declarations alone. */
export class Filing {
  readonly #handlers = new Map<string, { readonly view: string; readonly handler: Handler<unknown> }[]>();
  readonly #names = new Map<string, Map<string, string>>(HISTORIES.map((target) => [target, new Map()]));
  readonly #references = new Map<string, ReturnType<typeof referencesIn>>();

  constructor(views: readonly View<never>[], declarations: ReadonlyMap<string, EventDeclaration>) {
    for (const view of views as unknown as readonly View<unknown>[]) {
      for (const handler of view.handlers.values()) {
        const handlers = this.#handlers.get(handler.type) ?? [];
        handlers.push({ view: view.name, handler });
        this.#handlers.set(handler.type, handlers);
      }
    }
    for (const declaration of declarations.values())
      this.#references.set(declaration.type, referencesIn(declaration.shape));
  }

  places(fact: Fact): readonly Place[] {
    const handlers = this.#handlers.get(fact.type);
    if (!handlers) return [];
    const places: Place[] = [];
    for (const { view, handler } of handlers) {
      const keys = handler.keys(fact);
      if (keys.length === 0) continue;
      const body = handler.keep(fact);
      for (const key of keys) places.push({ view, key, body });
    }
    return places;
  }

  /**
   * In whose histories an event stands, beside the arrangement's: of those whom it names, and of who acted. An event of the
   * thing's own stream need not be filed in its history: it is found there.
   */
  histories(fact: Fact): string[] {
    const histories: string[] = [];
    const { stream } = fact;
    const found = (target: string, id: string): void => {
      if (
        stream.length === target.length + id.length + 1 &&
        OWN_STREAM.has(target) &&
        stream.endsWith(id) &&
        stream.startsWith(target)
      )
        return;
      const names = this.#names.get(target);
      if (!names) return;
      let name = names.get(id);
      if (name === undefined) {
        if (names.size >= NAMES) names.clear();
        names.set(id, (name = `${target}/${id}`));
      }
      if (!histories.includes(name)) histories.push(name);
    };
    const slash = stream.indexOf('/');
    found(stream.slice(0, slash), stream.slice(slash + 1));
    if ('authority' in fact.by) found('authority', fact.by.authority);
    this.#references.get(fact.type)?.(fact.body, found);
    return histories;
  }
}

/** The compromise in whose stream an event is: an offer made without prejudice is hidden with all that happens to it. */
export const compromiseOf = (fact: { readonly stream: string }): string | undefined =>
  fact.stream.startsWith('compromise/') ? fact.stream.slice('compromise/'.length) : undefined;
