import type { MatterState } from '#governance';
import { missingAdvice, parties, tierFor } from '#governance';
import type { Day } from '#kernel';
import { addDays, compareDays } from '#kernel';
import { meetingView } from '../../views.js';
import type { Due } from '../due.js';
import { due } from '../due.js';
import type { Known } from '../known.js';
import { decisionIn, inPlaceOf, isSettled } from '../known.js';
import type { NoticeRoute } from '../notice-route.js';
import { noticeRoute } from '../notice-route.js';

type Plan = MatterState['matter']['plan'] extends ReadonlyMap<string, infer P> ? P : never;

/** What must be decided in each matter, and what must be said and published before. */
export const ofMatters = (known: Known): readonly Due[] =>
  [...known.matters.values()].flatMap((state) =>
    isSettled(known, state)
      ? []
      : [...planned(known, state), ...unclassified(known, state), ...unadvised(known, state)],
  );

/** The forward plan: who is to decide it and when, with the notices that the day needs. */
function planned(known: Known, state: MatterState): readonly Due[] {
  const { matter } = state.matter;
  return [...state.matter.plan.values()].flatMap((plan): readonly Due[] => {
    if (decisionIn(known, matter, plan.authority)) return [];
    const whose = plan.authority === undefined ? [null] : inPlaceOf(known.board, plan.authority);
    return whose.flatMap((authority) => [
      ...(authority !== null && awaited(known, matter, authority) ? [] : [toDecide(state, plan, authority)]),
      ...(authority === null ? [] : notices(known, state, plan, authority)),
    ]);
  });
}

const toDecide = ({ matter: { matter, text } }: MatterState, plan: Plan, authority: string | null): Due =>
  due({
    kind: 'DECISION_PLANNED',
    office: 'DECISION_MAKER',
    about: ['matter', matter],
    why: 'PLANNED',
    authority,
    body: plan.body ?? null,
    organ: plan.decider,
    by: plan.until ?? plan.from,
    answer: ['TakeDecision', { matter, kind: 'RESOLVED', contentHash: text.contentHash }],
  });

/** An authority whose approval was sought is asked by that (dues/of-approvals), not once more by the plan. */
const awaited = ({ approvals }: Known, matter: string, authority: string): boolean =>
  approvals.get(matter)?.sought?.authorities.includes(authority) ?? false;

function notices(known: Known, state: MatterState, plan: Plan, authority: string): readonly Due[] {
  const { ask, board } = known;
  const route = noticeRoute(state, board, authority, plan, ask.day);
  const of = { about: ['matter', state.matter.matter] as const, authority, organ: plan.decider };
  const matter = state.matter.matter;
  const own = state.notices.get(authority);
  const dues: Due[] = [];
  if (route.key === null && mayBeKey(known, authority))
    dues.push(
      due({
        ...of,
        kind: 'KEY_TO_ASSESS',
        office: 'PROPER_OFFICER',
        why: 'NOTICE_28_CLEAR_DAYS',
        by: addDays(plan.from, -29),
        answer: ['AssessKeyDecision', { matter }],
      }),
    );
  if (route.route === 'NONE') dues.push(keyNotice(of, route, plan, ask.day, matter));
  if (route.inPrivate && !route.inPrivate.inTime && mayBeKey(known, authority)) {
    const first = !own?.privateNotices.some(({ stage, meetsOn }) => stage === 'FIRST' && meetsOn === plan.from);
    dues.push(
      due({
        ...of,
        kind: 'PRIVATE_NOTICE',
        office: 'PROPER_OFFICER',
        why: first ? 'NOTICE_28_CLEAR_DAYS' : 'NOTICE_5_CLEAR_DAYS',
        by: first ? route.inPrivate.first : route.inPrivate.second,
        answer: ['PublishPrivateMeetingNotice', { matter, stage: first ? 'FIRST' : 'SECOND', day: plan.from }],
      }),
    );
  }
  return dues;
}

