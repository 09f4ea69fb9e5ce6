import { command } from '../../language/command.js';
import { Day, Line, Ref } from '../../language/fields.js';
import { authorityDecider } from '../people.decider.js';
import { SubstituteNominated } from '../people.events.js';

export class NominateSubstitute {
  @Ref('person', { about: 'An opaque id; the name is given apart, and can be erased.' }) person!: string;
  @Ref('person', { about: 'The representative to stand in for.' }) for!: string;
  @Day({ optional: true, about: 'From this day; from the day of the act if left out.' }) from?: string;
  @Day({ optional: true, about: 'The last day.' }) until?: string;
  @Line(300, { optional: true, about: 'The minute or letter that shows it.' }) document?: string;
}

export const nominateSubstitute = command(NominateSubstitute, {
  about: 'Names the person who stands in for one of your representatives.',
  stream: (_, { authority }) => `authority/${authority ?? 'unknown'}`,
  decider: authorityDecider,
  may: 'APPOINT',
  emits: [SubstituteNominated],
});
