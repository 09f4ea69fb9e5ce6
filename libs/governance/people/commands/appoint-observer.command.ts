import { command } from '../../language/command.js';
import { Day, Line, Ref } from '../../language/fields.js';
import { authorityDecider } from '../people.decider.js';
import { ObserverAppointed } from '../people.events.js';

export class AppointObserver {
  @Ref('person', { about: 'An opaque id; the name is given apart, and can be erased.' }) person!: string;
  @Day({ optional: true, about: 'From this day; from the day of the act if left out.' }) from?: string;
  @Day({ optional: true, about: 'The last day.' }) until?: string;
  @Line(300, { optional: true, about: 'The minute or letter that shows it.' }) document?: string;
}

export const appointObserver = command(AppointObserver, {
  about: 'Appoints an observer, who may flag and note.',
  stream: (_, { authority }) => `authority/${authority ?? 'unknown'}`,
  decider: authorityDecider,
  may: 'APPOINT',
  emits: [ObserverAppointed],
});
