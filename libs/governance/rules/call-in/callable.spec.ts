import type { CallInConfig, CallInQuestion, Requisition } from './index.js';
import {
  callable,
  combinedReconsiderBy,
  DEFAULT_CALL_IN,
  directionEnds,
  modelOn,
  NORTHERN_IRELAND_CALL_IN,
  requisitionValid,
  windowOf,
} from './index.js';
import { calendarOf } from '../calendar/index.js';

const cabinet: CallInQuestion = {
  kind: 'RESOLVED',
  executive: true,
  body: 'COUNCIL',
  model: 'LEADER_CABINET',
  jurisdiction: 'ENGLAND',
  day: '2024-10-15',
  config: DEFAULT_CALL_IN,
};
const reason = (question: Partial<CallInQuestion>): string => {
  const answer = callable({ ...cabinet, ...question });
  return answer.callable ? 'CALLABLE' : answer.reason;
};

describe('whether a decision can be called in', () => {
  it.each([
    [{}, 'CALLABLE'],
    [{ model: 'MAYOR_CABINET' }, 'CALLABLE'],
    [{ model: undefined }, 'CALLABLE'],
    [{ kind: 'RECOMMENDED' }, 'RECOMMENDATION_NOT_CALLABLE'],
    [{ kind: 'NOTED' }, 'NOTHING_DECIDED'],
    [{ kind: 'DEFERRED' }, 'NOTHING_DECIDED'],
    [{ executive: false }, 'NOT_EXECUTIVE'],
    [{ model: 'COMMITTEE_SYSTEM' }, 'NO_EXECUTIVE'],
    [{ implemented: true }, 'ALREADY_IMPLEMENTED'],
    [{ config: { ...DEFAULT_CALL_IN, scope: 'KEY_ONLY' } }, 'NOT_KEY'],
    [{ config: { ...DEFAULT_CALL_IN, scope: 'KEY_ONLY' }, key: true }, 'CALLABLE'],
    [{ urgent: true }, 'URGENT'],
    [{ urgent: true, config: { ...DEFAULT_CALL_IN, urgencyExemption: false } }, 'CALLABLE'],
    [{ confirmedAfterCallIn: true }, 'CALLED_IN_BEFORE'],
    [{ confirmedAfterCallIn: true, config: { ...DEFAULT_CALL_IN, again: true } }, 'CALLABLE'],
    [{ body: 'NHS' }, 'NO_CALL_IN_FOR_BODY'],
    [{ body: 'PCC' }, 'NO_CALL_IN_FOR_BODY'],
    [{ body: 'CHIEF_CONSTABLE' }, 'NO_CALL_IN_FOR_BODY'],
    [{ body: 'BY_AGREEMENT' }, 'NO_CALL_IN_FOR_BODY'],
    [{ jurisdiction: 'WALES' }, 'CALLABLE'],
    [{ jurisdiction: 'SCOTLAND' }, 'NO_EXECUTIVE'],
    [{ jurisdiction: 'NORTHERN_IRELAND', executive: false, model: 'COMMITTEE_SYSTEM' }, 'CALLABLE'],
    [{ jurisdiction: 'NORTHERN_IRELAND', day: '2013-05-01' }, 'NO_CALL_IN_FOR_BODY'],
    [{ body: 'COMBINED_AUTHORITY', executive: false, model: undefined }, 'CALLABLE'],
    [{ body: 'COMBINED_AUTHORITY', day: '2017-05-07' }, 'NO_CALL_IN_FOR_BODY'],
  ] as readonly [Partial<CallInQuestion>, string][])('%j: %s', (question, expected) => {
    expect(reason(question)).toBe(expected);
  });

  it('follows the governance of the council on the day', () => {
    const history = [
      { from: '2024-05-23', model: 'COMMITTEE_SYSTEM' },
      { from: '2001-05-01', model: 'LEADER_CABINET' },
    ] as const;
    expect([modelOn(history, '2000-01-01'), modelOn(history, '2024-05-22'), modelOn(history, '2024-05-23')]).toEqual([
      undefined,
      'LEADER_CABINET',
      'COMMITTEE_SYSTEM',
    ]);
  });
});

