import { dayOf } from '#kernel';
import type { On } from '../language/decider.js';
import type { Fact } from '../language/fact.js';
import { counted, standing } from '../record/counted.js';
import type { KeyDecision, MatterState, Notice } from './matter.state.js';
import { noKeyDecision, unadvised } from './matter.state.js';
import type { Implication } from './matter.words.js';
import * as e from './notice.events.js';

type Notices = MatterState['notices'];
type AdviceGiven = MatterState['advice'];

const change = (notices: Notices, authority: string, to: (own: KeyDecision) => KeyDecision): Notices =>
  new Map(notices).set(authority, to(notices.get(authority) ?? noKeyDecision));

const given = (fact: Fact<unknown>): Notice => ({ event: fact.id, on: dayOf(fact.occurredAt) });

export const noticeFolds: readonly On<Notices>[] = [
  counted(e.KeyDecisionAssessed, (notices: Notices, fact) =>
    change(notices, fact.body.authority, (own) => ({
      ...own,
      key: fact.body.key,
      assessedOn: dayOf(fact.occurredAt),
    })),
  ),
  counted(e.KeyDecisionNoticePublished, (notices: Notices, fact) => {
    const { authority, from, until } = fact.body;
    const notice = { ...given(fact), from, ...(until && { until }) };
    return change(notices, authority, (own) => ({ ...own, key: own.key ?? true, notices: [...own.notices, notice] }));
  }),
  counted(e.GeneralExceptionInvoked, (notices: Notices, fact) =>
    change(notices, fact.body.authority, (own) => ({
      ...own,
      generalExceptions: [...own.generalExceptions, given(fact)],
    })),
  ),
  counted(e.SpecialUrgencyAgreed, (notices: Notices, fact) => {
    const { authority, for: what, office } = fact.body;
    const urgency = { ...given(fact), for: what, office };
    return change(notices, authority, (own) => ({ ...own, urgencies: [...own.urgencies, urgency] }));
  }),
  counted(e.PrivateMeetingNoticePublished, (notices: Notices, fact) => {
    const { authority, stage, day } = fact.body;
    const notice = { ...given(fact), stage, meetsOn: day };
    return change(notices, authority, (own) => ({ ...own, privateNotices: [...own.privateNotices, notice] }));
  }),
  standing(e.KeyDecisionBreachReported, (notices: Notices, { body: { authority, decision } }) =>
    change(notices, authority, (own) => ({ ...own, breaches: [...own.breaches, decision] })),
  ),
  standing(e.PrivateMeetingRepresentationReceived, (notices: Notices, { body: { authority } }) =>
    change(notices, authority, (own) => ({ ...own, representations: own.representations + 1 })),
  ),
];

const advised =
  (kind: Implication) =>
  (advice: AdviceGiven, fact: Fact<{ readonly authority: string; readonly none: boolean }>): AdviceGiven => {
    const { authority, none } = fact.body;
    const before = advice.get(authority) ?? unadvised;
    return new Map(advice).set(authority, { ...before, [kind]: { ...given(fact), none } });
  };

export const adviceFolds: readonly On<AdviceGiven>[] = [
  counted(e.FinancialImplicationsConfirmed, advised('FINANCIAL')),
  counted(e.LegalImplicationsConfirmed, advised('LEGAL')),
  counted(e.AdviceQualified, (advice: AdviceGiven, { body: { authority, kind } }) => {
    const before = advice.get(authority) ?? unadvised;
    const qualified = [...before.qualified.filter((one) => one !== kind), kind];
    return new Map(advice).set(authority, { ...before, qualified });
  }),
];
