import { command } from '../../language/command.js';
import { Day, Line, Ref } from '../../language/fields.js';
import { authorityDecider } from '../people.decider.js';
import { RepresentativeAppointed } from '../people.events.js';

export class AppointRepresentative {
  @Ref('person', { about: 'An opaque id; the name is given apart, and can be erased.' }) person!: string;
  @Day({ optional: true, about: 'From this day; from the day of the act if left out.' }) from?: string;
  @Day({ optional: true, about: 'The last day.' }) until?: string;
  @Line(300, { optional: true, about: 'The minute or letter that shows it.' }) document?: string;
}

export const appointRepresentative = command(AppointRepresentative, {
  about: 'Appoints a person as your authority’s representative on the board.',
  stream: (_, { authority }) => `authority/${authority ?? 'unknown'}`,
  decider: authorityDecider,
  may: 'APPOINT',
  emits: [RepresentativeAppointed],
});
