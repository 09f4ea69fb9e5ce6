import { arrangementAt, boardAt } from './board.js';
import { disclosedAt, ERASED, WITHHELD } from './disclosed.js';
import { fieldsAt } from './events.js';
import type { Ask } from '../language/declaration.js';
import { personNamesView } from '../person-names.view.js';
import type { NameOf } from './written.js';

/** Names as they were at the reader's date: authorities and partners from the record, persons as far as the reader may know them. */
export async function namesAt(ask: Ask, persons: Iterable<string> = []): Promise<NameOf> {
  const authorities = new Map(boardAt(ask).signatories.map((s) => [s.authority, s.name]));
  const { partners } = arrangementAt(ask).membership;
  const people = await personsAt(ask, new Set(persons));
  return (target, id) => {
    if (target === 'authority') return authorities.get(id);
    if (target === 'partner') return partners.get(id) ?? authorities.get(id);
    return target === 'person' ? people.get(id) : undefined;
  };
}

/**
 * A person whose name is not for this reader stands under the role with which the same event named them; where it gave
 * none, or the name was erased, a mark stands for it. Whom no event names keeps the id.
 */
async function personsAt(ask: Ask, persons: ReadonlySet<string>): Promise<ReadonlyMap<string, string>> {
  const named = [...persons].flatMap((person) => {
    const position = ask.source.state(personNamesView, person, ask.when);
    return position === undefined ? [] : [[person, position] as const];
  });
  const positions = named.map(([, position]) => position);
  const fields = await disclosedAt(ask.disclosures, positions, ask.reader);
  const isWithheld = (position: number): boolean => fields.get(position)?.['name'] === WITHHELD;
  const roles = await fieldsAt(ask, positions.filter(isWithheld), 'role');
  return new Map(
    named.map(([person, position]) => {
      const name = fields.get(position)?.['name'];
      return [person, roles.get(position) ?? (typeof name === 'string' ? name : ERASED)];
    }),
  );
}
