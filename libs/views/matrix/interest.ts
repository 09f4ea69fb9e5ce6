import type { ArrangementState, InterestAlignment } from '#governance';
import { interestAlignment, parties } from '#governance';
import type { Board } from '#governance';

/** The interest axis as at a date: what the authorities say they want, and the gaps nobody has answered. It is never mixed with decisions or operation. */
export function interestsAt({ alignment }: ArrangementState, board: Board): InterestAlignment {
  const expected = parties(board).map((s) => s.authority);
  const statements = [...alignment.statements.values()].filter((s) => expected.includes(s.authority));
  return interestAlignment(
    statements,
    expected,
    [...alignment.gaps.values()].filter((gap) => gap.status === 'OPEN'),
  );
}
