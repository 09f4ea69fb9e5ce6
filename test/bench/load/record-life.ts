import { ComplianceExceptionRaised, FactRecorded } from '#governance';
import type { InventedBoard, Seat } from './board.js';
import type { Life } from './entry.js';
import { prose, title } from './prose.js';

const KINDS = [
  'BENEFIT',
  'BENEFIT',
  'REPORT',
  'REPORT',
  'REVIEW',
  'BASELINE',
  'CONTRACT',
  'CONTROL_FAILURE',
  'OFFICE_VACATED',
  'OTHER',
] as const;
const RULES = ['LATE_ENTRY', 'MANDATE_NOT_SHOWN', 'STATEMENT_STALE', 'WORKAROUND_EXPIRED', 'POSITION_OVERDUE'] as const;

/** One partner's reports on one process, month by month, and now and then an exception. */
export function* recordLife(board: InventedBoard, process: string, seat: Seat, start: number): Life {
  const { random } = board;
  const by = board.by(seat);
  let day = start;
  for (let n = 1; ; n++) {
    day += 5 + random.wait(55);
    const fact = `F-${process}-${seat.authority}-${n}`;
    const amount = random.chance(0.5) ? random.whole(1, 5000) * 10_000 : undefined;
    yield {
      stream: `fact/${fact}`,
      event: FactRecorded({
        fact,
        kind: random.one(KINDS),
        title: title(random),
        detail: board.mayTell(() => prose(random, 2)),
        amount,
        source: `Performance report ${board.dayOf(day).slice(0, 7)}, page ${random.whole(1, 40)}`,
        about: [process],
        process,
        authority: seat.authority,
      }),
      by,
      day,
    };
    if (!random.chance(0.12)) continue;
    yield {
      stream: `process/${process}`,
      event: ComplianceExceptionRaised({
        rule: random.one(RULES),
        severity: random.one(['LOW', 'LOW', 'MEDIUM', 'HIGH']),
        authority: seat.authority,
        detail: 'See the return for the quarter.',
      }),
      by: { process: 'compliance' },
      day: day + 1,
    };
  }
}
