import type { FullBody, WithdrawalAnswer } from '#governance';
import { isRefusal, simulateWithdrawal } from '#governance';
import { day, line, listOf, optional, ref } from '#governance/language/kinds.js';
import type { Day } from '#kernel';
import { endOfDay, londonDay } from '#kernel';
import { decidedAt } from '../forward/decided.js';
import { titlesOf } from '../forward/titles.js';
import type { Ask } from '../language/declaration.js';
import { declareView } from '../language/declaration.js';
import { arrangementAt, boardAt } from '../reading/board.js';
import { assetsOf } from './assets.js';
import { knownElsewhere, voteKey, votesTaken } from './known.js';

const simulationParams = {
  authority: ref('authority'),
  /** Served on the day asked about, where no other is given. */
  servedOn: optional(day('2025-10-06')),
  effective: optional(day('2026-12-31')),
  /** The schedules that it would leave; the whole arrangement, where none are named. */
  schedules: optional(listOf(line(80, 'Procurement'), 50, 1)),
};

export const withdrawalSimulation = declareView({
  name: 'withdrawal-simulation',
  route: 'withdrawal-simulation',
  params: simulationParams,
  audience: 'PARTIES',
  about:
    'What would follow if an authority gave notice, without writing anything: when it would leave, thresholds and quorum afterwards, votes that it decided, processes it leads, and what would be left over.',
  async read(ask, { authority, servedOn = ask.day, effective, schedules }: FullBody<typeof simulationParams>) {
    const then = asServed(ask, servedOn);
    const signatory = boardAt(then).signatories.find((s) => s.authority === authority);
    if (!signatory) return undefined;
    const question = {
      ...{ leaver: authority, served: servedOn },
      ...(effective !== undefined && { asked: effective }),
      ...(schedules && { schedules }),
    };
    const answer = simulateWithdrawal(arrangementAt(then), question, knownElsewhere(then));
    const scope = schedules ? 'SCHEDULES' : 'WHOLE';
    const asked = { hypothetical: true, authority, authorityName: signatory.name, servedOn, scope };
    if (isRefusal(answer)) return { ...asked, refused: { code: answer.refused, params: answer.params } };
    return { ...asked, refused: null, ...(await told(then, answer, signatory.name)) };
  },
});

/** The question as on the day of the notice: what happened after it is not known to who serves it. */
function asServed(ask: Ask, servedOn: Day): Ask {
  const asOf = Math.min(ask.when.asOf, endOfDay(servedOn));
  return { ...ask, when: { ...ask.when, asOf }, day: londonDay(asOf) };
}

/** The answer with titles. What it owns with others is settled when it leaves the whole; by a schedule it stays a member. */
async function told(ask: Ask, answer: WithdrawalAnswer, name: string) {
  const { leaver, staysMember, leaves, effective, short, keepsVote, heldUntil, before, after } = answer;
  const { leads, orphanedActions: actions, orphanedWorkarounds: workarounds } = answer;
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
    staysMember,
    leaves,
    before,
    after,
    pivotal: pivotal(ask, answer),
    leads: leads.map((process) => ({ process, title: titleOf('process', process) })),
    orphaned: {
      actions: actions.map((action) => ({ action, title: titleOf('action', action) })),
      workarounds: workarounds.map((workaround) => ({ workaround, title: titleOf('workaround', workaround) })),
      assets: staysMember ? [] : await assetsOf(ask, leaver, name),
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
