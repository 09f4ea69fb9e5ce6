import { ObjectionRaised, ObjectionWithdrawn, PositionDeclared, ProposalAccepted } from '#governance';
import { by, TestLog } from '../testing/log.js';
import { begin } from '../testing/random-log.js';
import { asking, party, PUBLIC } from '../testing/told.js';
import { oneProcess } from './processes.js';

const OF = { process: 'CP-1', version: 1, authority: 'bdc' };
let log: TestLog;
beforeEach(async () => {
  log = new TestLog();
  await begin(log);
});
afterEach(() => log.close());

interface Shown {
  readonly version: number;
  readonly status: string;
  readonly standings: readonly { authority: string; decision: string }[];
  readonly positions: readonly { held: string; told: Record<string, unknown> }[];
  readonly consents: readonly { act: string; conditional: boolean; told: Record<string, unknown> }[];
  readonly objections: readonly {
    objection: string;
    withdrawn: boolean;
    occurredAt: string;
    told: Record<string, unknown>;
  }[];
}
const shown = async (day: string, version: number, reader = PUBLIC): Promise<Shown | undefined> =>
  (
    (await oneProcess.read(await asking(log, day, reader), { process: 'CP-1', version })) as
      { shown: Shown } | undefined
  )?.shown;

const onDay = (on: string) => ({ on, by: by('bdc') });

describe('one version of a process', () => {
  beforeEach(async () => {
    await log.append(
      'process/CP-1',
      onDay('2024-02-01'),
      PositionDeclared({ ...OF, position: 'OPPOSE', reasons: 'Too dear.' }),
    );
    await log.append(
      'process/CP-1',
      onDay('2024-02-02'),
      ObjectionRaised({ ...OF, objection: 'O-1', grounds: 'COST', clause: '2', text: 'It costs twice as much.' }),
    );
    await log.append('process/CP-1', onDay('2024-02-10'), ObjectionWithdrawn({ ...OF, objection: 'O-1' }));
    await log.append(
      'process/CP-1',
      onDay('2024-02-11'),
      ProposalAccepted({ ...OF, contentHash: '1'.repeat(64), conditions: ['The contract is signed'] }),
    );
  });

  it('tells what was said of it, when, in which words and on which grounds', async () => {
    expect(await shown('2024-03-01', 1, party('acc'))).toMatchObject({
      version: 1,
      positions: [{ held: 'OPPOSE', told: { reasons: 'Too dear.' } }],
      objections: [
        {
          objection: 'O-1',
          withdrawn: true,
          occurredAt: '2024-02-02',
          told: { grounds: 'COST', clause: '2', text: 'It costs twice as much.' },
        },
      ],
      consents: [{ act: 'ACCEPTED', conditional: true, told: { conditions: ['The contract is signed'] } }],
    });
  });

  it('knows at an earlier date nothing of what was said later', async () => {
    const then = await shown('2024-02-05', 1);
    expect([then?.objections[0]?.withdrawn, then?.consents]).toEqual([false, []]);
    expect(then?.standings.find(({ authority }) => authority === 'bdc')?.decision).toBe('OBJECTS');
    expect(then?.standings.find(({ authority }) => authority === 'wic')?.decision).toBe('SILENT');
  });

  it('is not there before it was published, nor when there is no such version', async () => {
    expect(await shown('2024-03-01', 2)).toBeUndefined();
    expect(await shown('2023-11-30', 1)).toBeUndefined();
  });

  it('is left out where no version is asked for', async () => {
    const answer = (await oneProcess.read(await asking(log, '2024-03-01'), { process: 'CP-1' })) as object;
    expect('shown' in answer).toBe(false);
  });
});
