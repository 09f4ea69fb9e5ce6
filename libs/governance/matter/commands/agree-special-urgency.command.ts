import { command } from '../../language/command.js';
import { OneOf, Ref, Text } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { matterDecider } from '../matter.decider.js';
import type { UrgencyOffice } from '../../rules/notice/index.js';
import { URGENCY_OFFICES } from '../../rules/notice/index.js';
import type { OfficeStanding, UrgencyFor } from '../matter.words.js';
import { OFFICE_STANDINGS, URGENCY_FOR } from '../matter.words.js';
import { SpecialUrgencyAgreed } from '../notice.events.js';

export class AgreeSpecialUrgency {
  @Ref('matter') matter!: string;
  @OneOf(URGENCY_FOR) for!: UrgencyFor;
  @OneOf(URGENCY_OFFICES, { about: 'The office-holder who agreed.' }) office!: UrgencyOffice;
  @OneOf(OFFICE_STANDINGS, { about: 'Whether the chair of scrutiny could be asked.' }) scrutinyChair!: OfficeStanding;
  @OneOf(OFFICE_STANDINGS, { about: 'Whether the chair of the authority could be asked.' })
  councilChair!: OfficeStanding;
  @Text(2000, { about: 'Why it is urgent and cannot reasonably be deferred.' }) reasons!: string;
}

export const agreeSpecialUrgency = command(AgreeSpecialUrgency, {
  about: 'Enters that the office-holder whom the law names agreed that it cannot wait (SI 2012/2089 regs 5(6), 11).',
  stream: ({ matter }) => `matter/${matter}`,
  decider: matterDecider,
  may: 'ENTER_DECISION',
  emits: [SpecialUrgencyAgreed, ComplianceExceptionRaised],
});
