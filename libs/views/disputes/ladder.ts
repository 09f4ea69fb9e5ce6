import type { DisputeState, Fact } from '#governance';
import { DisputeEscalated, DisputeNotified, MEDIATION, rungsOf } from '#governance';
import { dueOf } from '#governance/dispute/ladder.js';
import type { Day } from '#kernel';
import { dayOf } from '#kernel';
import { factsOf } from '../meetings/facts-of.js';

/** One rung of a dispute's ladder, mediation last. */
export interface Rung {
  readonly rung: string;
  /** Working days, as they were when it was notified; null for mediation, which has no day of its own. */
  readonly workingDays: number | null;
  /** PASSED: it went further up; HERE; TO_COME: if nothing ends it before; SKIPPED: the parties agreed to. */
  readonly status: 'PASSED' | 'HERE' | 'TO_COME' | 'SKIPPED';
  /** From when it ran, and its last day; of one to come, where every rung before it runs out. */
  readonly from: Day | null;
  readonly due: Day | null;
  /** How it was left: its day passed, or all agreed. */
  readonly left: 'DEADLINE' | 'AGREEMENT' | null;
  readonly because: readonly string[];
}

interface Stay {
  readonly from: Day;
  readonly due: Day | null;
  readonly event: string;
}

interface Climbed {
  readonly stays: ReadonlyMap<string, Stay>;
  /** How each rung was left, and the event that says so. */
  readonly left: ReadonlyMap<string, { readonly how: Rung['left']; readonly event: string }>;
}

/** The ladder as far as it was climbed, and on what days it would go on (each rung from the due date of the one before). */
export function ladderOf(state: DisputeState, facts: readonly Fact[]): readonly Rung[] {
  const climbed = climbedIn(facts);
  const rungs = rungsOf(state);
  const here = rungs.indexOf(state.rung);
  let from = state.status === 'RUNNING' ? (climbed.stays.get(state.rung)?.due ?? undefined) : undefined;
  return rungs.map((rung, i): Rung => {
    const workingDays = rung === MEDIATION ? null : (state.ladder[i] ?? null);
    if (i <= here) return { rung, workingDays, ...stayOn(rung, i === here, climbed) };
    const due = from === undefined ? undefined : dueOf(state, rung, from);
    const days = { from: from ?? null, due: due ?? null };
    from = due;
    return { rung, workingDays, status: 'TO_COME', ...days, left: null, because: [] };
  });
}

function stayOn(rung: string, here: boolean, { stays, left }: Climbed): Omit<Rung, 'rung' | 'workingDays'> {
  const went = left.get(rung);
  const stay = stays.get(rung);
  const because = [stay, went].flatMap((one) => one?.event ?? []);
  const how = went?.how ?? null;
  if (!stay) return { status: here ? 'HERE' : 'SKIPPED', from: null, due: null, left: how, because };
  return { status: here ? 'HERE' : 'PASSED', from: stay.from, due: stay.due, left: how, because };
}

/** Where it began, and each rung that it reached: by its day from the due date of the one before, by agreement from that day. */
function climbedIn(facts: readonly Fact[]): Climbed {
  const stays = new Map<string, Stay>();
  const left = new Map<string, { readonly how: Rung['left']; readonly event: string }>();
  const [notified] = factsOf(facts, DisputeNotified);
  if (notified?.body.rung !== undefined) {
    const { id: event, occurredAt, body } = notified;
    stays.set(notified.body.rung, { from: dayOf(occurredAt), due: body.due ?? null, event });
  }
  for (const { id: event, occurredAt, body } of factsOf(facts, DisputeEscalated)) {
    const { from = '', to = '', ground = null, due = null } = body;
    const before = ground === 'DEADLINE' ? stays.get(from)?.due : undefined;
    left.set(from, { how: ground, event });
    stays.set(to, { from: before ?? dayOf(occurredAt), due, event });
  }
  return { stays, left };
}
