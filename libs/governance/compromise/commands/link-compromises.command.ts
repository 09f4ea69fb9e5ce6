import { command } from '../../language/command.js';
import { Ref } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { compromiseDecider } from '../compromise.decider.js';
import { CompromiseLinked } from '../compromise.events.js';

export class LinkCompromises {
  @Ref('compromise') compromise!: string;
  @Ref('compromise', { about: 'The counterpart.' }) reciprocal!: string;
}

export const linkCompromises = command(LinkCompromises, {
  about: 'Links an offer to its counterpart: neither is incorporated without the other. Say it of both.',
  stream: ({ compromise }) => `compromise/${compromise}`,
  decider: compromiseDecider,
  may: 'COMPROMISE',
  emits: [CompromiseLinked, ComplianceExceptionRaised],
  reads: ({ reciprocal }) => [`compromise/${reciprocal}`],
});
