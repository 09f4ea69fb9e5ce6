import { command } from '../../language/command.js';
import { Ref, Text } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { processDecider } from '../process.decider.js';
import { AffectedClaimed } from '../process.events.js';

export class ClaimAffected {
  @Ref('process') process!: string;
  @Text(2000, { about: 'How its work would change.' }) reasons!: string;
}

export const claimAffected = command(ClaimAffected, {
  about: 'Says that your authority is affected though the proposal left it out: from then on it must be asked.',
  stream: ({ process }) => `process/${process}`,
  decider: processDecider,
  may: 'POSITION',
  emits: [AffectedClaimed, ComplianceExceptionRaised],
});
