import { addDays } from '#kernel';
import type { NewEvent } from '#governance';
import {
  AdoptionAssured,
  AdoptionOverdue,
  AdoptionPlanned,
  AssuranceGrewStale,
  DeadlinePassed,
  DerogationExpired,
  DerogationGranted,
  ProcessAdopted,
  TransitionStarted,
  VariationAgreed,
} from '#governance';
import type { InventedBoard, Seat } from './board.js';
import type { Life, Step } from './entry.js';
import { prose } from './prose.js';

const OUTCOMES = ['SUBSTANTIAL', 'SUBSTANTIAL', 'REASONABLE', 'REASONABLE', 'LIMITED', 'NONE'] as const;
const DEADLINES = { process: 'deadlines' };

/** A version in force, and the partner that is to work to it. */
export interface Adopting {
  readonly process: string;
  readonly version: number;
  readonly contentHash: string;
  readonly seat: Seat;
}

/** Planned, taken up, adopted, assured; some late, some with a derogation for a time or a lasting variation. */
export function* adoptionLife(board: InventedBoard, { process, version, seat }: Adopting, start: number): Life {
  const { random } = board;
  const { authority } = seat;
  const of = { process, authority, version };
  const step = (event: NewEvent, day: number, by = board.by(seat)): Step => ({
    stream: `adoption/${process}`,
    event,
    by,
    day,
  });
  let day = start + 1 + random.wait(14);
  const length = random.whole(30, 150);
  const due = board.dayOf(day + length);
  yield step(AdoptionPlanned({ ...of, due }), day);
  if (random.chance(0.12)) yield* derogation(board, of, step, day + 5);
  yield step(TransitionStarted({ ...of, due }), (day += random.wait(20)));
  const adopted = day + random.wait(60);
  if (adopted > day + length) {
    yield step(DeadlinePassed({ deadline: `transition-${authority}`, due }), day + length + 1, DEADLINES);
    yield step(AdoptionOverdue({ ...of, due }), day + length + 1, DEADLINES);
    if (random.chance(0.2)) return;
  }
  day = adopted;
  const variation = `V-${process}-${version}-${authority}`;
  const varies = random.chance(0.08);
  if (varies) {
    const text = {
      process,
      variation,
      authorities: [authority],
      kind: 'OPERATIONAL' as const,
      clause: '4.2',
      title: 'Covert spend is approved elsewhere',
      decision: board.decisionOn(day),
    };
    yield step(VariationAgreed(text), day, board.byBoard(day));
  }
  yield step(ProcessAdopted({ ...of, variation: varies ? variation : undefined }), day);
  if (!random.chance(0.7)) return;
  day += 60 + random.wait(90);
  const assurance = `assurance/${process}`;
  yield {
    ...step(AdoptionAssured({ ...of, outcome: random.one(OUTCOMES), evidence: prose(random, 2) }), day),
    stream: assurance,
  };
  if (random.chance(0.5)) yield { ...step(AssuranceGrewStale(of), day + 366, DEADLINES), stream: assurance };
}

type Write = (event: NewEvent, day: number, by?: Step['by']) => Step;

/** An exemption for half a year, until it expires. */
function* derogation(
  board: InventedBoard,
  of: { readonly process: string; readonly authority: string; readonly version: number },
  step: Write,
  day: number,
): Life {
  const { process, authority, version } = of;
  const id = { process, authority, derogation: `D-${process}-${version}-${authority}` };
  yield step(
    DerogationGranted({ ...id, until: addDays(board.dayOf(day), 180), decision: board.decisionOn(day) }),
    day,
    board.byBoard(day),
  );
  yield step(DerogationExpired(id), day + 181, DEADLINES);
}