describe('who may call in', () => {
  const window = windowOf('2024-10-17', DEFAULT_CALL_IN, calendarOf('ENGLAND_WALES'));
  const asking = (
    n: number,
    config: Pick<CallInConfig, 'requisitioners' | 'groundsRequired'> = DEFAULT_CALL_IN,
    roles: readonly (readonly string[])[] = [],
  ): Requisition => ({
    authority: 'acc',
    groundsGiven: true,
    at: '2024-10-22T10:00:00Z',
    window,
    config,
    requisitioners: Array.from({ length: n }, (_, i) => ({ person: `c${i}`, authority: 'acc', roles: roles[i] ?? [] })),
  });
  const refused = (requisition: Requisition): string | undefined => requisitionValid(requisition)?.refused;

  it('five members with grounds, in time', () => {
    expect(refused(asking(5))).toBeUndefined();
    expect(requisitionValid(asking(4))).toMatchObject({
      refused: 'CALL_IN_TOO_FEW',
      params: { valid: 4, accepted: '5 × member' },
    });
  });

  it('not one person five times, and not the members of another council', () => {
    const five = asking(5);
    const [one] = five.requisitioners;
    expect(refused({ ...five, requisitioners: Array.from({ length: 5 }, () => one!) })).toBe('CALL_IN_TOO_FEW');
    expect(
      refused({
        ...five,
        requisitioners: five.requisitioners.map((r, i) => (i === 0 ? { ...r, authority: 'bdc' } : r)),
      }),
    ).toBe('CALL_IN_TOO_FEW');
  });

  it('not without grounds, where they are asked for', () => {
    expect(refused({ ...asking(5), groundsGiven: false })).toBe('CALL_IN_WITHOUT_GROUNDS');
    expect(
      refused({ ...asking(5, { ...DEFAULT_CALL_IN, groundsRequired: false }), groundsGiven: false }),
    ).toBeUndefined();
  });

  it('not after the cut-off', () => {
    expect(refused({ ...asking(5), at: '2024-10-24T16:00:00Z' })).toBe('CALL_IN_OUTSIDE_WINDOW');
    expect(refused({ ...asking(5), at: '2024-10-24T15:59:00Z' })).toBeUndefined();
  });

  it('Bracknell Forest: the chair and any two of the commission, or any five members', () => {
    const config = {
      groundsRequired: false,
      requisitioners: [
        {
          members: [
            { role: 'CHAIR', count: 1 },
            { role: 'COMMISSION', count: 2 },
          ],
        },
        { members: [{ count: 5 }] },
      ],
    };
    const [chair, member] = [['CHAIR', 'COMMISSION'], ['COMMISSION']];
    expect(refused(asking(3, config, [member, chair, member]))).toBeUndefined();
    expect(refused(asking(3, config, [member, member, member]))).toBe('CALL_IN_TOO_FEW');
    expect(refused(asking(2, config, [chair, member]))).toBe('CALL_IN_TOO_FEW');
    expect(refused(asking(5, config))).toBeUndefined();
  });

  it('Northern Ireland: fifteen per cent of the members, rounded up', () => {
    expect(refused({ ...asking(6, NORTHERN_IRELAND_CALL_IN), members: 40 })).toBeUndefined();
    expect(refused({ ...asking(6, NORTHERN_IRELAND_CALL_IN), members: 41 })).toBe('CALL_IN_TOO_FEW');
    expect(refused(asking(40, NORTHERN_IRELAND_CALL_IN))).toBe('CALL_IN_TOO_FEW');
  });
});

describe('a combined authority', () => {
  it('is held by a direction for fourteen days, and reconsiders within ten', () => {
    expect(directionEnds('2024-10-22')).toBe('2024-11-05');
    expect(combinedReconsiderBy('2024-10-22')).toBe('2024-11-01');
  });
});
