import { addDays, sha256Hex } from '#kernel';
import type { NewEvent } from '#governance';
import {
  CompromiseAccepted,
  CompromiseAgreed,
  CompromiseCountered,
  CompromiseDeclined,
  CompromiseIncorporated,
  CompromiseLapsed,
  CompromiseOffered,
  DeadlinePassed,
} from '#governance';
import type { InventedBoard, Seat } from './board.js';
import type { Life, Step } from './entry.js';
import { prose } from './prose.js';

const SIZES = ['MINOR', 'MINOR', 'MATERIAL', 'MAJOR'] as const;

/** What a compromise would answer. */
export interface Answered {
  readonly compromise: string;
  readonly process: string;
  readonly version: number;
  readonly objection: string;
  readonly seat: Seat;
}

/** Offered to whoever objected and to those who would give way; accepted by all and taken into a version, or declined, countered or lapsed. */
export function* compromiseLife(
  board: InventedBoard,
  { compromise, process, version, objection, seat }: Answered,
  start: number,
): Life {
  const { random } = board;
  const conceding = random.one(board.seats);
  const addressees = [...new Set([seat, conceding])];
  const of = { compromise, process, withoutPrejudice: random.chance(0.3) };
  const offerHash = sha256Hex(`offer ${compromise}`);
  const step = (event: NewEvent, day: number, by = board.by(conceding)): Step => ({
    stream: `compromise/${compromise}`,
    event,
    by,
    day,
  });
  const concessions = [
    { by: conceding.authority, to: seat.authority, subject: 'Approval limit of the depots', size: random.one(SIZES) },
  ];
  const expires = addDays(board.dayOf(start), 30);
  yield step(
    CompromiseOffered({
      ...of,
      offerHash,
      authority: conceding.authority,
      version,
      answers: [objection],
      addressees: addressees.map((a) => a.authority),
      concessions,
      terms: prose(random, 3),
      expires,
    }),
    start,
  );
  let day = start;
  for (const addressee of addressees) {
    const { authority } = addressee;
    day += random.wait(6);
    if (day > start + 30) {
      yield step(DeadlinePassed({ deadline: 'compromise-expires', due: expires }), start + 31, {
        process: 'deadlines',
      });
      return yield* end(step(CompromiseLapsed(of), start + 31, { process: 'deadlines' }));
    }
    const answer = random.unit();
    const by = board.by(addressee);
    if (answer < 0.08)
      return yield* end(step(CompromiseCountered({ ...of, authority, offer: `${compromise}-C` }), day, by));
    if (answer < 0.2)
      return yield* end(
        step(
          CompromiseDeclined({
            ...of,
            authority,
            addressee: authority,
            reasons: board.mayTell(() => prose(random, 1)),
          }),
          day,
          by,
        ),
      );
    yield step(CompromiseAccepted({ ...of, offerHash, authority, addressee: authority }), day, by);
  }
  yield step(CompromiseAgreed({ ...of, offerHash }), day + 0.1);
  yield step(CompromiseIncorporated({ ...of, version: version + 1 }), day + 20);
}

function* end(step: Step): Life {
  yield step;
}
