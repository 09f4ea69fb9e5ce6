import { command } from '../../language/command.js';
import { EventRef, Text } from '../../language/fields.js';
import { everyEvent } from '../every-event.js';
import { NoteAdded } from '../record.events.js';

export class AddNote {
  @EventRef() target!: string;
  @Text(4000) note!: string;
}

export const addNote = command(AddNote, {
  about: 'Adds a note to an event; nothing else changes.',
  stream: { streamOf: ({ target }) => target },
  decider: everyEvent,
  may: 'NOTE',
  emits: [NoteAdded],
});
