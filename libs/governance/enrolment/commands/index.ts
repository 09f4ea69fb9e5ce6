import { issueEnrolmentToken } from './issue-enrolment-token.command.js';
import { revokeEnrolmentToken } from './revoke-enrolment-token.command.js';

/** How the first person of an authority comes to have a token, until sign-in is there. */
export const enrolmentCommands = [issueEnrolmentToken, revokeEnrolmentToken];
