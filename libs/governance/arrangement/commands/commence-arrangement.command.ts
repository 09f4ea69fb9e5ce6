import { command } from '../../language/command.js';
import { Line, ListOf, Text } from '../../language/fields.js';
import { ref } from '../../language/kinds.js';
import { arrangementDecider } from '../arrangement.decider.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { ArrangementCommenced } from '../formation.events.js';

export class CommenceArrangement {
  @Line(300, { optional: true, about: 'The agreement as executed.' }) document?: string;
  @ListOf(ref('authority'), {
    optional: true,
    most: 50,
    about: 'Authorities whose missing alignment statement is waived; give reasons.',
  })
  waived?: readonly string[];
  @Text(2000, { optional: true, about: 'Why a missing statement is waived.' }) reasons?: string;
}

export const commenceArrangement = command(CommenceArrangement, {
  about: 'Makes the arrangement active under the constitution in force.',
  stream: (_, { slug }) => `arrangement/${slug}`,
  decider: arrangementDecider,
  may: 'CONSTITUTE',
  emits: [ArrangementCommenced, ComplianceExceptionRaised],
});
