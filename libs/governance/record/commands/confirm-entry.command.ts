import { command } from '../../language/command.js';
import { EventRef } from '../../language/fields.js';
import { everyEvent } from '../every-event.js';
import { EntryConfirmed } from '../record.events.js';

export class ConfirmEntry {
  @EventRef() target!: string;
}

export const confirmEntry = command(ConfirmEntry, {
  about: 'Confirms what somebody else entered for your authority.',
  stream: { streamOf: ({ target }) => target },
  decider: everyEvent,
  may: 'CONFIRM',
  emits: [EntryConfirmed],
});
