import { declarations } from '#governance';
import type { EventDeclaration, Fact } from '#governance';
import type { Handler } from './language/view.js';
import { view } from './language/view.js';

/** The event that last named a person, by its position: the name itself is disclosed, and read where it stands. */
export type PersonNamed = number | undefined;

/** Event types that name a person: sealed with the person's key, with the name in the field `name`. */
function handlersOf({ type, subject, shape }: EventDeclaration): readonly Handler<PersonNamed>[] {
  if (subject === undefined || shape['name']?.disclosed === undefined) return [];
  const keys = ({ body }: Fact): readonly string[] => {
    const person = body[subject];
    return typeof person === 'string' ? [person] : [];
  };
  return [{ type, keys, keep: () => ({}), fold: (_, { position }) => position }];
}

export const personNamesView = view<PersonNamed>('person', undefined, [...declarations.values()].flatMap(handlersOf));
