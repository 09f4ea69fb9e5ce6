import { command } from '../../language/command.js';
import { Field, Line, ListOf, OneOf, OpenText } from '../../language/fields.js';
import { group, ref } from '../../language/kinds.js';
import { CLOCKS, signatoryShape, VEHICLES } from '../arrangement.words.js';
import type { SignatoryEntry, Vehicle } from '../arrangement.words.js';
import { arrangementDecider } from '../arrangement.decider.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { ArrangementProposed, LogOpened } from '../formation.events.js';

export class ProposeArrangement {
  @Field(ref('log', 'vale.concordat.example'), { about: 'Name of the log: chosen once, never changed.' }) log!: string;
  @OneOf(CLOCKS, { about: 'SIMULATED takes times from outside, says so everywhere, and never becomes REAL.' })
  clock!: (typeof CLOCKS)[number];
  @Line(120) name!: string;
  @OpenText(1000) summary!: string;
  @OneOf(VEHICLES, { about: 'The legal form of the joint working.' }) vehicle!: Vehicle;
  @ListOf(group(signatoryShape), {
    least: 2,
    most: 50,
    about: 'The founding authorities, yours among them, each with its first mandate holder.',
  })
  founding!: readonly SignatoryEntry[];
}

export const proposeArrangement = command(ProposeArrangement, {
  about:
    'Founds an arrangement and its log: two or more authorities, the legal vehicle, and who may first act for each.',
  stream: (_, { slug }) => `arrangement/${slug}`,
  decider: arrangementDecider,
  may: 'FOUND',
  emits: [LogOpened, ArrangementProposed, ComplianceExceptionRaised],
});
