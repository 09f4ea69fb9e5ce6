import type { Due } from './due.js';
import { inOrder } from './due.js';
import { ofActions } from './dues/of-actions.js';
import { ofApprovals } from './dues/of-approvals.js';
import { ofCallIns } from './dues/of-call-ins.js';
import { ofDecisions } from './dues/of-decisions.js';
import { ofDisputes } from './dues/of-disputes.js';
import { ofMatters } from './dues/of-matters.js';
import { ofMeetings } from './dues/of-meetings.js';
import { ofMembership } from './dues/of-membership.js';
import type { Known } from './known.js';

/** Everything that somebody must do or decide as at a date, in order of the day: what each inbox shows of its own, and who-decides of all. */
export const duesOf = (known: Known): readonly Due[] =>
  [ofMatters, ofApprovals, ofDecisions, ofCallIns, ofMeetings, ofActions, ofDisputes, ofMembership]
    .flatMap((dues) => dues(known))
    .sort(inOrder);
