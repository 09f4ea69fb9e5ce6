import type { BodyOf, EventDeclaration, Fact } from '#governance';
import { declarations } from '#governance';
import { referencesIn } from '../reading/references.js';

/** The facts of one event type, in the order in which they count; their bodies hold what the view keeps. */
export const factsOf = <E extends EventDeclaration>(
  facts: readonly Fact[],
  { type }: E,
): readonly Fact<Partial<BodyOf<E>>>[] =>
  facts.filter((fact) => fact.type === type) as unknown as readonly Fact<Partial<BodyOf<E>>>[];

/** Every person whom these facts speak of, for their names. */
export function personsIn(facts: readonly Fact[]): ReadonlySet<string> {
  const persons = new Set<string>();
  for (const { type, body } of facts) {
    const shape = declarations.get(type)?.shape;
    if (shape)
      referencesIn(shape)(body, (target, id) => {
        if (target === 'person') persons.add(id);
      });
  }
  return persons;
}

/** Why an entry stands on the record and does not count: the rule against which it was recorded, or that it is disputed; null where it counts. */
export const uncountedBy = ({ standing, body }: Fact<object>): string | null =>
  (body as { readonly notCounted?: string }).notCounted ?? (standing === 'DISPUTED' ? 'DISPUTED' : null);
