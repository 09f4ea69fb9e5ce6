import { CallInConsidered, DecisionCalledIn, DecisionNotCallable } from '#governance';
import { TestLog } from '../testing/log.js';
import { begin } from '../testing/random-log.js';
import { callInClock } from './call-ins.js';
import {
  decided,
  GATE,
  officer,
  published,
  publishedVale,
  resolved,
  windowClosed,
  windowOpened,
} from './testing/decisions.js';
import { answer } from './testing/reading.js';

interface Clock {
  readonly decisions: readonly {
    readonly id: string;
    readonly next: string | null;
    readonly authorities: readonly { readonly authority: string; readonly status: string }[];
  }[];
  readonly openWindows: number;
  readonly calledIn: number;
}
let log: TestLog;
beforeEach(async () => {
  log = new TestLog();
  await begin(log);
  await publishedVale(log);
});
afterEach(() => log.close());
const clock = (day: string, params: object = {}): Promise<Clock> => answer<Clock>(log, callInClock, day, params);

const calledIn = (decision: string) =>
  DecisionCalledIn({ decision, authority: 'acc', requisitioners: [], meetsBy: '2024-11-12', lapses: true });

describe('the call-in clock', () => {
  it('has the windows that are open with the moment at which they close, the next first', async () => {
    await decided(log, 'D-2', '2024-10-10', officer('acc'), resolved('D-2', { title: 'A lease' }), published('D-2'));
    await log.append('callin/D-2', { on: '2024-10-17', by: GATE }, windowOpened('D-2'));
    await log.append('callin/D-2', { on: '2024-10-18', by: officer('acc') }, calledIn('D-2'));
    expect(await clock('2024-10-18')).toMatchObject({
      openWindows: 1,
      calledIn: 1,
      decisions: [
        {
          id: 'D-1',
          title: 'Purchase to pay: version 2',
          next: '2024-10-24T16:00:00.000Z',
          authorities: [
            {
              authority: 'acc',
              status: 'WINDOW_OPEN',
              sentence: { text: 'Members of ACC Council can call it in until 24 October 2024, 5pm.' },
            },
          ],
        },
        {
          id: 'D-2',
          next: '2024-11-12',
          authorities: [{ meetsBy: '2024-11-12', lapses: true, calledInOn: '2024-10-18' }],
        },
      ],
    });
  });

  it('is as at the day: what scrutiny decides later stops no clock before', async () => {
    await log.append('callin/D-1', { on: '2024-10-18', by: officer('acc') }, calledIn('D-1'));
    const before = await clock('2024-11-05');
    const considered = CallInConsidered({
      decision: 'D-1',
      authority: 'acc',
      outcome: 'REFERRED_BACK',
      reconsiderBy: '2024-11-20',
    });
    await log.append('callin/D-1', { on: '2024-11-06', by: officer('acc') }, considered);
    expect(await clock('2024-11-05')).toEqual(before);
    expect(await clock('2024-11-06')).toMatchObject({
      calledIn: 0,
      decisions: [
        {
          next: '2024-11-20',
          authorities: [{ sentence: { text: expect.stringContaining('by 20 November 2024') as string } }],
        },
      ],
    });
  });

  it('leaves out what is done with or could never be called in, unless all is asked for', async () => {
    await log.append('callin/D-1', { on: '2024-10-24T16:00:00.000Z', by: GATE }, windowClosed('D-1'));
    const never = DecisionNotCallable({
      decision: 'D-1',
      authority: 'wic',
      published: '2024-10-17',
      reason: 'NO_EXECUTIVE',
      citation: 'x',
    });
    await log.append('callin/D-1', { on: '2024-10-25', by: GATE }, never);
    expect(await clock('2024-10-25')).toEqual({ decisions: [], openWindows: 0, calledIn: 0 });
    expect((await clock('2024-10-25', { show: 'ALL' })).decisions[0]?.authorities.map(({ status }) => status)).toEqual([
      'EXPIRED',
      'NOT_CALLABLE',
    ]);
    expect((await clock('2024-10-25', { show: 'ALL', authority: 'wic' })).decisions[0]?.authorities).toHaveLength(1);
  });
});
