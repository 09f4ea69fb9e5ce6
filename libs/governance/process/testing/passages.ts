import type { NewEvent } from '../../language/event.js';
import type { Told } from '../../testing/given.js';
import { at } from '../../testing/given.js';
import {
  ApprovalsFailed,
  ApprovalsResumed,
  ProposalApproved,
  ProposalDeferred,
  VersionRejected,
  VersionTabled,
} from '../process.events.js';
import { hashOfText } from './histories.js';

type Line = readonly [NewEvent, Told];

export const OF = { process: 'CP-001', version: 1 } as const;
/** What follows from another stream. */
export const manager = (on: string): Told => ({ on, by: { process: 'decisions' } });
/** Typed by a clerk of acc for bdc, which has not confirmed it. */
export const typedFor = (on: string): Told => ({
  ...at(on, 'bdc'),
  recordedBy: { person: 'p_clerk', authority: 'acc', capacity: 'CLERK', mandate: 'm' },
});

export const tabled = (on: string, meeting = 'B-1'): Line => [
  VersionTabled({ ...OF, matter: 'M-1', meeting }),
  manager(on),
];
export const carried = (on: string, approvalsOf: string[] = [], decision = 'D-1'): Line => [
  ProposalApproved({ ...OF, contentHash: hashOfText('v1'), decision, approvalsOf }),
  manager(on),
];
export const votedDown = (on: string): Line => [VersionRejected({ ...OF, meeting: 'B-1', vote: 'V-6' }), manager(on)];
export const deferred = (on: string): Line => [
  ProposalDeferred({ ...OF, meeting: 'B-1', how: 'DEFERRED' }),
  manager(on),
];
export const failed = (authority: string, on: string): Line => [
  ApprovalsFailed({ ...OF, matter: 'M-1', authority }),
  manager(on),
];
export const resumed = (authority: string, on: string): Line => [
  ApprovalsResumed({ ...OF, matter: 'M-1', authority }),
  manager(on),
];
