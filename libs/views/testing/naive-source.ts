import type { EventStore } from '#event-store';
import type { Fact, When } from '#governance';
import { bringUpToDate, declarations, factsAt, isAmendment } from '#governance';
import type { Around, Entry, Source, Stretch } from '../language/source.js';
import type { Handler, View } from '../language/view.js';
import { asAmended } from '../reading/events.js';
import { compromiseOf, Filing } from '../runner/filing.js';
import { views } from '../views.js';

/** The oracle: every answer by `factsAt` over the whole log, with nothing kept, indexed or remembered. */
export class NaiveSource implements Source {
  readonly #filing = new Filing(views, declarations);

  private constructor(readonly log: readonly Fact[]) {}

  static async of(store: EventStore): Promise<NaiveSource> {
    const stored = await store.readLog(0, store.size());
    return new NaiveSource(stored.map((event) => bringUpToDate(event, declarations)));
  }

  keys(view: View<never>): readonly string[] {
    return [...new Set(this.log.flatMap((fact) => this.#keys(view, fact)))].sort();
  }

  facts(view: View<never>, key: string, when: When): readonly Fact[] {
    return factsAt(this.log, when).flatMap((fact) =>
      this.#keys(view, fact).includes(key) ? [{ ...fact, body: handlerOf(view, fact).keep(fact) }] : [],
    );
  }

  ends(view: View<never>, key: string, when: When): readonly Fact[] {
    const facts = this.facts(view, key, when);
    return facts.filter((_, i) => i === 0 || i === facts.length - 1);
  }

  state<S>(view: View<S>, key: string, when: When): S {
    return this.facts(view as never, key, when).reduce(
      (state, fact) => handlerOf(view, fact).fold(state, fact),
      view.initial,
    );
  }

  all<S>(view: View<S>, when: When): readonly (readonly [string, S])[] {
    const states = this.keys(view as never).map((key) => [key, this.state(view, key, when)] as const);
    return states.filter(([, state]) => state !== view.initial);
  }

  open<S>(view: View<S>, when: When): readonly (readonly [string, S])[] {
    return this.all(view, when).filter(([, state]) => !view.isOver?.(state));
  }

  entries(of: string | undefined, when: When, { before, limit, veiled }: Stretch): readonly Entry[] {
    const lines = this.log
      .filter((fact) => fact.known <= when.knownAt)
      .flatMap((fact) => {
        const target = this.#target(fact);
        const about = target ?? fact;
        const histories = new Set([...this.#filing.histories(fact), ...(target ? this.#filing.histories(target) : [])]);
        const compromise = compromiseOf(about);
        if ((of !== undefined && !histories.has(of)) || (compromise !== undefined && veiled(compromise))) return [];
        return [{ position: fact.position, at: asAmended(fact, this.amendments(fact.position, when.knownAt)).at }];
      })
      .filter(
        ({ at, position }) =>
          at <= when.asOf && (!before || at < before.at || (at === before.at && position < before.position)),
      );
    return lines.sort((a, b) => b.at - a.at || b.position - a.position).slice(0, limit);
  }

  around(when: When, since: number, veiled: Stretch['veiled']): Around {
    const seen = this.log.filter((fact) => {
      const compromise = compromiseOf(this.#target(fact) ?? fact);
      return compromise === undefined || !veiled(compromise);
    });
    const before = seen.filter((fact) => fact.at < since && fact.known <= when.knownAt).map((fact) => fact.at);
    const after = seen.filter((fact) => fact.at > when.asOf).map((fact) => fact.at);
    return {
      later: seen.filter((fact) => fact.at > when.asOf || fact.known > when.knownAt).length,
      ...(before.length > 0 && { previous: Math.max(...before) }),
      ...(after.length > 0 && { next: Math.min(...after) }),
    };
  }

  amendments(position: number, knownAt: number): readonly Fact[] {
    const id = this.log[position]?.id;
    return this.log.filter((fact) => isAmendment(fact) && fact.body['target'] === id && fact.known <= knownAt);
  }

  #keys(view: View<never>, fact: Fact): readonly string[] {
    return isAmendment(fact) ? [] : (view.handlers.get(fact.type)?.keys(fact) ?? []);
  }

  #target(fact: Fact): Fact | undefined {
    return this.log.find(({ id }) => id === fact.body['target']);
  }
}

function handlerOf<S>(view: View<S>, { type }: Fact): Handler<S> {
  const handler = view.handlers.get(type);
  if (!handler) throw new Error(`${view.name} does not follow ${type}.`);
  return handler;
}
