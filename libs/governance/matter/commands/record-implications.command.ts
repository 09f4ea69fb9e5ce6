import { command } from '../../language/command.js';
import { Flag, OneOf, Ref, Text } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { matterDecider } from '../matter.decider.js';
import type { Implication } from '../matter.words.js';
import { IMPLICATIONS } from '../matter.words.js';
import { AdviceQualified, FinancialImplicationsConfirmed, LegalImplicationsConfirmed } from '../notice.events.js';

export class RecordImplications {
  @Ref('matter') matter!: string;
  @OneOf(IMPLICATIONS) kind!: Implication;
  @Text(4000, { optional: true, about: 'What the officer says of it.' }) comment?: string;
  @Flag({ optional: true, about: 'True where your body has no such officer.' }) none?: boolean;
  @Text(4000, { optional: true, about: 'A reservation, where the advice is qualified.' }) reservation?: string;
}

export const recordImplications = command(RecordImplications, {
  about: 'Gives the finance officer’s or the legality officer’s comment for an authority, or says that it has none.',
  stream: ({ matter }) => `matter/${matter}`,
  decider: matterDecider,
  may: 'REPORT',
  emits: [FinancialImplicationsConfirmed, LegalImplicationsConfirmed, AdviceQualified, ComplianceExceptionRaised],
});
