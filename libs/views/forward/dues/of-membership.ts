import type { Due } from '../due.js';
import { due } from '../due.js';
import type { Known } from '../known.js';
import { inPlaceOf } from '../known.js';

/** Exit plans of notices that run, and accessions to approve. */
export const ofMembership = (known: Known): readonly Due[] => [...exitPlans(known), ...accessions(known)];

/** A leaver leaves when its notice expires, with or without an exit plan; one without is flagged (practice 19). */
const exitPlans = ({ arrangement, board }: Known): readonly Due[] =>
  arrangement.exit.notices
    .filter(({ status, planned }) => status === 'RUNNING' && !planned)
    .flatMap(({ authority: leaver, effective, event }) =>
      inPlaceOf(board, leaver).map((authority) =>
        due({
          kind: 'EXIT_PLAN_DUE',
          office: 'DECISION_MAKER',
          about: ['authority', leaver],
          why: 'NOTICE_ENDS',
          authority,
          by: effective,
          because: [event],
          answer: ['AgreeExitPlan', { leaver }],
        }),
      ),
    );

/** Every existing member and the joiner approve the deed by its hash. */
const accessions = ({ arrangement, board }: Known): readonly Due[] =>
  [...arrangement.accession.proposals.values()]
    .filter(({ approved }) => !approved)
    .flatMap(({ authority: joiner, deedHash, effective, approvals }) => {
      const said = approvals.filter(({ counts, to }) => counts && to === deedHash).map(({ party }) => party);
      const asked = board.signatories.filter(
        ({ authority, membership }) =>
          authority === joiner || membership === 'MEMBER' || membership === 'NOTICE_GIVEN' || membership === 'EXITING',
      );
      return asked
        .filter(({ authority }) => !said.some((party) => inPlaceOf(board, party).includes(authority)))
        .map(({ authority }) =>
          due({
            kind: 'ACCESSION_TO_APPROVE',
            office: 'DECISION_MAKER',
            about: ['authority', joiner],
            why: 'TAKES_EFFECT',
            authority,
            by: effective,
            answer: ['ApproveAccession', { joiner, deedHash }],
          }),
        );
    });
