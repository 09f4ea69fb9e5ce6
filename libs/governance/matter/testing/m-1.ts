import type { NewEvent } from '../../language/event.js';
import { ProposalVersionPublished } from '../../process/text.events.js';
import { processDecider } from '../../process/process.decider.js';
import type { Decider } from '../../language/decider.js';
import type { Told } from '../../testing/given.js';
import { at, given } from '../../testing/given.js';
import { matterDecider } from '../matter.decider.js';
import * as e from '../matter.events.js';
import type { Tier } from '../matter.words.js';
import * as n from '../notice.events.js';

/** M-1 of the Vale: version 2 of purchase to pay, which affects Aldermere, Brackwater and the ICB. For specs. */
export const V2 = '2'.repeat(64);
export type Entry = readonly [NewEvent, Told];
const legality = (authority: string, on: string): Told => at(on, authority, 'LEGALITY_OFFICER');

export const registered: Entry = [
  e.MatterRegistered({
    matter: 'M-1',
    title: 'Purchase to pay: version 2',
    authority: 'acc',
    affected: ['acc', 'bdc', 'wic'],
    money: true,
    process: 'CP-001',
    version: 2,
    contentHash: V2,
  }),
  at('2024-08-29', 'acc'),
];
export const classified = (tier: Tier, authorities = ['acc', 'bdc', 'wic'], by = 'acc', on = '2024-08-30'): Entry => [
  e.MatterClassified({ matter: 'M-1', tier, authorities, power: { kind: 'RESERVED_MATTER', ref: 'Schedule 2' } }),
  legality(by, on),
];
export const key = (authority: string, is = true, on = '2024-09-02'): Entry => [
  n.KeyDecisionAssessed({ matter: 'M-1', authority, key: is, grounds: is ? ['SPENDING_OR_SAVINGS'] : [] }),
  at(on, authority),
];
export const notice = (authority: string, on = '2024-09-02', from = '2024-10-01'): Entry => [
  n.KeyDecisionNoticePublished({
    matter: 'M-1',
    authority,
    decider: 'Cabinet',
    members: ['Councillor Ashby'],
    from,
    documents: [],
    address: 'County Hall',
    procedure: 'Ask democratic services',
  }),
  at(on, authority),
];
export const exception = (authority: string, on: string): Entry => [
  n.GeneralExceptionInvoked({ matter: 'M-1', authority, informed: 'Chair of scrutiny', reasons: 'Late' }),
  at(on, authority),
];
export const urgency = (authority: string, on: string): Entry => [
  n.SpecialUrgencyAgreed({
    matter: 'M-1',
    authority,
    for: 'KEY_DECISION',
    office: 'SCRUTINY_CHAIR',
    scrutinyChair: 'ABLE',
    councilChair: 'ABLE',
    reasons: 'Cannot wait',
  }),
  at(on, authority),
];
export const revised = (on: string, material = true): Entry => [
  e.MatterRevised({ matter: 'M-1', material, reason: 'Another limit' }),
  at(on, 'acc'),
];
export const advised: readonly Entry[] = ['acc', 'bdc', 'wic'].flatMap((authority): Entry[] => {
  const none = authority === 'wic';
  const of = { matter: 'M-1', authority, none, ...(none ? {} : { comment: 'Within budget' }) };
  return [
    [n.FinancialImplicationsConfirmed(of), at('2024-09-10', authority, 'FINANCE_OFFICER')],
    [n.LegalImplicationsConfirmed(of), at('2024-09-10', authority, 'LEGALITY_OFFICER')],
  ];
});

const version: Entry = [
  ProposalVersionPublished({
    process: 'CP-001',
    version: 2,
    contentHash: V2,
    authority: 'acc',
    content: { hash: V2, mediaType: 'application/json', size: 10 },
    incorporates: [],
  }),
  at('2024-08-29', 'acc'),
];
/** The matter after a history, beside the process that it is about. */
export const matter = (history: readonly Entry[], recording = false) =>
  given(matterDecider, history, {
    others: { 'process/CP-001': { decider: processDecider as Decider<never>, history: [version] } },
    ...(recording ? { context: { recording } } : {}),
  });
