import type { Day } from '#kernel';

/** The last enrolment token made for an authority, if any. */
export interface EnrolmentState {
  readonly token?: { readonly id: string; readonly person: string; readonly until: Day; readonly revoked: boolean };
}

export const noEnrolment: EnrolmentState = {};

/** Whether an authority's token, by its id, still counts on a London day. */
export const enrolmentCounts = ({ token }: EnrolmentState, id: string, on: Day): boolean =>
  token?.id === id && !token.revoked && on <= token.until;
