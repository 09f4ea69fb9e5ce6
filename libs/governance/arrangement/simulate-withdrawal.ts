import type { By, Day, Point } from '#kernel';
import { addDays, isDay, startOf, startOfDay } from '#kernel';
import type { Context, Deadline } from '../language/decider.js';
import type { NewEvent } from '../language/event.js';
import type { Fact } from '../language/fact.js';
import type { Refusal } from '../language/refusal.js';
import { isRefusal } from '../language/refusal.js';
import type { Seat, TallyInput } from '../rules/voting/index.js';
import { tally } from '../rules/voting/index.js';
import type { StandingAfter } from './after-exit.js';
import { dayAfter, standingAfter } from './after-exit.js';
import { arrangementDecider } from './arrangement.decider.js';
import type { ArrangementState } from './arrangement.state.js';
import { boardOf } from './board-of.js';
import { leavingDay } from './direction.state.js';
import { runningNotice } from './exit.state.js';
import type { NoticeScope } from './exit.words.js';
import { takesPartIn } from './places.js';

/** What is asked: if this authority gave notice on this day, what then? */
export interface WithdrawalQuestion {
  readonly leaver: string;
  readonly served: Day;
  /** The last day that it would ask for. */
  readonly asked?: Day;
  /** The schedules that it would leave; the whole arrangement, where none are named. */
  readonly schedules?: readonly string[];
}

/** What the arrangement's own stream does not know, as at the day of the question. */
export interface KnownElsewhere {
  /** The voting seats of the board. */
  readonly seats: readonly Seat[];
  /** Processes in force or in progress, and the authority that leads each. */
  readonly processes: readonly { readonly process: string; readonly leader: string }[];
  /** Open actions and live workarounds, and whose they are; of an action also the service (schedule) that it is about. */
  readonly actions: readonly { readonly action: string; readonly authority: string; readonly service?: string }[];
  readonly workarounds: readonly { readonly workaround: string; readonly authority: string }[];
  /** Votes that were taken by name, as they were counted. */
  readonly votes: readonly { readonly vote: string; readonly input: TallyInput }[];
}

export interface WithdrawalAnswer {
  readonly hypothetical: true;
  readonly leaver: string;
  readonly scope: NoticeScope;
  /** It leaves some schedules and stays a member: it keeps its votes, its processes and its workarounds (lifecycles 9.2). */
  readonly staysMember: boolean;
  /** Schedules asked about in which it takes part until then, and no longer after it; none where it leaves the whole. */
  readonly leaves: readonly string[];
  /** The last day of membership, or of taking part in those schedules. */
  readonly effective: Day;
  /** The day asked for was too soon: the earliest lawful one is set. */
  readonly short: boolean;
  readonly keepsVote: boolean;
  /** A direction from outside holds the leaver beyond the end of its notice; undefined: without an end. */
  readonly heldUntil: Day | undefined;
  readonly before: StandingAfter;
  readonly after: StandingAfter;
  /** Processes that it leads. */
  readonly leads: readonly string[];
  readonly orphanedActions: readonly string[];
  readonly orphanedWorkarounds: readonly string[];
  /** Votes that would have ended otherwise, had it voted the other way. */
  readonly pivotal: readonly string[];
}

/**
 * What would follow if an authority gave notice: decided by the same decider that decides the real notice, on a copy of the
 * state, and read in the same way. Nothing is written.
 *
 * @param state folded from the facts as of the day on which notice would be served
 * @returns the answer; or the refusal that a real notice would meet
 */
export function simulateWithdrawal(
  state: ArrangementState,
  question: WithdrawalQuestion,
  known: KnownElsewhere,
): WithdrawalAnswer | Refusal {
  const { leaver, served, asked, schedules } = question;
  const scope: NoticeScope = schedules === undefined ? 'WHOLE' : 'SCHEDULES';
  const by: By = { authority: leaver, capacity: 'DECIDING_BODY' };
  const at = startOfDay(served);
  const board = boardOf(state, at, '');
  const context: Context<ArrangementState> = {
    occurredAt: served,
    at,
    day: served,
    by,
    authority: leaver,
    recording: false,
    board,
    all: state,
    look: (other) => other.initial,
  };
  const decision = { kind: 'RECORDED_DECISION', ref: 'What if', date: served } as const;
  const command = { scope, schedules, decision, ...(asked !== undefined && { effective: asked }) };
  const decided = arrangementDecider.decide('ServeWithdrawalNotice', command, state, context);
  if (isRefusal(decided)) return decided;
  const under = evolved(state, decided, by, served);
  const notice = runningNotice(under.exit, leaver);
  // A notice that was just served runs: without one the fold would not be the decider's.
  if (!notice) throw new Error(`The notice of ${leaver} was decided and does not run.`);
  const last = leavingDay(notice, under.directions);
  const gone = runUntil(under, last ?? notice.effective);
  const first = dayAfter({ effective: last ?? notice.effective });
  return {
    hypothetical: true,
    leaver,
    scope,
    staysMember: scope === 'SCHEDULES',
    leaves: (schedules ?? []).filter(
      (schedule) => takesPartIn(state, leaver, schedule, at) && !takesPartIn(gone, leaver, schedule, startOfDay(first)),
    ),
    effective: notice.effective,
    short: notice.asked !== undefined && notice.asked < notice.effective,
    keepsVote: scope === 'SCHEDULES' || (notice.terms.keepsVote ?? true),
    heldUntil: last,
    before: standingAfter(state, served, known.seats),
    after: standingAfter(gone, first, known.seats),
    ...leftBehind(question, known),
  };
}

