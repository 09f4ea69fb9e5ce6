import { command } from '../../language/command.js';
import { ListOf, Ref } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { decisionDecider } from '../decision.decider.js';
import type { FullBody } from '../../language/kinds.js';
import { group, line, oneOf, optional, ref } from '../../language/kinds.js';
import { attemptShape, ContactsNotified, NOTIFICATIONS, NOTIFIED_BY } from '../publication.events.js';

/** The fields of an attempt are the outbox's own: of what people enter they are left out. */
const notifiedShape = {
  authority: ref('authority'),
  how: oneOf(NOTIFIED_BY),
  result: oneOf(NOTIFICATIONS),
  ...attemptShape,
  contact: optional(line(200, 'democratic.services@brackwater.example')),
};

export class NotifyContacts {
  @Ref('decision') decision!: string;
  @ListOf(group(notifiedShape), { least: 1, most: 50 }) notified!: readonly FullBody<typeof notifiedShape>[];
}

export const notifyContacts = command(NotifyContacts, {
  about: 'Enters for each authority that its nominated contact was told of a decision, or could not be.',
  stream: ({ decision }) => `decision/${decision}`,
  decider: decisionDecider,
  may: 'PUBLISH',
  emits: [ContactsNotified, ComplianceExceptionRaised],
});
