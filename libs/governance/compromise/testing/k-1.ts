import type { Decider } from '../../language/decider.js';
import type { History, Told } from '../../testing/given.js';
import { at, boardOf, given } from '../../testing/given.js';
import { processDecider } from '../../process/process.decider.js';
import { objected, proposed, published } from '../../process/testing/histories.js';
import { compromiseDecider } from '../compromise.decider.js';
import { CompromiseAccepted, CompromiseOffered } from '../compromise.events.js';
import { compromiseRecord, compromiseStatusOf } from '../compromise.fold.js';
import { offerHashOf } from '../offer.policy.js';

/** The sample's K-1: WIC offers, ACC concedes the limit, BDC the order form; BDC had objected; PCC is asked as well. */
export const terms = {
  compromise: 'K-1',
  process: 'CP-001',
  version: 1,
  answers: ['O-1'],
  addressees: ['acc', 'bdc', 'pcc'],
  concessions: [
    { by: 'acc', to: 'bdc', subject: 'Approval limit', size: 'MATERIAL' as const },
    { by: 'bdc', to: 'ALL', subject: 'Order form', size: 'MINOR' as const },
  ],
  terms: '£5,000 and £10,000',
  expires: '2024-09-30',
};
export const offerHash = offerHashOf(terms);
export const board = boardOf('acc', 'bdc', 'wic', 'pcc');
export const asDecider = <S>(decider: Decider<S>): Decider<never> => decider as unknown as Decider<never>;
export const process: History = [
  proposed('2024-07-01', ['acc', 'bdc', 'wic', 'pcc']),
  published(1, '2024-07-02'),
  objected('bdc', 1, '2024-08-07'),
];
export const told = (history: History = [], others: Record<string, History> = {}) =>
  given(compromiseDecider, history, {
    board,
    others: {
      'process/CP-001': { decider: asDecider(processDecider), history: process },
      ...Object.fromEntries(
        Object.entries(others).map(([id, h]) => [
          id,
          { decider: id.startsWith('process') ? asDecider(processDecider) : asDecider(compromiseRecord), history: h },
        ]),
      ),
    },
  });

export const OF = { compromise: 'K-1', withoutPrejudice: false, process: 'CP-001' };
export const offered = (
  compromise = 'K-1',
  extra: object = {},
  by: Told = at('2024-08-14', 'wic'),
): History[number] => [
  CompromiseOffered({ ...terms, compromise, withoutPrejudice: false, authority: 'wic', offerHash, ...extra }),
  by,
];
export const accepted = (
  authority: string,
  extra: { condition?: string; offerHash?: string } = {},
  recordedBy?: string,
): History[number] => [
  CompromiseAccepted({ ...OF, offerHash, authority, addressee: authority, ...extra }),
  {
    ...at('2024-08-21', authority),
    ...(recordedBy && { recordedBy: { person: 'p', authority: recordedBy, capacity: 'CLERK', mandate: 'm' } }),
  },
];
export const accept = { compromise: 'K-1', offerHash };
export const recorded = (t: Told, by = 'acc'): Told => ({
  ...t,
  recordedBy: { person: 'p', authority: by, capacity: 'CLERK', mandate: 'm' },
});
export const statusAfter = (...history: History) => compromiseStatusOf(told(history).state);
