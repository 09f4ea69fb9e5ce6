import { command } from '../../language/command.js';
import { Day, Line, OneOf, Ref } from '../../language/fields.js';
import type { AuditScope, Office } from '../people.words.js';
import { AUDIT_SCOPES, OFFICES } from '../people.words.js';
import { authorityDecider } from '../people.decider.js';
import { OfficerAppointed } from '../people.events.js';

export class AppointOfficer {
  @Ref('person', { about: 'An opaque id; the name is given apart, and can be erased.' }) person!: string;
  @OneOf(OFFICES) office!: Office;
  @OneOf(AUDIT_SCOPES, { optional: true, about: 'For an auditor: your own authority’s matters, or jointly all.' })
  scope?: AuditScope;
  @Day({ optional: true, about: 'From this day; from the day of the act if left out.' }) from?: string;
  @Day({ optional: true, about: 'The last day.' }) until?: string;
  @Line(300, { optional: true, about: 'The minute or letter that shows it.' }) document?: string;
}

export const appointOfficer = command(AppointOfficer, {
  about: 'Appoints one of your authority’s officers for the arrangement.',
  stream: (_, { authority }) => `authority/${authority ?? 'unknown'}`,
  decider: authorityDecider,
  may: 'APPOINT',
  emits: [OfficerAppointed],
});
