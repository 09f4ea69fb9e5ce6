import { command } from '../../language/command.js';
import { Day, Field, Line, ListOf } from '../../language/fields.js';
import { group, ref } from '../../language/kinds.js';
import { signatoryShape, successorFunctions } from '../arrangement.words.js';
import type { SignatoryEntry, SuccessorFunctions } from '../arrangement.words.js';
import { arrangementDecider } from '../arrangement.decider.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { AuthoritySucceeded } from '../membership.events.js';

export class RecordSuccession {
  @ListOf(ref('authority'), { least: 1, most: 20, about: 'The authorities that cease, yours among them.' })
  from!: readonly string[];
  @ListOf(group(signatoryShape), { least: 1, most: 20, about: 'The authorities that take their place.' })
  to!: readonly SignatoryEntry[];
  @Day({ about: 'The vesting day.' }) on!: string;
  @Line(300, { about: 'The order or act that does it.' }) instrument!: string;
  @Field(successorFunctions(), { optional: true, about: 'On a split by function: what each successor takes over.' })
  functions?: SuccessorFunctions;
}

export const recordSuccession = command(RecordSuccession, {
  about: 'Records that authorities are succeeded by others: one by one, many by one, or one by several.',
  stream: (_, { slug }) => `arrangement/${slug}`,
  decider: arrangementDecider,
  may: 'CONSTITUTE',
  emits: [AuthoritySucceeded, ComplianceExceptionRaised],
});
