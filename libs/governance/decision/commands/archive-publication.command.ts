import { command } from '../../language/command.js';
import { Ref } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { decisionDecider } from '../decision.decider.js';
import { PublicationArchived } from '../publication.events.js';

export class ArchivePublication {
  @Ref('decision') decision!: string;
}

export const archivePublication = command(ArchivePublication, {
  about: 'Takes a decision from the site when its time there is over; it can still be inspected.',
  stream: ({ decision }) => `decision/${decision}`,
  decider: decisionDecider,
  may: 'PUBLISH',
  emits: [PublicationArchived, ComplianceExceptionRaised],
});
