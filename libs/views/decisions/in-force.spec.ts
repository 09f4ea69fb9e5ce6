import { DecisionRescinded, DecisionSuperseded, DecisionVaried } from '#governance';
import { TestLog } from '../testing/log.js';
import { begin } from '../testing/random-log.js';
import { decisionsInForce } from './in-force.js';
import { decided, effective, GATE, officer, resolved } from './testing/decisions.js';
import { answer } from './testing/reading.js';

interface InForceOn {
  readonly decisions: readonly { readonly id: string; readonly replacedBy: readonly object[] }[];
  readonly total: number;
  readonly next?: string;
}
let log: TestLog;
beforeEach(async () => {
  log = new TestLog();
  await begin(log);
  for (const n of [1, 2, 3]) {
    const process = n === 3 ? 'CP-2' : 'CP-1';
    await decided(log, `D-${n}`, `2024-10-0${n}`, officer('acc'), resolved(`D-${n}`, { process }));
    await decided(log, `D-${n}`, `2024-10-1${n}`, GATE, effective(`D-${n}`, `2024-10-1${n}`));
  }
});
afterEach(() => log.close());
const inForce = (day: string, params: object = {}): Promise<InForceOn> =>
  answer<InForceOn>(log, decisionsInForce, day, params);
const ids = async (day: string, params: object = {}) => (await inForce(day, params)).decisions.map(({ id }) => id);

describe('the decisions in force', () => {
  it('are those that had taken effect by the day, and no others', async () => {
    expect(await ids('2024-10-10')).toEqual([]);
    expect(await ids('2024-10-12')).toEqual(['D-2', 'D-1']);
    expect(await ids('2024-12-31', { on: '2024-10-11' })).toEqual(['D-1']);
    expect(await ids('2024-12-31', { process: 'CP-1' })).toEqual(['D-2', 'D-1']);
  });

  it('stay until another takes their place, and say which clauses others have replaced', async () => {
    const replaces = [{ decision: 'D-1', as: 'SUPERSEDES' as const }];
    await decided(log, 'D-4', '2024-11-01', officer('acc'), resolved('D-4', { replaces }));
    await decided(log, 'D-4', '2024-11-10', GATE, effective('D-4', '2024-11-10'));
    await decided(
      log,
      'D-1',
      '2024-11-10',
      GATE,
      DecisionSuperseded({ decision: 'D-1', replacement: 'D-4', from: '2024-11-10' }),
    );
    await decided(
      log,
      'D-2',
      '2024-11-12',
      GATE,
      DecisionVaried({ decision: 'D-2', replacement: 'D-4', from: '2024-11-12', clauses: ['4.2'] }),
    );
    await decided(
      log,
      'D-3',
      '2024-11-14',
      GATE,
      DecisionRescinded({ decision: 'D-3', replacement: 'D-4', from: '2024-11-14' }),
    );
    expect(await ids('2024-11-09')).toEqual(['D-3', 'D-2', 'D-1']);
    expect(await inForce('2024-11-14')).toMatchObject({
      on: '2024-11-14',
      total: 2,
      decisions: [
        { id: 'D-4', replaces: [{ id: 'D-1', as: 'SUPERSEDES' }], replacedBy: [] },
        {
          id: 'D-2',
          except: [{ clause: '4.2', by: 'D-4' }],
          replacedBy: [{ id: 'D-4', as: 'VARIED', clauses: ['4.2'] }],
        },
      ],
    });
    expect(await inForce('2024-11-14', { show: 'REPLACED' })).toMatchObject({
      decisions: [
        { id: 'D-3', inForce: false, replacedBy: [{ id: 'D-4', as: 'RESCINDED', from: '2024-11-14' }] },
        { id: 'D-1', inForce: false, replacedBy: [{ id: 'D-4', as: 'SUPERSEDED', from: '2024-11-10' }] },
      ],
    });
    // Asked today about an earlier day: what took their place later is not in it.
    expect((await inForce('2024-12-31', { on: '2024-11-09' })).decisions.map((one) => one.replacedBy)).toEqual([
      [],
      [],
      [],
    ]);
  });

  it('are paged like the register', async () => {
    const { next, total } = await inForce('2024-10-20', { limit: 2 });
    expect([next, total]).toEqual(['2024-10-02~D-2', 3]);
    expect(await ids('2024-10-20', { limit: 2, cursor: next })).toEqual(['D-1']);
  });
});
