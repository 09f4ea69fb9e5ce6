import { command } from '../../language/command.js';
import { Count, Day, Flag, ListOf, Ref, Text } from '../../language/fields.js';
import { group, ref } from '../../language/kinds.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { compromiseDecider } from '../compromise.decider.js';
import { CompromiseLinked, CompromiseOffered } from '../compromise.events.js';
import type { Concession } from '../compromise.words.js';
import { concessionShape } from '../compromise.words.js';

export class OfferCompromise {
  @Ref('compromise', { about: 'A new id, unique in the arrangement.' }) compromise!: string;
  @Ref('process', { optional: true, about: 'The process it is about; or else a gap.' }) process?: string;
  @Ref('gap', { optional: true, about: 'The gap in interests it is about; or else a process.' }) gap?: string;
  @Count(1, 10_000, { optional: true, about: 'The version of the process that it would change.' }) version?: number;
  @ListOf(ref('objection'), { optional: true, most: 30, about: 'The objections, or gaps, that it answers.' })
  answers?: string[];
  @ListOf(ref('authority'), {
    least: 1,
    most: 50,
    about: 'Who must accept it: whoever objected and whoever concedes, and anyone else who is asked.',
  })
  addressees!: string[];
  @ListOf(group(concessionShape), {
    least: 1,
    most: 30,
    about: 'Who gives way, to whom (an authority, or ALL), on what, and how much.',
  })
  concessions!: Concession[];
  @Text(8000, { about: 'The terms as they would be written. Read by the parties only.' }) terms!: string;
  @Day({ about: 'It lapses when not everyone has accepted by the end of this day.' }) expires!: string;
  @Flag({ optional: true, about: 'Without prejudice: kept from the public until it is incorporated.' })
  withoutPrejudice?: boolean;
  @Ref('compromise', { optional: true, about: 'The compromise with which it becomes effective.' })
  reciprocalOf?: string;
  @Ref('compromise', { optional: true, about: 'The offer that it counters.' }) counters?: string;
}

export const offerCompromise = command(OfferCompromise, {
  about: 'Offers a compromise: which objections it answers, who concedes what, who is asked, and until when.',
  stream: ({ compromise }) => `compromise/${compromise}`,
  decider: compromiseDecider,
  may: 'COMPROMISE',
  emits: [CompromiseOffered, CompromiseLinked, ComplianceExceptionRaised],
  reads: ({ process }) => (process === undefined ? [] : [`process/${process}`]),
});
