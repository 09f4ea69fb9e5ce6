import { command } from '../../language/command.js';
import { EventRef, OneOf, Text } from '../../language/fields.js';
import { END_GROUNDS } from '../people.words.js';
import { authorityDecider } from '../people.decider.js';
import { AppointmentEnded } from '../people.events.js';

export class EndAppointment {
  @EventRef({ about: 'The event that made the appointment.' }) appointment!: string;
  @OneOf(END_GROUNDS) ground!: (typeof END_GROUNDS)[number];
  @Text(1000, { optional: true }) reason?: string;
}

export const endAppointment = command(EndAppointment, {
  about: 'Ends an appointment of your authority, from the moment at which this happened.',
  stream: (_, { authority }) => `authority/${authority ?? 'unknown'}`,
  decider: authorityDecider,
  may: 'APPOINT',
  emits: [AppointmentEnded],
});
