import type { Look } from '../acting/look.js';
import { MARKED } from '../meetings/told.js';

interface People {
  readonly authorities: readonly {
    readonly authority: string;
    readonly name: string;
    readonly people: readonly {
      readonly person: string;
      readonly name: string;
      readonly appointments: readonly { readonly capacity: string; readonly for: string | null }[];
    }[];
  }[];
}
interface Partnership {
  readonly partners: readonly { readonly partner: string; readonly name: string }[];
}

/** Names of people, authorities and partners as this reader knows them now, and who may stand in for whom. */
export class NamesOf {
  private constructor(
    private readonly people: ReadonlyMap<string, string>,
    private readonly authorities: ReadonlyMap<string, string>,
    private readonly partners: ReadonlyMap<string, string>,
    private readonly substitutes: readonly { readonly person: string; readonly for: string }[],
  ) {}

  static async in(look: Look): Promise<NamesOf> {
    const [people, partnership] = await Promise.all([look.ask<People>('people'), look.ask<Partnership>('partnership')]);
    const authorities = people?.authorities ?? [];
    const all = authorities.flatMap((one) => one.people);
    return new NamesOf(
      new Map(all.filter(({ name }) => !MARKED.has(name)).map(({ person, name }) => [person, name])),
      new Map(authorities.map(({ authority, name }) => [authority, name])),
      new Map((partnership?.partners ?? []).map(({ partner, name }) => [partner, name])),
      all.flatMap(({ person, appointments }) =>
        appointments.flatMap((one) =>
          one.capacity === 'SUBSTITUTE' && one.for !== null ? [{ person, for: one.for }] : [],
        ),
      ),
    );
  }

  /** The id again where no name is on the record. */
  person(id: string): string {
    return this.people.get(id) ?? id;
  }

  authority(id: string): string {
    return this.authorities.get(id) ?? id;
  }

  /** Any id that a reckoning speaks of. */
  any(id: string): string {
    return this.partners.get(id) ?? this.authorities.get(id) ?? this.people.get(id) ?? id;
  }

  /** Who has been nominated to sit in a member's place. */
  substitutesOf(member: string): readonly string[] {
    return this.substitutes.filter((one) => one.for === member).map(({ person }) => person);
  }
}

/** "Siân Pugh" → "SP"; an id, its letters and digits. */
function initialsOf(name: string): string {
  const plain = name.normalize('NFD').replaceAll(/\p{M}/gu, '');
  const words = plain.split(/[\s.]+/).filter((word) => /^\p{L}/u.test(word));
  const [first = '', last = ''] = [words[0]?.charAt(0), words.length > 1 ? words.at(-1)?.charAt(0) : undefined];
  return words.length > 1
    ? (first + last).toUpperCase()
    : plain
        .replace(/^p_/, '')
        .replaceAll(/[^\p{L}\d]/gu, '')
        .toUpperCase();
}

/** What each person is picked by at the keyboard: their initials, with a number where several have the same. */
export function initials(
  persons: readonly { readonly id: string; readonly name: string }[],
): ReadonlyMap<string, string> {
  const all = persons.map(({ id, name }) => ({ id, short: initialsOf(name) }));
  return new Map(
    all.map(({ id, short }) => {
      const same = all.filter((other) => other.short === short);
      return [id, same.length === 1 ? short : `${short}${same.findIndex((other) => other.id === id) + 1}`];
    }),
  );
}
