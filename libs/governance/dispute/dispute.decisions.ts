import type { Day } from '#kernel';
import { dayOf } from '#kernel';
import type { Agreement } from '../arrangement/agreed-by-all.js';
import { agreedByAll, holdersOfPlaces } from '../arrangement/agreed-by-all.js';
import type { Board } from '../language/board.js';
import type { Context } from '../language/decider.js';
import type { NewEvent } from '../language/event.js';
import type { Kept } from '../record/standing-orders.js';
import type { EscalateDispute } from './commands/escalate-dispute.command.js';
import type { NotifyDispute } from './commands/notify-dispute.command.js';
import type { SettleDispute } from './commands/settle-dispute.command.js';
import * as e from './dispute.events.js';
import { speaker } from './dispute.policy.js';
import type { DisputeState } from './dispute.state.js';
import type { Withheld } from './dispute.words.js';
import { ladderIn, nationOf } from './ladder-in-force.js';
import { dueOf, rungAfter, rungsOf } from './ladder.js';

type Here = Context<DisputeState>;

/** The notice, with the ladder and the first due day frozen in it. */
export function notify(
  { startsAt, ...command }: NotifyDispute,
  _kept: Kept,
  _state: DisputeState,
  context: Here,
): readonly NewEvent[] {
  const notifier = speaker(context) ?? '';
  const ladder = ladderIn(context);
  const nation = nationOf(context, notifier, command.against);
  const rung = startsAt ?? 'L1';
  const due = dueOf({ ladder, nation }, rung, context.day) ?? context.day;
  return [e.DisputeNotified({ ...command, notifier, rung, due, ladder, nation })];
}

/** One rung up because its day has passed: the next runs from that day, not from when somebody noticed. */
export function escalatedByDeadline(state: DisputeState, due: Day): readonly NewEvent[] {
  const { dispute, rung: from } = state;
  const to = rungAfter(state, from);
  return to === undefined
    ? []
    : [e.DisputeEscalated({ dispute, from, to, ground: 'DEADLINE', due: dueOf(state, to, due) })];
}

/** An agreement to skip; with the last, it goes up, and the rung runs from the day of that agreement. */
export function agreeEscalation(
  { dispute, to }: EscalateDispute,
  kept: Kept,
  _state: DisputeState,
  context: Here,
): readonly NewEvent[] {
  const { all, at, board, occurredAt, recording } = context;
  const party = speaker(context) ?? '';
  const agreed = e.EscalationAgreed({ ...kept, dispute, party, to });
  const mine: Agreement = { party, to, occurredAt, at, counts: true };
  // What is entered for an authority counts once it is known to be its word: then the process manager completes it.
  return recording ? [agreed] : [agreed, ...escalatedByAgreement(all, to, board, [mine])];
}

export function escalatedByAgreement(
  state: DisputeState,
  to: string,
  board: Board,
  also: readonly Agreement[] = [],
): readonly NewEvent[] {
  const { dispute, rung: from, parties, escalations } = state;
  const last = agreedByAll([...escalations, ...also], to, holdersOfPlaces(parties, board), board);
  const rungs = rungsOf(state);
  return last && rungs.indexOf(to) > rungs.indexOf(from)
    ? [e.DisputeEscalated({ dispute, from, to, ground: 'AGREEMENT', due: dueOf(state, to, dayOf(last.occurredAt)) })]
    : [];
}

/**
 * A signature under a settlement; with the last, the dispute is settled. Where a body of the parties (their principals,
 * meeting together) settles it, that is the word of all of them.
 */
export function settle(command: SettleDispute, kept: Kept, _state: DisputeState, context: Here): readonly NewEvent[] {
  const { all, at, board, by, occurredAt, recording } = context;
  const { dispute, instrument, terms, withheld } = command;
  if ('body' in by) return [e.DisputeSettled({ ...kept, dispute, instrument, terms, withheld })];
  const party = speaker(context) ?? '';
  const signed = e.SettlementSigned({ ...kept, dispute, party, instrument, terms, withheld });
  const mine: Agreement = { party, to: instrument, occurredAt, at, counts: true };
  const last = recording ? undefined : signedByAll(all, instrument, board, [mine]);
  return last ? [signed, e.DisputeSettled({ dispute, instrument, terms, withheld })] : [signed];
}

export const signedByAll = (
  { signatures, parties }: DisputeState,
  instrument: string,
  board: Board,
  also: readonly Agreement[] = [],
): Agreement | undefined => agreedByAll([...signatures, ...also], instrument, holdersOfPlaces(parties, board), board);

/** On what grounds the parties that signed an instrument withhold its terms: each ground once; undefined where none does. */
export function withheldUnder({ signatures }: DisputeState, instrument: string): readonly Withheld[] | undefined {
  const given = signatures.filter(({ to, counts }) => counts && to === instrument).flatMap(({ withheld }) => withheld);
  const told = new Map(
    given.map((one) => [[one.authority, one.basis, one.jurisdiction, one.paragraph].join(' '), one]),
  );
  return told.size > 0 ? [...told.values()] : undefined;
}
