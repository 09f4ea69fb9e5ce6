import { command } from '../../language/command.js';
import { Count, Day, Group, Line, OneOf } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import type { CallInConfig, GovernanceModel } from '../../rules/call-in/index.js';
import { callInShape, GOVERNANCE_MODELS } from '../../rules/call-in/index.js';
import { GovernanceArrangementsRecorded } from '../governance.events.js';
import { authorityDecider } from '../people.decider.js';

export class RecordGovernanceArrangements {
  @Day({ about: 'From this day; what is not given here stays as it was.' }) from!: string;
  @OneOf(GOVERNANCE_MODELS, { optional: true, about: 'How a council is governed: councils only.' })
  model?: GovernanceModel;
  @Count(1, 1000, { optional: true, about: 'How many members the council has, vacancies left out.' }) members?: number;
  @Group(callInShape, { optional: true, about: 'The rules of call-in of its constitution.' }) callIn?: CallInConfig;
  @Line(300, { about: 'The document that shows it.' }) document!: string;
}

export const recordGovernanceArrangements = command(RecordGovernanceArrangements, {
  about: 'Enters how your authority governs itself from a day on: its model, its number of members, its call-in rules.',
  stream: (_, { authority }) => `authority/${authority ?? 'unknown'}`,
  decider: authorityDecider,
  may: 'APPOINT',
  emits: [GovernanceArrangementsRecorded, ComplianceExceptionRaised],
  reads: (_, { slug }) => [`arrangement/${slug}`],
});
