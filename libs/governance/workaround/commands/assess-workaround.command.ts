import { command } from '../../language/command.js';
import { BasisPoints, Day, Minutes, OneOf, Pence, Ref, Text } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { workaroundDecider } from '../workaround.decider.js';
import { WorkaroundAssessed } from '../workaround.events.js';
import type { Risk } from '../workaround.words.js';
import { RISKS } from '../workaround.words.js';

export class AssessWorkaround {
  @Ref('workaround') workaround!: string;
  @OneOf(RISKS) risk!: Risk;
  @BasisPoints({
    optional: true,
    about: 'Share of the transactions; left out when nobody knows.',
  })
  share?: number;
  @Pence({ about: 'What it costs a month, besides time.' }) monthlyPence!: number;
  @Minutes({ about: 'Minutes of work it takes a month.' }) monthlyMinutes!: number;
  @Pence({ about: 'What it would cost to be rid of it.' }) effortPence!: number;
  @Ref('authority', { about: 'Which authority bears the cost.' }) bornBy!: string;
  @Text(2000, { about: 'What keeps the risk down meanwhile.' }) compensatingControl!: string;
  @Text(2000, { about: 'How it will end.' }) exitPlan!: string;
  @Day({ optional: true }) reviewBy?: string;
}

export const assessWorkaround = command(AssessWorkaround, {
  about:
    'Says what a workaround risks and costs, who bears it and how it will end; a new assessment applies from its date.',
  stream: ({ workaround }) => `workaround/${workaround}`,
  decider: workaroundDecider,
  may: 'ANSWER',
  emits: [WorkaroundAssessed, ComplianceExceptionRaised],
});
