import type { ApprovalsState } from '#governance';
import { standings } from '#governance';
import type { ApprovalStanding } from '#governance';
import type { Day } from '#kernel';
import { compareDays } from '#kernel';
import type { Due } from '../due.js';
import { due } from '../due.js';
import type { Known } from '../known.js';
import { decisionIn } from '../known.js';

/** Approvals that are awaited, and conditions that hold given ones back. */
export const ofApprovals = (known: Known): readonly Due[] => [
  ...[...known.approvals].flatMap(([matter, state]) =>
    state.sought === undefined || state.approved || state.lapsed
      ? []
      : standings(state, known.board).flatMap((row) => [
          ...toDecide(known, matter, state, row),
          ...conditionsOf(matter, row),
        ]),
  ),
  ...toSeek(known),
];

/** Its own decision on this very text, or the word that it was taken. */
function toDecide(known: Known, matter: string, { sought }: ApprovalsState, row: ApprovalStanding): readonly Due[] {
  if (!sought || !row.waitsFor.some(({ code }) => code === 'APPROVAL')) return [];
  const { authority, place } = row;
  const plan = known.matters.get(matter)?.matter.plan.get(place);
  const planned = plan && (plan.until ?? plan.from);
  const [by, why] = sooner(planned, sought.longStop);
  const { contentHash } = sought;
  const taken = decisionIn(known, matter, authority) ?? decisionIn(known, matter, place);
  const of = {
    office: 'DECISION_MAKER',
    about: ['matter', matter],
    authority,
    organ: plan?.decider ?? null,
    by,
    why,
    because: [sought.event],
  } as const;
  return [
    taken
      ? due({
          ...of,
          kind: 'APPROVAL_TO_GRANT',
          links: { decision: taken.decision },
          answer: ['GrantApproval', { matter, decision: taken.decision, contentHash }],
        })
      : due({
          ...of,
          kind: 'APPROVAL_TO_DECIDE',
          answer: ['TakeDecision', { matter, kind: 'RESOLVED', contentHash, approves: { matter, contentHash } }],
        }),
  ];
}

/** The day on which it is planned, unless all of it lapses before that. */
function sooner(planned: Day | undefined, longStop: Day | undefined): readonly [Day | undefined, string] {
  if (planned !== undefined && (longStop === undefined || compareDays(planned, longStop) <= 0))
    return [planned, 'PLANNED'];
  return longStop === undefined ? [undefined, 'NO_DAY_SET'] : [longStop, 'LONG_STOP'];
}

/** Conditions of an approval that are not met; those that wait on all others are met by the others' approvals. */
const conditionsOf = (matter: string, { said, conditions }: ApprovalStanding): readonly Due[] =>
  conditions.flatMap(({ condition, kind, state }): readonly Due[] => {
    if (!said || kind === 'ALL_OTHERS_SAME_VERSION' || state === 'MET' || state === 'WAIVED') return [];
    const { authority, event } = said;
    return [
      due({
        kind: 'APPROVAL_CONDITION',
        office: 'DECISION_MAKER',
        about: ['matter', matter],
        authority,
        by: said.conditions.find((one) => one.condition === condition)?.due,
        why: kind,
        links: { condition },
        because: [event],
        answer: ['MeetCondition', { matter, authority, condition }],
      }),
    ];
  });

/** A joint decision that waits for approvals of which none was sought. */
const toSeek = ({ decisions, approvals }: Known): readonly Due[] =>
  decisions.flatMap(({ decision, state: { outcome } }): readonly Due[] => {
    const { matter, contentHash, approvalsOf, decidedBy, event } = outcome;
    if (matter === undefined || approvalsOf.length === 0 || approvals.get(matter)?.sought) return [];
    return [
      due({
        kind: 'APPROVALS_TO_SEEK',
        office: 'CLERK',
        about: ['matter', matter],
        why: 'DECIDED_AND_NOT_SOUGHT',
        body: decidedBy.body ?? null,
        links: { decision },
        because: event === undefined ? [] : [event],
        answer: ['SeekApprovals', { matter, contentHash, authorities: approvalsOf }],
      }),
    ];
  });
