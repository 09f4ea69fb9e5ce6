import type { NewEvent } from '#governance';
import {
  AdoptionAssured,
  AdoptionPlanned,
  ApprovalConditionMet,
  ApprovalGranted,
  ApprovalsLapsed,
  ApprovalsSought,
  DerogationGranted,
  ObjectionRaised,
  PositionDeclared,
  ProcessAdopted,
  ProposalAccepted,
  ProposalVersionPublished,
  WorkaroundFlagged,
  WorkaroundPermitted,
  WorkaroundRetired,
} from '#governance';
import { addDays, endOfDay, startOf } from '#kernel';
import { matrixAt } from '../matrix/matrix.js';
import { by, TestLog } from '../testing/log.js';
import { begin, dice, writeAnything } from '../testing/random-log.js';
import { asking, party } from '../testing/told.js';
import { pairView } from './pair.js';

const OF = { process: 'CP-1', authority: 'bdc' };
const WA = { workaround: 'WA-1', ...OF };
const decision = { kind: 'RECORDED_DECISION' as const, ref: 'Board', date: '2024-03-01' };
let log: TestLog;
beforeEach(() => {
  log = new TestLog();
});
afterEach(() => log.close());

interface Pair {
  readonly changes: readonly {
    of: string;
    day: string;
    at: string;
    from: string | null;
    to: string | null;
    because: string[];
  }[];
}
const pair = async (day: string) =>
  (await pairView.read(await asking(log, day, party('bdc')), OF)) as Pair & Record<string, unknown>;

async function aLife(): Promise<void> {
  await begin(log);
  const onVersion = { process: 'CP-1', version: 1, authority: 'bdc' };
  await log.append(
    'process/CP-1',
    { on: '2024-01-10', by: by('bdc') },
    PositionDeclared({ ...onVersion, position: 'SUPPORT' }),
  );
  await log.append(
    'process/CP-1',
    { on: '2024-01-20', by: by('bdc') },
    ProposalAccepted({ ...onVersion, contentHash: '1'.repeat(64) }),
  );
  await log.append(
    'adoption/CP-1',
    { on: '2024-02-01', by: by('bdc') },
    AdoptionPlanned({ ...onVersion, due: '2024-06-30' }),
  );
  await log.append('adoption/CP-1', { on: '2024-03-01', by: by('bdc') }, ProcessAdopted(onVersion));
  await log.append(
    'assurance/CP-1',
    { on: '2024-03-20', by: by('acc') },
    AdoptionAssured({ ...onVersion, outcome: 'FULL', evidence: 'Seen.' } as never),
  );
  await log.append(
    'workaround/WA-1',
    { on: '2024-04-02', by: by('bdc') },
    WorkaroundFlagged({ ...WA, processVersion: 1, clause: '2', title: 'Sheet', reason: 'DATA', description: 'x' }),
  );
  await log.append(
    'workaround/WA-1',
    { on: '2024-04-20', by: { body: 'board', meeting: 'B' } },
    WorkaroundPermitted({ ...WA, until: '2024-09-30', decision }),
  );
  await log.append('workaround/WA-1', { on: '2024-08-01', by: by('bdc') }, WorkaroundRetired({ ...WA, how: 'FIXED' }));
  await log.append(
    'adoption/CP-1',
    { on: '2024-08-10', by: by('acc') },
    DerogationGranted({
      derogation: 'DG-1',
      process: 'CP-1',
      authority: 'bdc',
      until: '2024-10-15',
      reason: 'Old system.',
      decision,
    } as never),
  );
  await log.append(
    'process/CP-1',
    { on: '2024-11-01', by: by('acc') },
    ProposalVersionPublished({
      process: 'CP-1',
      version: 2,
      contentHash: '2'.repeat(64),
      content: { hash: '2'.repeat(64), mediaType: 'application/json', size: 1 },
      incorporates: [],
    }),
  );
  await log.append(
    'process/CP-1',
    { on: '2024-11-05', by: by('bdc') },
    ObjectionRaised({ process: 'CP-1', version: 2, authority: 'bdc', objection: 'O-1', grounds: 'Too dear.' } as never),
  );
}

/** Approval of version 1 is sought, given on a condition that is met, and lapses. */
async function approvals(of: TestLog): Promise<void> {
  const matter = 'M-1';
  const contentHash = '1'.repeat(64);
  const told = (on: string, authority = 'bdc') => ({ on, by: by(authority) });
  const append = (on: string, event: NewEvent) => of.append(`approvals/${matter}`, told(on), event);
  const conditions = [{ condition: 'c', kind: 'CONTRACT' as const }];
  await append('2024-01-10', ApprovalsSought({ matter, contentHash, authorities: ['acc', 'bdc'], process: 'CP-1' }));
  await append('2024-01-12', ApprovalGranted({ matter, contentHash, authority: 'bdc', decision: 'D-1', conditions }));
  await append(
    '2024-02-02',
    ApprovalConditionMet({ matter, authority: 'bdc', condition: 'c', kind: 'CONTRACT', verified: true }),
  );
  await append('2024-03-01', ApprovalsLapsed({ matter, longStop: '2024-02-29' }));
}