/** What it leads, what would be left over, and votes that it decided: by leaving a schedule only the actions of that schedule. */
function leftBehind(
  { leaver, schedules }: WithdrawalQuestion,
  { processes, actions, workarounds, votes }: KnownElsewhere,
): Pick<WithdrawalAnswer, 'leads' | 'orphanedActions' | 'orphanedWorkarounds' | 'pivotal'> {
  const mine = ({ authority }: { readonly authority: string }): boolean => authority === leaver;
  const owed = actions.filter(mine);
  if (schedules !== undefined) {
    const ofThose = owed.filter(({ service }) => service !== undefined && schedules.includes(service));
    return { leads: [], orphanedActions: ofThose.map(({ action }) => action), orphanedWorkarounds: [], pivotal: [] };
  }
  return {
    leads: processes.filter(({ leader }) => leader === leaver).map(({ process }) => process),
    orphanedActions: owed.map(({ action }) => action),
    orphanedWorkarounds: workarounds.filter(mine).map(({ workaround }) => workaround),
    pivotal: votes.filter(({ input }) => isPivotal(input, leaver)).map(({ vote }) => vote),
  };
}

/** The state at the end of a day, once every deadline up to it has passed, in order: others may leave before this one does. */
function runUntil(state: ArrangementState, last: Day): ArrangementState {
  const done = new Set<string>();
  let then = state;
  for (let next = nextDue(then, last, done); next; next = nextDue(then, last, done)) {
    done.add(`${next.id} ${next.due}`);
    const events = arrangementDecider.passed(next, then, boardOf(then, startOf(next.due), ''));
    then = evolved(then, events, { process: 'what-if' }, isDay(next.due) ? addDays(next.due, 1) : next.due);
  }
  return then;
}

function nextDue(state: ArrangementState, last: Day, done: ReadonlySet<string>): Deadline | undefined {
  const end = startOfDay(addDays(last, 1));
  return arrangementDecider
    .deadlines(state, boardOf(state, end, ''))
    .filter(({ id, due }) => startOf(due) < end && !done.has(`${id} ${due}`))
    .sort((a, b) => startOf(a.due) - startOf(b.due))[0];
}

/** Folds events as if they had happened then. Their ids are of no log. */
function evolved(state: ArrangementState, events: readonly NewEvent[], by: By, on: Point): ArrangementState {
  const { rules } = boardOf(state, startOf(on), '');
  return events.reduce<ArrangementState>((folded, { type, body }, i) => {
    const fact: Fact = {
      id: `what-if-${on}-${i}`,
      type,
      position: Number.MAX_SAFE_INTEGER,
      stream: 'what-if/1',
      version: i,
      at: startOf(on),
      occurredAt: on,
      known: startOf(on),
      by,
      rules: { constitution: rules.constitution, pack: rules.pack.name, hash: rules.packHash },
      body,
      standing: 'OWN',
    };
    return arrangementDecider.evolve(folded, fact);
  }, state);
}

/** Whether a vote by name would have ended otherwise, had the members of an authority voted the other way. */
function isPivotal(input: TallyInput, authority: string): boolean {
  if (input.votes.how !== 'NAMED') return false;
  const theirs = input.entitled.filter((seat) => seat.authority === authority).map(({ person }) => person);
  const other = { FOR: 'AGAINST', AGAINST: 'FOR' } as const;
  const named = input.votes.named.map((vote) =>
    theirs.includes(vote.person) && (vote.option === 'FOR' || vote.option === 'AGAINST')
      ? { ...vote, option: other[vote.option] }
      : vote,
  );
  return tally(input).outcome !== tally({ ...input, votes: { how: 'NAMED', named } }).outcome;
}
