import {
  WorkaroundAcknowledged,
  WorkaroundAssessed,
  WorkaroundDisputed,
  WorkaroundEscalated,
  WorkaroundExpired,
  WorkaroundExtended,
  WorkaroundFlagged,
  WorkaroundPermitted,
  WorkaroundReopened,
  WorkaroundRetired,
  DeadlinePassed,
} from '#governance';
import type { NewEvent } from '#governance';
import type { InventedBoard, Seat } from './board.js';
import type { Life, Step } from './entry.js';
import { prose, title } from './prose.js';

const REASONS = ['SYSTEM_GAP', 'LEGAL_DIFFERENCE', 'CAPACITY', 'DATA', 'POLICY', 'SECURITY', 'LEGACY'] as const;
const RISKS = ['LOW', 'LOW', 'MEDIUM', 'MEDIUM', 'HIGH'] as const;
const ENDS = ['FIXED', 'FIXED', 'FIXED', 'ABSORBED', 'MIGRATED', 'WITHDRAWN'] as const;
const LONGEST_PERMIT = 180;
const EXTENSION = 90;

/** What a workaround departs from. */
export interface Departure {
  readonly id: string;
  readonly process: string;
  readonly version: number;
  readonly seat: Seat;
}

/** Flagged, answered, assessed, permitted, now and then extended or expired, and most of them retired in the end. */
export function* workaroundLife(board: InventedBoard, { id, process, version, seat }: Departure, start: number): Life {
  const { random } = board;
  const of = { workaround: id, process, authority: seat.authority };
  const owner = board.by(seat);
  const step = (event: NewEvent, day: number, by = owner): Step => ({ stream: `workaround/${id}`, event, by, day });
  const control = () => ({ compensatingControl: prose(random, 1), exitPlan: prose(random, 2) });
  let day = start;

  const flag = {
    processVersion: version,
    clause: `${random.whole(1, 9)}.${random.whole(1, 9)}`,
    title: title(random),
    reason: random.one(REASONS),
  };
  yield step(
    WorkaroundFlagged({ ...of, ...flag, description: prose(random, random.whole(1, 4)) }),
    day,
    board.by(random.one(board.seats)),
  );
  day += random.wait(9);
  if (random.chance(0.08)) yield step(WorkaroundDisputed({ ...of, reason: prose(random, 2) }), day);
  else
    yield step(
      WorkaroundAcknowledged({ ...of, owner: seat.person, comment: board.mayTell(() => prose(random, 1)) }),
      day,
    );

  for (let again = true; again;) {
    for (let review = 0; review <= random.whole(0, 1); review++) {
      day += random.wait(20);
      const cost = {
        monthlyPence: random.whole(0, 900) * 1000,
        monthlyMinutes: random.whole(1, 90) * 60,
        effortPence: random.whole(5, 400) * 10_000,
      };
      yield step(
        WorkaroundAssessed({
          ...of,
          risk: random.one(RISKS),
          share: random.whole(10, 2500),
          ...cost,
          bornBy: seat.authority,
          ...control(),
        }),
        day,
      );
    }
    day += random.wait(25);
    const length = random.whole(60, LONGEST_PERMIT);
    let until = board.dayOf(day + length);
    yield step(
      WorkaroundPermitted({
        ...of,
        until,
        conditions: board.mayTell(() => prose(random, 1)),
        decision: board.decisionOn(day),
      }),
      day,
      board.byBoard(day),
    );
    let end = day + length;
    const retires = day + random.wait(150);
    if (random.chance(0.25) && retires > end) {
      until = board.dayOf(end + EXTENSION);
      yield step(
        WorkaroundExtended({ ...of, until, progress: prose(random, 2), decision: board.decisionOn(end - 7) }),
        end - 7,
        board.byBoard(end - 7),
      );
      end += EXTENSION;
    }
    if (retires > end) {
      const deadlines = { process: 'deadlines' };
      yield step(DeadlinePassed({ deadline: 'permission', due: until }), end + 1, deadlines);
      yield step(WorkaroundExpired({ ...of, until }), end + 1, deadlines);
      yield step(WorkaroundEscalated({ ...of, ground: 'PERMISSION_EXPIRED' }), end + 1, deadlines);
    }
    day = Math.max(retires, end - 30);
    if (random.chance(0.1)) return;
    const how = random.one(ENDS);
    yield step(
      WorkaroundRetired({
        ...of,
        how,
        evidence: 'Change note in the service log',
        comment: board.mayTell(() => prose(random, 1)),
      }),
      day,
    );
    again = random.chance(0.06);
    if (again) yield step(WorkaroundReopened({ ...of, recurrence: prose(random, 1) }), (day += random.wait(90)));
  }
}
