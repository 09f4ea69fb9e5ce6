import type { FullBody, MatterState } from '#governance';
import { tierFor } from '#governance';
import { compareDays } from '#kernel';
import { day, oneOf, optional, ref } from '#governance/language/kinds.js';
import { declareView } from '../language/declaration.js';
import { namesAt } from '../reading/names.js';
import { meetingView } from '../views.js';
import type { Known } from './known.js';
import { decisionIn, isSettled, knownAt } from './known.js';
import { noticeRoute } from './notice-route.js';
import { titlesOf } from './titles.js';

const planParams = {
  authority: optional(ref('authority')),
  show: optional(oneOf(['TO_COME', 'ALL'])),
  from: optional(day('2024-10-01')),
  to: optional(day('2024-12-31')),
};

export const forwardPlan = declareView({
  name: 'forward-plan',
  route: 'forward-plan',
  params: planParams,
  audience: 'PUBLIC',
  about:
    'Matters to be decided, per authority: who decides, when, in public or not, whether it is a key decision, by which notice, the earliest lawful day, and by when notice must be given.',
  async read(ask, { authority, show = 'TO_COME', from, to }: FullBody<typeof planParams>) {
    const known = knownAt(ask);
    const live = [...known.matters.values()].filter((state) => show === 'ALL' || !isSettled(known, state));
    const rows = live
      .flatMap((state) => rowsOf(known, state))
      .filter(
        (row) =>
          (show === 'ALL' || row.decision === null) &&
          (authority === undefined || row.authority === authority) &&
          (from === undefined || from <= (row.until ?? row.from)) &&
          (to === undefined || row.from <= to),
      )
      .sort((a, b) => compareDays(a.from, b.from) || (a.authority ?? '').localeCompare(b.authority ?? '', 'en'));
    const unplanned = live.filter(({ matter }) => matter.plan.size === 0).map(({ matter }) => matter.matter);
    const [titleOf, nameOf] = await Promise.all([
      titlesOf(
        ask,
        [...rows.map(({ matter }) => matter), ...unplanned].map((matter) => ['matter', matter] as const),
      ),
      namesAt(ask),
    ]);
    return {
      plan: rows.map((row) => ({
        ...row,
        title: titleOf('matter', row.matter),
        authorityName: row.authority === null ? null : (nameOf('authority', row.authority) ?? row.authority),
      })),
      /** On the record, and nobody has yet said who decides it when. */
      unplanned: unplanned.map((matter) => ({ matter, title: titleOf('matter', matter) })),
    };
  },
});

/** One line for each authority or body that is to decide the matter. */
const rowsOf = (known: Known, state: MatterState) =>
  [...state.matter.plan.values()].map((plan) => {
    const { matter, text, money, affected, tabled } = state.matter;
    return {
      matter,
      process: text.process ?? null,
      version: text.version ?? null,
      contentHash: text.contentHash ?? null,
      money,
      affected,
      authority: plan.authority ?? null,
      body: plan.body ?? null,
      decider: plan.decider,
      from: plan.from,
      until: plan.until ?? null,
      private: plan.private,
      tier: plan.authority === undefined ? null : (tierFor(state, plan.authority) ?? null),
      notice:
        plan.authority === undefined ? null : noticeRoute(state, known.board, plan.authority, plan, known.ask.day),
      tabled: tabled.map(({ meeting, item, on }) => ({
        meeting,
        item: item ?? null,
        on,
        day: known.ask.source.state(meetingView, meeting, known.ask.when).convening.convened?.day ?? null,
      })),
      decision: decisionIn(known, matter, plan.authority)?.decision ?? null,
    };
  });
