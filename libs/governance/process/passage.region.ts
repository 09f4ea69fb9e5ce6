import type { Region } from '../language/decider.js';
import type { Fact } from '../language/fact.js';
import { counted } from '../record/counted.js';
import { passageDecisions } from './passage.decisions.js';
import {
  ApprovalsFailed,
  ApprovalsResumed,
  ProposalApproved,
  ProposalDeferred,
  VersionRejected,
  VersionTabled,
} from './passage.events.js';
import type { Passage, ProcessState } from './process.state.js';
import { grounded } from './process.state.js';

const of = (fact: Fact<{ readonly version: number }>) => ({ ...grounded(fact), version: fact.body.version });

/**
 * How versions pass the board and the authorities that decide for themselves: one list of what counts, in the order in which
 * it happened. Where a version stands is read from it (`passage.ts`); how it lapses is part of its text.
 */
export const passageRegion: Region<Passage, ProcessState> = {
  initial: [],
  folds: [
    counted(VersionTabled, (steps, fact) => {
      const { matter, meeting, item } = fact.body;
      return [...steps, { ...of(fact), did: 'TABLED', matter, meeting, ...(item && { item }) }];
    }),
    counted(ProposalApproved, (steps, fact) => {
      const { contentHash, decision, approvalsOf } = fact.body;
      return [...steps, { ...of(fact), did: 'CARRIED', contentHash, decision, approvalsOf }];
    }),
    counted(VersionRejected, (steps, fact) => {
      const { meeting, vote } = fact.body;
      return [...steps, { ...of(fact), did: 'REJECTED', meeting, ...(vote && { vote }) }];
    }),
    counted(ProposalDeferred, (steps, fact) => {
      const { meeting, item } = fact.body;
      return [...steps, { ...of(fact), did: 'DEFERRED', meeting, ...(item && { item }) }];
    }),
    counted(ApprovalsFailed, (steps, fact) => {
      const { matter, authority } = fact.body;
      return [...steps, { ...of(fact), did: 'REFUSED', matter, authority }];
    }),
    counted(ApprovalsResumed, (steps, fact) => {
      const { matter, authority } = fact.body;
      return [...steps, { ...of(fact), did: 'APPROVED_AFTER_ALL', matter, authority }];
    }),
  ],
  decide: passageDecisions,
};
