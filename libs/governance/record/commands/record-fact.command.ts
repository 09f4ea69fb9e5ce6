import { command } from '../../language/command.js';
import { Line, ListOf, OneOf, Pence, Ref, Text } from '../../language/fields.js';
import { line } from '../../language/kinds.js';
import { factDecider } from '../fact.decider.js';
import { FACT_KINDS, FactRecorded } from '../record.events.js';

export class RecordFact {
  @Ref('fact', { about: 'A new id, unique in the arrangement.' }) fact!: string;
  @OneOf(FACT_KINDS) kind!: (typeof FACT_KINDS)[number];
  @Line(200) title!: string;
  @Text(4000, { optional: true }) detail?: string;
  @Pence({ optional: true, about: 'A sum that belongs to it.' }) amount?: number;
  @Line(300, { about: 'Where it is written down.' }) source!: string;
  @ListOf(line(80), { optional: true, most: 20, about: 'What else it is about: ids of things on the record.' })
  about?: readonly string[];
  @Ref('process', { optional: true }) process?: string;
  @Ref('authority', { optional: true }) authority?: string;
  @Ref('workaround', { optional: true }) workaround?: string;
}

export const recordFact = command(RecordFact, {
  about: 'Records what has no rule of its own: a review, a report, a control failure, a benefit, an asset.',
  stream: ({ fact }) => `fact/${fact}`,
  decider: factDecider,
  may: 'REPORT',
  emits: [FactRecorded],
});
