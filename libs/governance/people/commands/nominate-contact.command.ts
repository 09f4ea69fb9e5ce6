import { command } from '../../language/command.js';
import { Day, Field, Ref, Text } from '../../language/fields.js';
import { email } from '../email.kind.js';
import { ContactNominated } from '../governance.events.js';
import { authorityDecider } from '../people.decider.js';

export class NominateContact {
  @Ref('person', { about: 'An opaque id: name and address are sealed under its key, and can be erased.' })
  person!: string;
  @Text(120, { optional: true, about: 'Kept apart from the record under the person’s own key.' }) name?: string;
  @Field(email(), { about: 'Where it is told; of an office rather than of a person, where there is one.' })
  email!: string;
  @Day({ optional: true, about: 'From this day; from the day of the act if left out.' }) from?: string;
}

export const nominateContact = command(NominateContact, {
  about: 'Names whom to tell, for your authority, of joint decisions. Who was named before is told until that day.',
  stream: (_, { authority }) => `authority/${authority ?? 'unknown'}`,
  decider: authorityDecider,
  may: 'APPOINT',
  emits: [ContactNominated],
});
