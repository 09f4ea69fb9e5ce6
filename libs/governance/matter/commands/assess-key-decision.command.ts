import { command } from '../../language/command.js';
import { Flag, ListOf, Ref, Text } from '../../language/fields.js';
import { oneOf } from '../../language/kinds.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { matterDecider } from '../matter.decider.js';
import { KEY_GROUNDS } from '../matter.words.js';
import { KeyDecisionAssessed } from '../notice.events.js';

export class AssessKeyDecision {
  @Ref('matter') matter!: string;
  @Flag({ about: 'Whether it is a key decision for your authority.' }) key!: boolean;
  @ListOf(oneOf(KEY_GROUNDS), { optional: true, most: 3, about: 'Why, where it is.' })
  grounds?: readonly (typeof KEY_GROUNDS)[number][];
  @Text(2000, { optional: true }) reasons?: string;
}

export const assessKeyDecision = command(AssessKeyDecision, {
  about: 'Says whether a matter is a key decision for your authority; another authority may answer otherwise.',
  stream: ({ matter }) => `matter/${matter}`,
  decider: matterDecider,
  may: 'REPORT',
  emits: [KeyDecisionAssessed, ComplianceExceptionRaised],
});
