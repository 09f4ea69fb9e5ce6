import { command } from '../../language/command.js';
import { Day, Ref } from '../../language/fields.js';

import { arrangementDecider } from '../arrangement.decider.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { NoticePeriodWaived, NoticeWaiverGiven } from '../exit.events.js';

export class WaiveNotice {
  @Ref('authority', { about: 'Whose notice it is.' }) leaver!: string;
  @Day({
    optional: true,
    about: 'The last day to which the period is shortened; else the day that the leaver asked for.',
  })
  effective?: string;
}

export const waiveNotice = command(WaiveNotice, {
  about: 'Gives up the rest of a notice period for your authority. It is waived once all who remain have done so.',
  stream: (_, { slug }) => `arrangement/${slug}`,
  decider: arrangementDecider,
  may: 'CONSTITUTE',
  emits: [NoticeWaiverGiven, NoticePeriodWaived, ComplianceExceptionRaised],
});
