import { command } from '../../language/command.js';
import { Count, Day, Group, ListOf, OneOf } from '../../language/fields.js';
import { group } from '../../language/kinds.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import type { RecordedDecision } from '../../record/recorded-decision.js';
import { decisionShape, readsOfDecision } from '../../record/recorded-decision.js';
import { arrangementDecider } from '../arrangement.decider.js';
import { FORMULA_GROUNDS, FormulaAgreed, FormulaRecalculated, sharesShape } from '../formula.events.js';
import type { Share } from '../formula.state.js';

export class RecordFormula {
  @Count(1, 10_000, { about: 'The next number.' }) version!: number;
  @ListOf(group(sharesShape), {
    least: 1,
    most: 100,
    about: 'What falls on each member, in basis points: together 10000.',
  })
  shares!: readonly Share[];
  @Day({ about: 'It holds from this day.' }) from!: string;
  @OneOf(FORMULA_GROUNDS, { optional: true, about: 'Why it was reckoned anew.' })
  ground?: (typeof FORMULA_GROUNDS)[number];
  @Group(decisionShape, { about: 'The decision by which it was agreed.' }) decision!: RecordedDecision;
}

export const recordFormula = command(RecordFormula, {
  about:
    'Enters the formula by which costs and gains are shared: the first, or one reckoned anew after an accession or an exit.',
  stream: (_, { slug }) => `arrangement/${slug}`,
  decider: arrangementDecider,
  may: 'ENTER_DECISION',
  emits: [FormulaAgreed, FormulaRecalculated, ComplianceExceptionRaised],
  reads: readsOfDecision,
});
