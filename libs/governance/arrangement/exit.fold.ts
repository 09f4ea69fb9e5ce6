import { dayOf } from '#kernel';
import type { On } from '../language/decider.js';
import type { Fact } from '../language/fact.js';
import { put } from '../language/put.js';
import { counted, counts, standing } from '../record/counted.js';
import { AccessionEffective } from './accession.events.js';
import { agreementIn } from './agreed-by-all.js';
import * as e from './exit.events.js';
import type { Exit, Notice, ScopeChange } from './exit.state.js';

export const nobodyLeaves: Exit = { notices: [], unconfirmed: [], left: [], scopes: [], assets: new Map() };

/** What the events of leaving do to the state. A notice binds its authority from its own mouth only. */
export const exitFolds: readonly On<Exit>[] = [
  standing(e.WithdrawalNoticeServed, (state: Exit, fact) => {
    const { authority, scope, schedules = [], asked, effective, months, endsOn, keepsVote } = fact.body;
    if (!counts(fact)) return { ...state, unconfirmed: [...state.unconfirmed, authority] };
    const notice: Notice = {
      event: fact.id,
      authority,
      scope,
      schedules,
      served: dayOf(fact.occurredAt),
      at: fact.at,
      ...(asked !== undefined && { asked }),
      effective,
      terms: { months, ...(endsOn !== undefined && { endsOn }), keepsVote },
      waivers: [],
      rescissions: [],
      waived: false,
      planned: false,
      compensated: false,
      status: 'RUNNING',
    };
    return { ...state, notices: [...state.notices, notice] };
  }),
  standing(e.NoticeWaiverGiven, (state: Exit, fact) =>
    amend(state, fact.body.notice, (n) => ({
      waivers: [...n.waivers, agreementIn(fact, fact.body.waivedBy, fact.body.effective)],
    })),
  ),
  counted(e.NoticePeriodWaived, (state: Exit, { body }) =>
    amend(state, body.notice, () => ({ effective: body.effective, waived: true })),
  ),
  standing(e.NoticeRescissionAgreed, (state: Exit, fact) =>
    amend(state, fact.body.notice, (n) => ({
      rescissions: [...n.rescissions, agreementIn(fact, fact.body.agreedBy, n.event)],
    })),
  ),
  counted(e.WithdrawalRescinded, (state: Exit, { body, at }) =>
    amend(state, body.notice, () => ({ status: 'RESCINDED', over: at })),
  ),
  standing(e.ExitPlanAgreed, (state: Exit, { body }) => amend(state, body.notice, () => ({ planned: true }))),
  standing(e.ExitCompensationAgreed, (state: Exit, { body }) =>
    amend(state, body.notice, () => ({ compensated: true })),
  ),
  standing(e.AssetDispositionRecorded, (state: Exit, { body }) => ({
    ...state,
    assets: put(state.assets, body.asset, body.how),
  })),
  counted(e.WithdrawalEffective, (state: Exit, { body, at }) => ({
    ...amend(state, body.notice, () => ({ status: 'ENDED', over: at })),
    left: body.scope === 'WHOLE' ? [...state.left, { authority: body.authority, at }] : state.left,
  })),
  standing(e.MembershipScopeChanged, (state: Exit, fact) => scopeChanged(state, fact, fact.body)),
  standing(AccessionEffective, (state: Exit, fact) =>
    fact.body.schedules && fact.body.schedules.length > 0
      ? scopeChanged(state, fact, { authority: fact.body.authority, change: 'ADDED', schedules: fact.body.schedules })
      : state,
  ),
];

const scopeChanged = (
  state: Exit,
  { at }: Fact<unknown>,
  { authority, change, schedules }: Omit<ScopeChange, 'at'>,
): Exit => ({ ...state, scopes: [...state.scopes, { authority, at, change, schedules }] });

/** Changes a notice that still runs; one that is over stays as it ended. */
const amend = (state: Exit, event: string, to: (notice: Notice) => Partial<Notice>): Exit => ({
  ...state,
  notices: state.notices.map((n) => (n.event === event && n.status === 'RUNNING' ? { ...n, ...to(n) } : n)),
});
