import type { ApprovalsState } from '../approvals/approvals.state.js';
import { awaited } from '../approvals/standing.policy.js';
import type { CallInState } from '../call-in/call-in.state.js';
import type { DecisionState } from '../decision/decision.state.js';
import type { Gate } from '../decision/gate.policy.js';
import { gateOf } from '../decision/gate.policy.js';
import { approvalsSeen, callInsSeen } from '../decision/seen.js';
import { isRefusal } from '../language/refusal.js';
import { AT, AUTHORITIES, BEGINS, HUMANS, MANAGERS, REDRAFTING, SEEDS, STREAMS } from './testing/alphabet.js';
import type { Exploration, Happened, State } from './testing/explorer.js';
import { Explorer } from './testing/explorer.js';
import type { Truth } from './testing/oracle.js';
import { truthOf } from './testing/oracle.js';
import { EDITED, OTHER, TEXT } from './testing/texts.js';
import type { Action, World } from './testing/world.js';
import { board, Model, nodeAt } from './testing/world.js';

const DECISIONS = ['joint', ...AUTHORITIES] as const;
type Id = (typeof DECISIONS)[number];

const approvalsIn = ({ nodes }: World): ApprovalsState => nodeAt(nodes, AT.approvals).state as ApprovalsState;
const callInsIn = ({ nodes }: World, id: Id): CallInState => nodeAt(nodes, AT[`${id}CallIn`]).state as CallInState;
const decisionIn = (world: World, id: Id): DecisionState => nodeAt(world.nodes, AT[id]).state as DecisionState;
const inEffect = (world: World, id: Id): boolean => decisionIn(world, id).effect.from !== undefined;
const gateIn = (world: World, id: Id): Gate =>
  gateOf({
    decision: decisionIn(world, id),
    approvals: id === 'joint' ? approvalsSeen(approvalsIn(world), board) : undefined,
    callIns: callInsSeen(callInsIn(world, id), board),
    at: world.now,
  });
const waitsIn = (world: World): readonly string[] =>
  awaited(approvalsIn(world), board).map(({ code, authority, ref }) =>
    [code, authority, ref].filter((part) => part !== undefined).join(' '),
  );
/** A question about a world, asked once for all worlds that are alike in these streams at that moment. */
function onceFor<T>(ask: (world: World) => T, ...streams: readonly number[]): (world: World) => T {
  const answers = new Map<string, T>();
  return (world) => {
    const key = `${world.now} ${streams.map((at) => world.nodes[at]?.id).join()}`;
    const known = answers.get(key) ?? ask(world);
    answers.set(key, known);
    return known;
  };
}
const story = (state: State): string =>
  Explorer.pathTo(state)
    .map(({ name }) => name)
    .join(' → ') || 'the beginning';

/** Explores everything, and keeps the first states in which each promise was broken: with how they were reached. */
class Check {
  readonly broken = new Map<string, string[]>();
  readonly explorer: Explorer;
  private readonly model = new Model(STREAMS);
  private readonly truths = new Map<State, Truth>();
  private readonly waits = onceFor(waitsIn, AT.approvals);
  private readonly gates = new Map(
    DECISIONS.map((id) => [id, onceFor((world) => gateIn(world, id), AT[id], AT[`${id}CallIn`], AT.approvals)]),
  );

  constructor(what: string, rules: Omit<Exploration, 'over'>) {
    const began = Date.now();
    this.explorer = new Explorer(this.model, { ...rules, over });
    this.explorer.explore(
      this.model.start(SEEDS, BEGINS),
      (state) => this.visit(state),
      (state, by) => this.follow(state, by),
    );
    const { states, transitions } = this.explorer;
    process.stdout.write(
      `model check, ${what}: ${states.length} states, ${transitions} transitions, ${Date.now() - began} ms\n`,
    );
  }

  /** How the first states were reached from which no path leads to effect, though it neither lapsed nor was changed. */
  stuck(): readonly string[] {
    const leading = this.explorer.leadingTo(({ world }) => inEffect(world, 'joint'));
    const stuck = this.explorer.states.filter(
      (state) => !leading.has(state) && !over(state.world) && !this.truth(state).changed,
    );
    return stuck.slice(0, 3).map(story);
  }

  truth(state: State): Truth {
    const known = this.truths.get(state) ?? truthOf(Explorer.pathTo(state), state.world.now);
    this.truths.set(state, known);
    return known;
  }

  /** Whatever was recorded to have effect could have it then: judged when it was recorded. */
  private follow(state: State, by: Happened): void {
    const began = by.events.filter(({ event }) => event.type === 'DecisionBecameEffective').map(({ stream }) => stream);
    if (began.length === 0) return;
    const { open } = truthOf([...Explorer.pathTo(state), by], by.now);
    this.promise(
      'effect is never recorded early',
      DECISIONS.every((id) => !began.includes(AT[id]) || open[id]),
      state,
    );
  }

  private visit(state: State): void {
    const { world } = state;
    const truth = this.truth(state);
    for (const id of DECISIONS) if (!inEffect(world, id)) this.gate(id, state, truth.open[id]);
    this.promise(
      'each approval that is missing is named, and nothing else',
      same(this.waits(world), truth.waits),
      state,
    );
    if (truth.approved) {
      const consents = AUTHORITIES.map((x) => truth.consent[x]);
      this.promise(
        'no consent counts for another hash',
        consents.every((hash) => hash !== undefined && truth.same.includes(hash)),
        state,
      );
      this.promise('nothing is approved after a lapse', !truth.lapsed, state);
    }
    if (inEffect(world, 'joint')) {
      this.promise(
        'the joint decision has effect only once every authority’s own has',
        AUTHORITIES.every((x) => inEffect(world, x)),
        state,
      );
      this.promise('it has effect on its own text', truth.text === TEXT || truth.text === EDITED, state);
    }
  }