describe('one authority and one process', () => {
  it('shows every change of both values with the day and the events that made it', async () => {
    await aLife();
    const { changes } = await pair('2024-12-31');
    expect(changes.map(({ of, day, from, to }) => [of, day, from, to])).toEqual([
      ['DECISION', '2023-12-01', null, 'SILENT'],
      ['OPERATION', '2023-12-01', null, 'NOT_ASSESSED'],
      ['DECISION', '2024-01-20', 'SILENT', 'ACCEPTED'],
      ['OPERATION', '2024-01-20', 'NOT_ASSESSED', 'AGREED_NOT_ADOPTED'],
      ['OPERATION', '2024-02-01', 'AGREED_NOT_ADOPTED', 'TRANSITIONING'],
      ['OPERATION', '2024-03-01', 'TRANSITIONING', 'ALIGNED'],
      ['OPERATION', '2024-04-02', 'ALIGNED', 'WORKAROUND_OPEN'],
      ['OPERATION', '2024-04-20', 'WORKAROUND_OPEN', 'WORKAROUND_PERMITTED'],
      ['OPERATION', '2024-08-01', 'WORKAROUND_PERMITTED', 'ALIGNED'],
      ['OPERATION', '2024-08-10', 'ALIGNED', 'DEROGATED'],
      ['OPERATION', '2024-10-16', 'DEROGATED', 'ALIGNED'],
      ['DECISION', '2024-11-01', 'ACCEPTED', 'EARLIER_VERSION'],
      ['DECISION', '2024-11-05', 'EARLIER_VERSION', 'OBJECTS'],
    ]);
    const adopted = (await log.store.events.readStream('adoption/CP-1')).find(
      ({ envelope }) => envelope.type === 'ProcessAdopted',
    );
    expect(changes[5]).toMatchObject({ because: [adopted!.envelope.id] });
  });

  it('has positions, acceptances and objections with their words, adoption and workarounds', async () => {
    await aLife();
    expect(await pair('2024-12-31')).toMatchObject({
      title: 'Purchase to pay',
      name: 'BDC Council',
      positions: [{ held: 'SUPPORT' }],
      acceptances: [{ act: 'ACCEPTED', version: 1 }],
      objections: [{ objection: 'O-1' }],
      adoption: { adopted: { version: 1 }, assurance: { version: 1 } },
      workarounds: [{ workaround: 'WA-1', title: 'Sheet', status: 'RETIRED' }],
    });
  });

  it('turns with what the authority said of the text in an approval of its own, and has the words of it', async () => {
    await begin(log);
    await approvals(log);
    const { changes, acceptances } = await pair('2024-12-31');
    expect(changes.map(({ of, day, from, to }) => [of, day, from, to])).toEqual([
      ['DECISION', '2023-12-01', null, 'SILENT'],
      ['OPERATION', '2023-12-01', null, 'NOT_ASSESSED'],
      ['DECISION', '2024-01-12', 'SILENT', 'ACCEPTED_IF'],
      ['OPERATION', '2024-01-12', 'NOT_ASSESSED', 'AGREED_NOT_ADOPTED'],
      ['DECISION', '2024-02-02', 'ACCEPTED_IF', 'ACCEPTED'],
      ['DECISION', '2024-03-01', 'ACCEPTED', 'SILENT'],
      ['OPERATION', '2024-03-01', 'AGREED_NOT_ADOPTED', 'NOT_ASSESSED'],
    ]);
    expect(acceptances).toMatchObject([{ act: 'REVOKED', version: 1 }]);
    expect((await pair('2024-01-12'))['acceptances']).toMatchObject([{ act: 'ACCEPTED', conditional: true }]);
  });

  it('has nothing of a later day', async () => {
    await aLife();
    const early = await pair('2024-03-15');
    expect(early.changes.at(-1)).toMatchObject({ day: '2024-03-01', to: 'ALIGNED' });
    expect(early).toMatchObject({ workarounds: [], objections: [] });
    expect(await pair('2023-11-30')).toBeUndefined();
  });

  it('always says of every day what the matrix says of it, in 20 random histories', async () => {
    for (let seed = 1; seed <= 20; seed++) {
      const one = new TestLog();
      await begin(one);
      await writeAnything(one, 40, dice(seed));
      await approvals(one);
      const { changes } = (await pairView.read(await asking(one, '2024-03-15'), OF)) as Pair;
      for (let n = 0; n < 105; n += 3) {
        const day = addDays('2023-12-01', n);
        const ask = await asking(one, day);
        const { rows, partners } = matrixAt(ask, { process: 'CP-1' });
        const whose = partners.find(({ authorities }) => authorities.some(({ authority }) => authority === 'bdc'));
        const whole = rows[0]!.cells.find(({ partner }) => partner === whose?.partner);
        const cell = whole?.authorities.find(({ authority }) => authority === 'bdc') ?? whole;
        const last = (of: string) => changes.findLast((c) => c.of === of && startOf(c.at) <= endOfDay(day))?.to ?? null;
        expect([seed, day, last('DECISION'), last('OPERATION')]).toEqual([
          seed,
          day,
          cell?.decision?.value ?? null,
          cell?.operation?.value ?? null,
        ]);
      }
      await one.close();
    }
  }, 60_000);
});
