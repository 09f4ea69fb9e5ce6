import { arrangementAt, boardAt } from './board.js';
import { disclosedAt, ERASED } from './disclosed.js';
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

/** Where a name may not be shown, its mark stands for it; a person whom no event names keeps the id. */
async function personsAt(ask: Ask, persons: ReadonlySet<string>): Promise<ReadonlyMap<string, string>> {
  const named = [...persons].flatMap((person) => {
    const position = ask.source.state(personNamesView, person, ask.when);
    return position === undefined ? [] : [[person, position] as const];
  });
  const fields = await disclosedAt(
    ask.disclosures,
    named.map(([, position]) => position),
    ask.reader,
  );
  return new Map(
    named.map(([person, position]) => {
      const name = fields.get(position)?.['name'];
      return [person, typeof name === 'string' ? name : ERASED];
    }),
  );
}
