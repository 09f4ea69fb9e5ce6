import { command } from '../../language/command.js';
import { EventRef, Text } from '../../language/fields.js';
import { everyEvent } from '../every-event.js';
import { EntryDisputed } from '../record.events.js';

export class DisputeEntry {
  @EventRef() target!: string;
  @Text(1000) reason!: string;
}

export const disputeEntry = command(DisputeEntry, {
  about: 'Says that what somebody else entered for your authority is not so; the entry stays and no longer counts.',
  stream: { streamOf: ({ target }) => target },
  decider: everyEvent,
  may: 'CONFIRM',
  emits: [EntryDisputed],
});