/** While 28 clear days are left, the notice; then the general exception; then only agreed urgency (SI 2012/2089 regs 9 to 11). */
function keyNotice(
  of: Pick<Due, 'about' | 'authority' | 'organ'>,
  { noticeBy, exceptionBy }: NoticeRoute,
  plan: Plan,
  today: Day,
  matter: string,
): Due {
  const still = (by: Day | null): boolean => by !== null && compareDays(today, by) <= 0;
  const shared = { ...of, kind: 'KEY_NOTICE', office: 'PROPER_OFFICER' } as const;
  if (still(noticeBy))
    return due({
      ...shared,
      why: 'NOTICE_28_CLEAR_DAYS',
      by: noticeBy,
      answer: ['PublishKeyDecisionNotice', { matter, decider: plan.decider, from: plan.from, until: plan.until }],
    });
  if (still(exceptionBy))
    return due({
      ...shared,
      why: 'GENERAL_EXCEPTION_5_CLEAR_DAYS',
      by: exceptionBy,
      answer: ['InvokeGeneralException', { matter }],
    });
  return due({
    ...shared,
    why: 'SPECIAL_URGENCY',
    by: plan.from,
    answer: ['AgreeSpecialUrgency', { matter, for: 'KEY_DECISION' }],
  });
}

const COUNCILS: ReadonlySet<string> = new Set(['COUNTY', 'DISTRICT', 'UNITARY', 'BOROUGH']);

/** The 2012 Regulations are for executives of English councils: nobody else has key decisions to assess. */
function mayBeKey({ arrangement }: Known, authority: string): boolean {
  const party = arrangement.membership.parties.get(authority);
  const welsh = party?.identifiers.some(({ id }) => /^W\d{8}$/.test(id)) ?? false;
  return party !== undefined && COUNCILS.has(party.kind) && party.nation === 'ENGLAND_WALES' && !welsh;
}

/** For whom nobody has said which tier it is in, once a day is set on which it is to be decided. */
function unclassified(known: Known, state: MatterState): readonly Due[] {
  const by = firstDay(known, state);
  if (by === undefined) return [];
  const at = new Set(parties(known.board).map(({ authority }) => authority));
  const { matter, affected } = state.matter;
  return affected
    .flatMap((authority) => inPlaceOf(known.board, authority))
    .filter((authority) => at.has(authority) && tierFor(state, authority) === undefined)
    .map((authority) =>
      due({
        kind: 'MATTER_TO_CLASSIFY',
        office: 'LEGALITY_OFFICER',
        about: ['matter', matter],
        why: 'TO_BE_DECIDED',
        authority,
        by,
        answer: ['ClassifyMatter', { matter, authorities: [authority] }],
      }),
    );
}

/** Comments of the statutory officers that a tabled matter still lacks. */
function unadvised(known: Known, state: MatterState): readonly Due[] {
  const { matter, tabled } = state.matter;
  const meeting = tabled.at(-1)?.meeting;
  if (meeting === undefined || decisionIn(known, matter, undefined)) return [];
  return missingAdvice(state, known.board).map(({ rule, authority }) => {
    const kind = rule === 'CFO_COMMENT_MISSING' ? 'FINANCIAL' : 'LEGAL';
    return due({
      kind: 'ADVICE_MISSING',
      office: kind === 'FINANCIAL' ? 'FINANCE_OFFICER' : 'LEGALITY_OFFICER',
      about: ['matter', matter],
      why: rule,
      authority: authority ?? null,
      by: dayOfMeeting(known, meeting),
      links: { meeting },
      answer: ['RecordImplications', { matter, kind }],
    });
  });
}

const dayOfMeeting = ({ ask }: Known, meeting: string): Day | undefined =>
  ask.source.state(meetingView, meeting, ask.when).convening.convened?.day;

/** The first day on which anybody is to decide it: by the plan, or at the meeting for which it is tabled. */
function firstDay(known: Known, { matter: { plan, tabled } }: MatterState): Day | undefined {
  const days = [...plan.values()].map(({ from }) => from);
  const meetings = tabled.flatMap(({ meeting }) => dayOfMeeting(known, meeting) ?? []);
  return [...days, ...meetings].sort(compareDays)[0];
}
