import { under } from '../record/standing-orders.js';
import type { DisposeOfRecord } from './commands/dispose-of-record.command.js';
import type { ReviewRecord } from './commands/review-record.command.js';
import { byItsDecider, known, onceTaken } from './decision.policy.js';
import type { DecisionState } from './decision.state.js';
import { BlobDestroyed, RecordReviewed, TransferredToArchive } from './disposal.events.js';
import * as policy from './disposal.policy.js';

/** What becomes of the record of a decision when its time is over (capabilities 35). That it was destroyed too soon is a fact, and flagged. */
export const disposalDecisions = {
  ReviewRecord: under<ReviewRecord, DecisionState>(
    { always: [known, byItsDecider, policy.keptUntilADay], doing: [policy.byItsKeeper], form: [onceTaken] },
    ({ decision, part, outcome, until, reasons }, kept) => [
      RecordReviewed({ ...kept, decision, part, outcome, until, reasons }),
    ],
  ),
  DisposeOfRecord: under<DisposeOfRecord, DecisionState>(
    {
      always: [known, byItsDecider, policy.toAnArchive, policy.stillThere],
      doing: [policy.byItsKeeper],
      form: [policy.underNoLegalHold, policy.notPermanent, policy.onceItsTimeIsOver, policy.notKeptOnReview],
    },
    ({ decision, part, how, hash, archive, source }, kept) => [
      how === 'TRANSFERRED' && archive !== undefined
        ? TransferredToArchive({ ...kept, decision, part, hash, archive })
        : BlobDestroyed({ ...kept, decision, part, hash, source }),
    ],
  ),
};
