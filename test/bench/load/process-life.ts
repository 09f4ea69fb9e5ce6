import { addDays, sha256Hex } from '#kernel';
import type { NewEvent } from '#governance';
import {
  AgreedInPrinciple,
  CommonProcessProposed,
  ConsultationClosed,
  ConsultationOpened,
  ObjectionRaised,
  ObjectionWithdrawn,
  PositionDeclared,
  ProcessBroughtIntoForce,
  ProcessReviewClosed,
  ProcessReviewOpened,
  ProcessSuperseded,
  ProposalAccepted,
  ProposalRejected,
  ProposalVersionPublished,
} from '#governance';
import type { InventedBoard, Seat } from './board.js';
import type { Life, Recorded, Step } from './entry.js';
import { prose, title } from './prose.js';

const GROUNDS = ['POLICY', 'LEGAL', 'COST', 'CAPACITY', 'SECURITY', 'SERVICE', 'OTHER'] as const;
const POSITIONS = ['SUPPORT', 'SUPPORT', 'SUPPORT', 'SUPPORT_IF', 'NEUTRAL', 'RESERVE', 'OPPOSE'] as const;

/** Told when a version of a process comes into force. */
export type InForce = (process: string, version: number, contentHash: string, day: number) => void;
/** Told of an objection to a version, which a compromise may answer. */
export type Objected = (process: string, version: number, objection: string, seat: Seat, day: number) => void;

/** Proposed, published, consulted on, objected to, revised, accepted by all and in force; then a new version every year or two. */
export function* processLife(
  board: InventedBoard,
  process: string,
  start: number,
  inForce: InForce,
  objected: Objected,
): Life {
  const { random } = board;
  const origin = random.one(board.seats);
  const step = (event: NewEvent, day: number, by = board.by(origin)): Step => ({
    stream: `process/${process}`,
    event,
    by,
    day,
  });
  let day = start;
  yield step(
    CommonProcessProposed({
      process,
      authority: origin.authority,
      title: title(random),
      purpose: prose(random, 3),
      scope: 'All purchasing up to £100,000',
      affected: board.seats.map((seat) => seat.authority),
      baseline: 'Each partner works in its own way; 11 days from order to payment',
      originAuthority: origin.authority,
      expectedBenefit: 'Six days from order to payment within a year',
    }),
    day,
  );
  let current: { version: number; contentHash: string } | undefined;
  for (let version = 1; ; version++) {
    day += random.wait(30);
    const of = { process, version };
    const contentHash = sha256Hex(`${process} ${version}`);
    const content = { hash: contentHash, mediaType: 'application/json', size: random.whole(2000, 30_000) };
    yield step(
      ProposalVersionPublished({ ...of, contentHash, authority: origin.authority, content, incorporates: [] }),
      day,
    );
    yield step(ConsultationOpened({ ...of, closes: addDays(board.dayOf(day), 28) }), (day += 1));
    day = yield* opinions(board, of, step, day, objected);
    yield step(ConsultationClosed(of), (day += 5));
    if (random.chance(0.35)) {
      yield step(
        ProposalRejected({
          ...of,
          contentHash,
          authority: random.one(board.seats).authority,
          reasons: prose(random, 2),
        }),
        (day += 2),
      );
      continue;
    }
    for (const seat of board.seats) {
      day += random.wait(3);
      const conditions = random.chance(0.1) ? ['The contract is signed'] : undefined;
      yield step(ProposalAccepted({ ...of, contentHash, authority: seat.authority, conditions }), day, board.by(seat));
    }
    yield step(
      AgreedInPrinciple({ ...of, contentHash, authorities: board.seats.map((seat) => seat.authority) }),
      (day += 0.1),
    );
    day += random.wait(30);
    yield step(
      ProcessBroughtIntoForce({ ...of, contentHash, decision: board.decisionOn(day) }),
      day,
      board.byBoard(day),
    );
    if (current)
      yield step(
        ProcessSuperseded({ process, version: current.version, supersededBy: version }),
        day,
        board.byBoard(day),
      );
    current = { version, contentHash };
    inForce(process, version, contentHash, day);
    day += 200 + random.wait(250);
    yield step(
      ProcessReviewOpened({
        ...of,
        ground: random.one(['ANNUAL', 'THRESHOLD', 'REQUESTED']),
        reason: board.mayTell(() => prose(random, 1)),
      }),
      day,
    );
    yield step(
      ProcessReviewClosed({ ...of, outcome: 'REVISE', findings: prose(random, 3) }),
      (day += 20 + random.wait(30)),
      board.byBoard(day),
    );
  }
}

type Of = { readonly process: string; readonly version: number };
type Write = (event: NewEvent, day: number, by?: Step['by']) => Step;

/** What the partners think of a version: positions, some of them changed, and objections, most of them withdrawn. */
function* opinions(
  board: InventedBoard,
  of: Of,
  step: Write,
  start: number,
  objected: Objected,
): Generator<Step, number, Recorded> {
  const { random } = board;
  let day = start;
  for (const seat of board.seats) {
    const { authority } = seat;
    const by = board.by(seat);
    day += random.wait(3);
    const position = random.one(POSITIONS);
    const said = position === 'OPPOSE' ? prose(random, 2) : board.mayTell(() => prose(random, 1));
    const { id } = yield step(PositionDeclared({ ...of, authority, position, reasons: said }), day, by);
    if (random.chance(0.15))
      yield step(PositionDeclared({ ...of, authority, position: 'SUPPORT', replaces: id }), (day += 1), by);
    if (!random.chance(0.15)) continue;
    const objection = `O-${of.process}-${of.version}-${authority}`;
    yield step(
      ObjectionRaised({
        ...of,
        authority,
        objection,
        grounds: random.one(GROUNDS),
        clause: '4.2',
        text: prose(random, 3),
      }),
      (day += 1),
      by,
    );
    objected(of.process, of.version, objection, seat, day);
    if (random.chance(0.8))
      yield step(
        ObjectionWithdrawn({ ...of, authority, objection, comment: board.mayTell(() => prose(random, 1)) }),
        (day += random.wait(10)),
        by,
      );
  }
  return day;
}
