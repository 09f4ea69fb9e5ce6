import { command } from '../../language/command.js';
import { Line, ListOf, Ref, Text } from '../../language/fields.js';
import { line, ref } from '../../language/kinds.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { processDecider } from '../process.decider.js';
import { CommonProcessProposed } from '../process.events.js';

export class ProposeCommonProcess {
  @Ref('process', { about: 'A new id, unique in the arrangement.' }) process!: string;
  @Line(160) title!: string;
  @Text(4000, { about: 'What for.' }) purpose!: string;
  @Line(300, { about: 'What it covers.' }) scope!: string;
  @ListOf(ref('authority'), {
    least: 1,
    most: 50,
    about: 'The authorities whose work it would change: each will be asked.',
  })
  affected!: string[];
  @Line(300, { about: 'How it is done today, in figures where there are any.' }) baseline!: string;
  @Ref('authority', { optional: true, about: 'Whose practice it is, where it is somebody’s.' })
  originAuthority?: string;
  @Line(300) expectedBenefit!: string;
  @Line(300, { optional: true, about: 'The dated trigger. Without one the proposal is labelled as having none.' })
  compellingEvent?: string;
  @ListOf(line(200), { optional: true, least: 1, most: 20, about: 'Principles of the constitution that it serves.' })
  serves?: string[];
}

export const proposeCommonProcess = command(ProposeCommonProcess, {
  about: 'Proposes that the authorities named work in one way. A text follows with PublishVersion.',
  stream: ({ process }) => `process/${process}`,
  decider: processDecider,
  may: 'PROPOSE',
  emits: [CommonProcessProposed, ComplianceExceptionRaised],
});
