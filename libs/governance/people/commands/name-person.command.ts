import { command } from '../../language/command.js';
import { Line, Ref, Text } from '../../language/fields.js';
import { authorityDecider } from '../people.decider.js';
import { PersonNamed } from '../people.events.js';

export class NamePerson {
  @Ref('person', { about: 'An opaque id; the name is given apart, and can be erased.' }) person!: string;
  @Text(120, { about: 'Kept apart from the record under the person’s own key.' }) name!: string;
  @Line(120, { about: 'Their role, without a name.' }) role!: string;
}

export const namePerson = command(NamePerson, {
  about: 'Says whose name stands behind an opaque id.',
  stream: (_, { authority }) => `authority/${authority ?? 'unknown'}`,
  decider: authorityDecider,
  may: 'APPOINT',
  emits: [PersonNamed],
});
