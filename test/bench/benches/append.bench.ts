import type { Bench, Run } from '../harness/bench.js';
import type { Figure, Target } from '../harness/figure.js';
import { notMeasured } from '../harness/figure.js';
import type { Round } from '../harness/medians.js';
import { summary } from '../harness/medians.js';
import { paired } from '../harness/timing.js';
import { Emmett } from '../stores/emmett-client.js';
import type { EmmettTiming } from '../stores/emmett.child.js';
import { AppendWorkload } from './append-workload.js';

/** How many clients append at once, and what is asked of it. */
interface Case {
  readonly name: string;
  readonly about: string;
  readonly clients: number;
  /** Events a round: ours and the reference; Emmett, which is slower, takes fewer. */
  readonly events: number;
  readonly emmettEvents: number;
  readonly target: Target;
  readonly againstEmmett?: Target;
}

const UNIT = 'events/s';
const WAYS = {
  shared: 'Emmett with its one shared connection, the faster of its two ways here.',
  own: 'Emmett with a connection an append, as its documentation opens it.',
} as const;
/** A round of Emmett's ends after so long, whatever is left. */
const LONGEST_MS = 3000;

const ONE: Case = {
  name: 'append-one',
  about: 'Append, one at a time, durable',
  clients: 1,
  events: 3000,
  emmettEvents: 300,
  target: { better: 'higher', ratio: 0.7 },
  againstEmmett: { better: 'higher', ratio: 5 },
};

const SIXTY_FOUR: Case = {
  name: 'append-64',
  about: 'Append, 64 at once, durable',
  clients: 64,
  events: 64 * 300,
  emmettEvents: 640,
  target: { better: 'higher', ratio: 0.25 },
};

export const appendBenches: readonly Bench[] = [ONE, SIXTY_FOUR].map((one) => ({
  name: one.name,
  run: (run) => measure(run, one),
}));

async function measure(run: Run, one: Case): Promise<readonly Figure[]> {
  const { name, about, clients, target } = one;
  const workload = new AppendWorkload(run);
  try {
    const events = run.amount(one.events, 10 * clients);
    const ours = () => workload.oursAtOnce(clients);
    const rounds = await paired(
      run,
      name,
      () => workload.take(events),
      ours,
      () => workload.referenceInGroups(clients),
    );
    const group = clients === 1 ? 'one by one' : `in groups of ${clients}`;
    const besideReference = figure({ name, about, unit: UNIT, target }, `reference ${group}`, rounds, [workload.note]);
    return [besideReference, await besideEmmett(run, one, workload)];
  } finally {
    await workload.close();
  }
}

async function besideEmmett(run: Run, one: Case, workload: AppendWorkload): Promise<Figure> {
  const { clients, againstEmmett } = one;
  const head = {
    name: `${one.name}-emmett`,
    about: `${one.about}, beside Emmett’s SQLite store`,
    unit: UNIT,
    ...(againstEmmett && { target: againstEmmett }),
  };
  const against = 'Emmett 0.42 on SQLite';
  if (!run.peers) return notMeasured({ ...head, against }, '--no-peers was given.');
  const emmett = await Emmett.start(run.folder(head.name), run.progress);
  if (typeof emmett === 'string') return notMeasured({ ...head, against }, emmett);
  try {
    const events = run.amount(one.emmettEvents, 10);
    const fastest = await faster(emmett, workload, events, clients);
    const tally = new Tally();
    const theirs = async (): Promise<number> =>
      tally.add(await append(emmett, workload, events, clients, fastest === 'shared'));
    const rounds = await paired(
      run,
      head.name,
      () => workload.take(events),
      () => workload.oursAtOnce(clients),
      theirs,
    );
    return figure(head, against, rounds, [WAYS[fastest], tally.sentence]);
  } finally {
    emmett.stop();
  }
}

/**
 * Which of Emmett's two ways stores more in the same time, for one client. Many at once would share one transaction on
 * its shared connection, and could be answered before they are on disk: they get a connection each.
 */
async function faster(
  emmett: Emmett,
  workload: AppendWorkload,
  events: number,
  clients: number,
): Promise<'shared' | 'own'> {
  if (clients > 1) return 'own';
  await workload.take(events);
  const own = await append(emmett, workload, events, clients, false);
  await workload.take(events);
  const shared = await append(emmett, workload, events, clients, true);
  return shared.done / shared.ms > own.done / own.ms ? 'shared' : 'own';
}

async function append(
  emmett: Emmett,
  workload: AppendWorkload,
  events: number,
  atOnce: number,
  shared: boolean,
): Promise<EmmettTiming> {
  const answer = await emmett.ask({ append: workload.forEmmett(events), atOnce, shared, longestMs: LONGEST_MS });
  if (!('ms' in answer)) throw new Error(`Emmett stopped: ${'failed' in answer ? answer.failed : 'it gave no answer'}`);
  return answer;
}

/** What Emmett stored and what it refused, over all rounds. */
class Tally {
  private done = 0;
  private readonly errors = new Map<string, number>();

  /** Counts one round; answers its events stored a second. */
  add({ ms, done, errors }: EmmettTiming): number {
    this.done += done;
    for (const [said, times] of Object.entries(errors)) this.errors.set(said, (this.errors.get(said) ?? 0) + times);
    return (done * 1000) / ms;
  }

  get sentence(): string {
    const failed = [...this.errors.values()].reduce((sum, times) => sum + times, 0);
    const which = [...this.errors].map(([said, times]) => `${times} × ${said}`).join('; ');
    return `Emmett stored ${this.done} of ${this.done + failed} events, ${failed} errors${which ? `: ${which}` : ''}. Only what it stored is counted.`;
  }
}

function figure(
  head: Pick<Figure, 'name' | 'about' | 'unit' | 'target'>,
  against: string,
  rounds: readonly Round[],
  notes: readonly string[],
): Figure {
  const { ours, reference, ratio } = summary(rounds);
  return { ...head, value: ours, reference: { name: against, value: reference }, ratio, rounds: rounds.length, notes };
}
