import type { FullBody, WithdrawalAnswer } from '#governance';
import { isRefusal, simulateWithdrawal } from '#governance';
import { day, line, optional, ref } from '#governance/language/kinds.js';
import type { Day } from '#kernel';
import { endOfDay, londonDay } from '#kernel';
import { decidedAt } from '../forward/decided.js';
import { titlesOf } from '../forward/titles.js';
import type { Ask } from '../language/declaration.js';
import { declareView } from '../language/declaration.js';
import { arrangementAt, boardAt } from '../reading/board.js';
import { actionView } from '../views.js';
import { assetsOf } from './assets.js';
import { knownElsewhere, voteKey, votesTaken } from './known.js';

const simulationParams = {
  authority: ref('authority'),
  /** Served on the day asked about, where no other is given. */
  servedOn: optional(day('2025-10-06')),
  effective: optional(day('2026-12-31')),
  /** The one schedule that it would leave; the whole arrangement, where none is named. */
  scope: optional(line(80, 'Procurement')),
};

export const withdrawalSimulation = declareView({
  name: 'withdrawal-simulation',
  route: 'withdrawal-simulation',
  params: simulationParams,
  audience: 'PARTIES',
  about:
    'What would follow if an authority gave notice, without writing anything: when it would leave, thresholds and quorum afterwards, votes that it decided, processes it leads, and what would be left over.',
  async read(ask, { authority, servedOn = ask.day, effective, scope }: FullBody<typeof simulationParams>) {
    const then = asServed(ask, servedOn);
    const signatory = boardAt(then).signatories.find((s) => s.authority === authority);
    if (!signatory) return undefined;
    const question = { leaver: authority, served: servedOn, ...(effective !== undefined && { asked: effective }) };
    const answer = simulateWithdrawal(arrangementAt(then), question, knownElsewhere(then));
    const asked = { hypothetical: true, authority, authorityName: signatory.name, servedOn, scope: scope ?? null };
    if (isRefusal(answer)) return { ...asked, refused: { code: answer.refused, params: answer.params } };
    return { ...asked, refused: null, ...(await told(then, answer, signatory.name, scope)) };
  },
});

/** The question as on the day of the notice: what happened after it is not known to who serves it. */
function asServed(ask: Ask, servedOn: Day): Ask {
  const asOf = Math.min(ask.when.asOf, endOfDay(servedOn));
  return { ...ask, when: { ...ask.when, asOf }, day: londonDay(asOf) };
}

/** The answer with titles. By a notice for one schedule the authority stays a member: votes and quorum do not change by it. */
async function told(ask: Ask, answer: WithdrawalAnswer, name: string, schedule: string | undefined) {
  const { leaver, effective, short, keepsVote, heldUntil, before, after } = answer;
  const whole = schedule === undefined;
  const actions = answer.orphanedActions.filter(
    (action) => whole || ask.source.state(actionView, action, ask.when).service === schedule,
  );
  const [leads, workarounds] = whole ? [answer.leads, answer.orphanedWorkarounds] : [[], []];
  const titleOf = await titlesOf(ask, [
    ...leads.map((id) => ['process', id] as const),
    ...actions.map((id) => ['action', id] as const),
    ...workarounds.map((id) => ['workaround', id] as const),
  ]);
  return {
    effective,
    short,
    keepsVote,
    heldUntil: heldUntil ?? null,
    staysMember: !whole,
    before,
    after: whole ? after : null,
    pivotal: whole ? pivotal(ask, answer) : [],
    leads: leads.map((process) => ({ process, title: titleOf('process', process) })),
    orphaned: {
      actions: actions.map((action) => ({ action, title: titleOf('action', action) })),
      workarounds: workarounds.map((workaround) => ({ workaround, title: titleOf('workaround', workaround) })),
      assets: whole ? await assetsOf(ask, leaver, name) : [],
    },
  };
}

/** Votes that would have ended otherwise, had it voted the other way, and the decisions that rest on them. */
function pivotal(ask: Ask, { pivotal: keys }: WithdrawalAnswer) {
  const decided = decidedAt(ask);
  return votesTaken(ask)
    .filter((taken) => keys.includes(voteKey(taken)))
    .map(({ meeting, vote }) => ({
      meeting,
      vote: vote.vote,
      item: vote.item,
      motion: vote.motion,
      outcome: vote.closed?.outcome ?? null,
      decisions: decided
        .filter(({ state: { outcome } }) => outcome.meeting === meeting && outcome.vote === vote.vote)
        .map(({ decision }) => decision),
    }));
}