  private gate(id: Id, state: State, mayOpen: boolean): void {
    const { open, waitsFor, effectiveFrom } = (this.gates.get(id) as (world: World) => Gate)(state.world);
    this.promise('the gate never opens early', !open || mayOpen, state);
    this.promise('the gate never stays shut without a reason', open || !mayOpen, state);
    this.promise(
      'a shut gate says what it waits for, an open one since when',
      open ? effectiveFrom !== undefined : waitsFor.every(named),
      state,
    );
    this.promise('a shut gate names something', open || waitsFor.length > 0, state);
    const record = MANAGERS.find(({ name }) => name === `the gate of D-${id} opens`)!;
    this.promise(
      'effect is recorded through an open gate, and through no other',
      isRefusal(this.model.act(record, state.world)) !== open,
      state,
    );
  }

  private promise(what: string, kept: boolean, state: State): void {
    if (kept) return;
    const stories = this.broken.get(what) ?? [];
    if (stories.length < 3) stories.push(story(state));
    this.broken.set(what, stories);
  }
}

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one) => b.includes(one));
const named = ({ code, status, authority, ref, until }: Gate['waitsFor'][number]): boolean =>
  status.length > 0 &&
  (code === 'OUTCOME' || code === 'PUBLICATION' || [authority, ref, until].some((detail) => detail !== undefined));

const without = (actions: readonly Action[], words: readonly string[]): readonly Action[] =>
  actions.filter(({ name }) => !words.some((word) => name.includes(word)));
/** A time after the window would have closed, when what was called in can still be withdrawn. */
const LATER = [Date.parse('2024-10-29T12:00:00.000Z')];
/** Once the approvals have lapsed nothing more can be said of them: the rest is time. */
const over = (world: World): boolean => approvalsIn(world).lapsed !== undefined;

describe('three authorities, one approval with conditions that wait for each other, call-in, holds and effect', () => {
  const REDRAFTS = ['another text', 'certifies', 'claims', 'D-c'];
  const check = new Check('every interleaving', {
    actions: without(HUMANS, REDRAFTS),
    managers: MANAGERS,
    moments: LATER,
  });

  it('in every state the gate never opens early, no consent counts for another hash, and every state explains itself', () => {
    expect([...check.broken]).toEqual([]);
  });
  it('while everyone is willing nothing deadlocks: some path leads to effect, unless the long-stop date passed or the decision was changed', () => {
    expect(check.stuck()).toEqual([]);
  });
  it('has been everywhere: effect, a lapse, each state of the call-in, and every action at least once', () => {
    const { states } = check.explorer;
    expect(states.some(({ world }) => inEffect(world, 'joint'))).toBe(true);
    expect(states.some(({ world }) => over(world))).toBe(true);
    const callIns = new Set(states.map(({ world }) => callInsIn(world, 'a').authorities.get('a')?.status));
    expect([...callIns].sort()).toEqual([
      'CALLED_IN',
      'CHANGED',
      'DECISION_STANDS',
      'EXPIRED',
      'LAPSED',
      'RECONFIRMED',
      'REFERRED_BACK',
      'REFERRED_TO_COUNCIL',
      'WINDOW_OPEN',
      'WITHDRAWN',
    ]);
    const led = new Set(states.map(({ from }) => from?.by.name));
    const idle = without(HUMANS, REDRAFTS).filter(({ name }) => !led.has(name));
    expect(idle.map(({ name }) => name)).toEqual(['a types that its decision is in effect', 'too few of a call in']);
  });
});

describe('the same, the process managers being as late as they like', () => {
  const late = [
    'D-joint',
    'b withdraws',
    'c refuses',
    'DECISION_STANDS',
    'COUNCIL',
    'changes',
    'another text',
    'certifies',
  ];
  const check = new Check('late managers', {
    actions: [...without(HUMANS, late), ...MANAGERS],
    managers: [],
    moments: [],
  });

  it('keeps every promise, and nothing deadlocks', () => {
    expect([...check.broken]).toEqual([]);
    expect(check.stuck()).toEqual([]);
  });
});

describe('the same, while an edit is certified, and the board asks about another text and about this one again', () => {
  const callIns = ['members of a call in', 'REFERRED_BACK', 'a reconfirms'];
  const actions = HUMANS.filter(
    ({ stream, name }) => stream === AT.approvals || callIns.some((word) => name.includes(word)),
  );
  const check = new Check('redrafting', {
    actions: [...without(actions, ['refuses']), ...REDRAFTING],
    managers: MANAGERS,
    moments: [],
  });

  it('keeps every promise, and nothing deadlocks', () => {
    expect([...check.broken]).toEqual([]);
    expect(check.stuck()).toEqual([]);
  });
  it('has asked about each of the three texts', () => {
    const texts = new Set(check.explorer.states.map((state) => check.truth(state).text));
    expect([...texts].sort()).toEqual([TEXT, EDITED, OTHER].sort());
  });
});
