import {
  ApprovalGranted,
  ApprovalsSought,
  ApprovalTookEffect,
  CallInPeriodEnded,
  CallInWindowClosed,
  CallInWindowOpened,
  ContactsNotified,
  DecisionBecameEffective,
  DecisionPublished,
  DecisionStatementProduced,
  DecisionSuperseded,
  DecisionTaken,
  DEFAULT_CALL_IN,
  ImplementationClosed,
  ImplementationCompleted,
  ImplementationStarted,
  MatterApproved,
  windowOf,
  calendarOf,
} from '#governance';
import type { NewEvent } from '#governance';
import { sha256Hex } from '#kernel';
import type { By } from '#kernel';
import type { InventedBoard, Seat } from './board.js';
import type { Life, Step } from './entry.js';
import { prose, title } from './prose.js';

const KINDS = ['RESOLVED', 'RESOLVED', 'RESOLVED', 'RESOLVED', 'NOTED', 'DEFERRED'] as const;
const REPLACED = 0.1;
const SCRUTINY: By = { process: 'call-in' };
const GATE: By = { process: 'gate' };

/** Which decision, of whom, about which process. */
export interface Deciding {
  readonly id: string;
  readonly seat: Seat;
  readonly process: string;
  /** A later decision, which may take its place. */
  readonly successor: string;
}

/** A cabinet's decision: taken, recorded, published, past its call-in, in effect, carried out; now and then replaced. */
export function* decisionLife(board: InventedBoard, { id, seat, process, successor }: Deciding, start: number): Life {
  const { random } = board;
  const { authority } = seat;
  const of = { decision: id };
  const own = board.by(seat);
  const step = (event: NewEvent, day: number, by: By = own): Step => ({ stream: `decision/${id}`, event, by, day });
  const kind = random.one(KINDS);
  yield step(
    DecisionTaken({
      ...{ ...of, title: title(random), kind, authority, decidedBy: { authority, organ: 'Cabinet' }, process },
      ...{ capacity: 'EXECUTIVE', executive: true, key: random.chance(0.3), regimes: ['EN_EXEC_MEETING'] },
      ...{ affected: [authority], approvalsOf: [], powers: [], conditions: [], urgency: [], replaces: [] },
      resolution: prose(random, 2),
    }),
    start,
  );
  let day = start + 1 + random.wait(1);
  const heads = (['DECISION', 'DATE', 'REASONS', 'ALTERNATIVES', 'INTERESTS'] as const).map((field) => ({
    field,
    said: field === 'INTERESTS' ? ('NONE' as const) : ('STATED' as const),
  }));
  const reasons = { text: prose(random, 3) };
  yield step(DecisionStatementProduced({ ...of, heads, missing: [], reasons, interests: { none: true } }), day);
  day += random.wait(1);
  yield step(DecisionPublished({ ...of, authority, where: [`www.${authority}.example`], incomplete: false }), day);
  const window = windowOf(board.dayOf(day), DEFAULT_CALL_IN, calendarOf('ENGLAND_WALES'));
  const inQuestion = (event: NewEvent, on: number): Step => ({ stream: `callin/${id}`, event, by: SCRUTINY, day: on });
  const opened = { published: board.dayOf(day), ...window, body: 'COUNCIL' as const, config: DEFAULT_CALL_IN };
  yield inQuestion(
    CallInWindowOpened({ ...of, authority, ...opened, citation: 'Local Government Act 2000 s.9F' }),
    day,
  );
  const other = random.one(board.seats).authority;
  yield step(ContactsNotified({ ...of, authority: other, how: 'EMAIL', result: 'SENT' }), day + 0.1);
  day += 10;
  yield inQuestion(CallInWindowClosed({ ...of, authority, closes: window.closes }), day);
  yield inQuestion(CallInPeriodEnded({ ...of, authority, effectiveFrom: window.effectiveFrom }), day + 0.1);
  if (kind !== 'RESOLVED') return;
  yield step(DecisionBecameEffective({ ...of, effectiveFrom: window.effectiveFrom, authority }), day + 0.2, GATE);
  day += random.wait(60);
  yield step(ImplementationStarted({ ...of, authority, premature: false }), day);
  day += random.wait(90);
  const evidence = 'Report to the board';
  yield step(ImplementationCompleted({ ...of, authority, premature: false, evidence }), day);
  if (random.chance(0.6)) yield step(ImplementationClosed({ ...of, outcome: prose(random, 1) }), day + 5);
  if (!random.chance(REPLACED)) return;
  day += random.wait(400);
  yield step(DecisionSuperseded({ ...of, replacement: successor, from: board.dayOf(day) }), day, GATE);
}

/** A recommendation of the board, which each authority approves by a decision of its own. */
export function* jointLife(board: InventedBoard, { id, process }: Deciding, start: number): Life {
  const { random } = board;
  const matter = `M-${id}`;
  const contentHash = sha256Hex(matter);
  const all = board.seats.map(({ authority }) => authority);
  const text = { matter, contentHash };
  const inMatter = (event: NewEvent, day: number, by: By): Step => ({ stream: `approvals/${matter}`, event, by, day });
  const step = (event: NewEvent, day: number, by: By): Step => ({ stream: `decision/${id}`, event, by, day });
  yield step(
    DecisionTaken({
      ...{ decision: id, title: title(random), kind: 'RECOMMENDED', decidedBy: { body: 'board' }, process, matter },
      ...{ capacity: 'BOARD', executive: false, key: false, regimes: ['CONTRACTUAL'], contentHash },
      ...{ affected: all, approvalsOf: all, powers: [], conditions: [], urgency: [], replaces: [] },
    }),
    start,
    board.byBoard(start),
  );
  yield step(
    DecisionPublished({ decision: id, where: ['www.board.example'], incomplete: false }),
    start + 2,
    board.byBoard(start),
  );
  yield inMatter(ApprovalsSought({ ...text, authorities: all }), start + 3, board.byBoard(start));
  let day = start + 10;
  const others = [{ condition: 'others', kind: 'ALL_OTHERS_SAME_VERSION' as const }];
  for (const seat of board.seats) {
    const said = { ...text, authority: seat.authority, decision: `${id}-${seat.authority}` };
    yield inMatter(ApprovalGranted({ ...said, conditions: others }), (day += random.wait(12)), board.by(seat));
    yield inMatter(ApprovalTookEffect(said), day + 10, GATE);
  }
  if (random.chance(0.2)) return;
  yield inMatter(MatterApproved({ ...text, authorities: all }), day + 11, GATE);
  yield step(DecisionBecameEffective({ decision: id, effectiveFrom: board.dayOf(day + 11), matter }), day + 11.1, GATE);
}
