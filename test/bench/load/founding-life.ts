import { addDays, sha256Hex } from '#kernel';
import type { NewEvent } from '#governance';
import {
  AlignmentStatementConfirmed,
  AlignmentStatementSubmitted,
  ArrangementCommenced,
  ArrangementProposed,
  CompellingEventRecorded,
  ConstitutionAdopted,
  ConstitutionApproved,
  ConstitutionProposed,
  FormationOpened,
  LogOpened,
  PersonNamed,
  RepresentativeAppointed,
} from '#governance';
import type { InventedBoard, Seat } from './board.js';
import { FIRST_DAY } from './board.js';
import type { Life, Step } from './entry.js';
import { prose } from './prose.js';

/** The names that a log goes by. */
export interface LogNames {
  readonly log: string;
  readonly slug: string;
}

/** The log is opened, the arrangement proposed, its constitution adopted by all, and its work begins: in the first month. */
export function* foundingLife(board: InventedBoard, { log, slug }: LogNames): Life {
  const [first] = board.seats;
  if (!first) throw new RangeError('A partnership of nobody: give at least two partners.');
  const step = (event: NewEvent, day: number, seat: Seat = first): Step => ({
    stream: `arrangement/${slug}`,
    event,
    by: board.by(seat),
    day,
  });
  const parties = board.seats.map((seat) => seat.authority);
  yield step(LogOpened({ log, slug, clock: 'SIMULATED' }), 0);
  const founding = board.seats.map(({ authority, name, partner, person }) => ({
    authority,
    name,
    partner,
    partnerName: name,
    kind: 'DISTRICT' as const,
    nation: 'ENGLAND_WALES' as const,
    identifiers: [],
    mandateHolder: person,
    mandateDocument: 'Cabinet minute 41',
  }));
  const proposed = yield step(
    ArrangementProposed({
      name: 'A plausible partnership',
      summary: 'Common processes for its partners.',
      vehicle: 'CONTRACTUAL_BOARD',
      founding,
    }),
    0,
  );
  for (const { authority } of board.seats) board.mandates.set(authority, proposed.id);
  yield step(FormationOpened({}), 1);
  yield step(
    CompellingEventRecorded({
      title: 'The finance contract ends',
      date: addDays(FIRST_DAY, 1200),
      description: prose(board.random, 2),
    }),
    2,
  );
  const contentHash = sha256Hex(`constitution of ${log}`);
  const document = { hash: contentHash, mediaType: 'application/json', size: 9000 };
  const from = board.dayOf(20);
  yield step(ConstitutionProposed({ version: 1, parties, from, contentHash, document }), 5);
  for (const [n, seat] of board.seats.entries())
    yield step(ConstitutionApproved({ authority: seat.authority, version: 1, contentHash }), 6 + n * 0.5, seat);
  yield step(ConstitutionAdopted({ version: 1, contentHash, effectiveFrom: from }), 19);
  yield step(ArrangementCommenced({ document: 'Agreement sealed' }), 21);
}

/** An authority's own stream: whom it appoints, anew every two years or so; and what it wants, confirmed each year. */
export function* authorityLife(board: InventedBoard, seat: Seat, slug: string): Life {
  const { random } = board;
  const { authority } = seat;
  const step = (event: NewEvent, day: number, stream = `authority/${authority}`): Step => ({
    stream,
    event,
    by: board.by(seat),
    day,
  });
  const arrangement = `arrangement/${slug}`;
  let day = 3 + random.unit();
  const statement = yield step(
    AlignmentStatementSubmitted({
      authority,
      aims: prose(random, 3),
      requiredReturn: 'Savings of £400,000 a year',
      horizonMonths: random.whole(12, 60),
      technicalChallenges: prose(random, 2),
      humanChallenges: prose(random, 2),
      wouldLead: 'DOES_NOT_SEEK_TO_LEAD',
    }),
    day,
    arrangement,
  );
  for (let year = 0; ; year++) {
    if (year % 2 === 0) {
      const person = `${seat.person}_${year}`;
      yield step(
        RepresentativeAppointed({ authority, person, from: board.dayOf(day), document: 'Annual council, minute 12' }),
        day,
      );
      yield step(
        PersonNamed({ authority, person, name: `Rowan Ashby ${year}`, role: 'Cabinet member for finance' }),
        day + 0.1,
      );
    }
    day += 330 + random.wait(35);
    yield step(
      AlignmentStatementConfirmed({
        authority,
        statement: statement.id,
        comment: board.mayTell(() => prose(random, 1)),
      }),
      day,
      arrangement,
    );
  }
}
