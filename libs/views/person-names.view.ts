import { declarations } from '#governance';
import type { EventDeclaration, Fact } from '#governance';
import type { Handler } from './language/view.js';
import { view } from './language/view.js';

/** The event that last named a person, by its position: the name itself is disclosed, and read where it stands. */
export type PersonNamed = number | undefined;

/** Event types that name a person: sealed with the person's key, with the name in the field `name`. */
const naming = [...declarations.values()].filter(({ subject, shape }) => subject !== undefined && shape['name']?.disclosed !== undefined);

const handlerOf = ({ type, subject }: EventDeclaration): Handler<PersonNamed> => ({
  type,
  keys: ({ body }: Fact) => (typeof body[subject!] === 'string' ? [body[subject!] as string] : []),
  keep: () => ({}),
  fold: (_, { position }) => position,
});

export const personNamesView = view<PersonNamed>('person', undefined, naming.map(handlerOf));
