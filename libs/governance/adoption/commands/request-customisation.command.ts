import { command } from '../../language/command.js';
import { Flag, Line, Ref, Text } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { adoptionDecider } from '../adoption.decider.js';
import { CustomisationRequested } from '../adoption.events.js';

export class RequestCustomisation {
  @Ref('process') process!: string;
  @Ref('customisation', { about: 'A new id, unique in the arrangement.' }) customisation!: string;
  @Line(120) system!: string;
  @Line(160) title!: string;
  @Ref('workaround', {
    optional: true,
    about: 'The workaround that it belongs to; or else a derogation or a variation.',
  })
  workaround?: string;
  @Ref('derogation', { optional: true }) derogation?: string;
  @Ref('variation', { optional: true }) variation?: string;
  @Flag({ about: 'Whether the common way was tried as it stands (adopt first).' }) standardTried!: boolean;
  @Text(4000, { about: 'Why the common way does not do.' }) whyNotStandard!: string;
}

export const requestCustomisation = command(RequestCustomisation, {
  about: 'Asks for a change of a system for your authority alone.',
  stream: ({ process }) => `adoption/${process}`,
  decider: adoptionDecider,
  may: 'ADOPT',
  emits: [CustomisationRequested, ComplianceExceptionRaised],
  reads: ({ process }) => [`process/${process}`],
});
