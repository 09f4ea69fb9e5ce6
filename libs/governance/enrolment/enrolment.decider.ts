import { arrangementDecider } from '../arrangement/arrangement.decider.js';
import { on, singleDecider } from '../language/decider.js';
import { refuse } from '../language/refusal.js';
import type { IssueEnrolmentToken } from './commands/issue-enrolment-token.command.js';
import type { RevokeEnrolmentToken } from './commands/revoke-enrolment-token.command.js';
import { EnrolmentTokenIssued, EnrolmentTokenRevoked } from './enrolment.events.js';
import {
  byItsAuthorityOrTheOperator,
  forTheFoundingHolder,
  madeByTheOperator,
  oneAtATime,
} from './enrolment.policy.js';
import type { EnrolmentState } from './enrolment.state.js';
import { noEnrolment } from './enrolment.state.js';

/** The enrolment tokens of one authority on a real log: stream `enrolment/<authority>`. */
export const enrolmentDecider = singleDecider<EnrolmentState>('enrolment', {
  initial: noEnrolment,
  folds: [
    on(EnrolmentTokenIssued, (_, { body: { token, person, until } }) => ({
      token: { id: token, person, until, revoked: false },
    })),
    on(EnrolmentTokenRevoked, (state, { body }) =>
      state.token?.id === body.token ? { token: { ...state.token, revoked: true } } : state,
    ),
  ],
  decide: {
    IssueEnrolmentToken(command: IssueEnrolmentToken, _state, context) {
      const arrangement = context.look(arrangementDecider, `arrangement/${context.board.slug}`);
      return (
        madeByTheOperator(context) ??
        forTheFoundingHolder(command, arrangement) ??
        oneAtATime(command, context.all, context) ?? [EnrolmentTokenIssued(command)]
      );
    },
    RevokeEnrolmentToken({ authority, reason }: RevokeEnrolmentToken, _state, context) {
      const refusal = byItsAuthorityOrTheOperator(authority, context);
      if (refusal) return refusal;
      const { token } = context.all;
      if (!token || token.revoked) return refuse('NO_ENROLMENT_TOKEN', { authority });
      return [EnrolmentTokenRevoked({ authority, token: token.id, reason })];
    },
  },
});
