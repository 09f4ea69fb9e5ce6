import { command } from '../../language/command.js';
import { Day, Ref } from '../../language/fields.js';
import { enrolmentDecider } from '../enrolment.decider.js';
import { EnrolmentTokenIssued } from '../enrolment.events.js';

export class IssueEnrolmentToken {
  @Ref('authority') authority!: string;
  @Ref('person', { about: 'The holder of the authority’s first mandate, as the arrangement names it.' })
  person!: string;
  @Ref('token', { about: 'Id of the token, by which the record knows it; not the token itself.' }) token!: string;
  @Day({ about: 'The last London day on which it counts.' }) until!: string;
}

export const issueEnrolmentToken = command(IssueEnrolmentToken, {
  about:
    'Records that whoever runs the server made the first token of an authority. Only the server’s own command line sends it.',
  stream: ({ authority }) => `enrolment/${authority}`,
  decider: enrolmentDecider,
  may: 'MANDATE',
  emits: [EnrolmentTokenIssued],
  reads: (_, { slug }) => [`arrangement/${slug}`],
});
