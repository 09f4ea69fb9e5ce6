import { ApprovalGranted, ApprovalRefused, ApprovalsSought, ProposalVersionPublished } from '#governance';
import { inboxView } from '../inbox/inbox.js';
import { by, TestLog } from '../testing/log.js';
import { begin } from '../testing/random-log.js';
import { asking, party } from '../testing/told.js';
import { oneProcess, processesView } from './processes.js';

const V2 = '2'.repeat(64);
const OF = { matter: 'M-1', contentHash: V2 };
let log: TestLog;
beforeEach(async () => {
  log = new TestLog();
  await begin(log);
  const content = { hash: V2, mediaType: 'application/json', size: 1 };
  await log.append(
    'process/CP-1',
    { on: '2024-02-01', by: by('acc') },
    ProposalVersionPublished({ process: 'CP-1', version: 2, contentHash: V2, content, incorporates: [] }),
  );
  await log.append(
    'approvals/M-1',
    { on: '2024-02-05', by: by('acc') },
    ApprovalsSought({ ...OF, authorities: ['acc', 'bdc', 'wic'] }),
  );
  await log.append(
    'approvals/M-1',
    { on: '2024-02-20', by: by('bdc') },
    ApprovalGranted({ ...OF, authority: 'bdc', decision: 'D-1', conditions: [] }),
  );
  await log.append(
    'approvals/M-1',
    { on: '2024-02-22', by: by('wic') },
    ApprovalRefused({ ...OF, authority: 'wic', withAmendments: false, reasons: 'Too dear.' }),
  );
});
afterEach(() => log.close());

interface Row {
  readonly versions: readonly { readonly version: number; readonly status: string }[];
  readonly standings: readonly { readonly authority: string; readonly decision: string }[];
}
const standingsIn = ({ standings }: Pick<Row, 'standings'>) =>
  standings.map(({ authority, decision }) => [authority, decision]);

describe('how authorities stand on a version', () => {
  const expected = [
    ['acc', 'SILENT'],
    ['bdc', 'ACCEPTED'],
    ['wic', 'REJECTED'],
  ];
  it('follows from what they said of its text in approvals of their own', async () => {
    const list = (await processesView.read(await asking(log, '2024-02-22'), {})) as { processes: readonly Row[] };
    expect(list.processes.map(standingsIn)).toEqual([expected]);
    const one = (await oneProcess.read(await asking(log, '2024-02-22', party('acc')), {
      process: 'CP-1',
      version: 2,
    })) as Row & { shown: Pick<Row, 'standings'> & { consents: readonly unknown[] } };
    expect([standingsIn(one), standingsIn(one.shown)]).toEqual([expected, expected]);
    expect(one.shown.consents).toMatchObject([
      { authority: 'bdc', act: 'ACCEPTED', occurredAt: '2024-02-20' },
      { authority: 'wic', act: 'REJECTED', told: { reasons: 'Too dear.' } },
    ]);
  });
  it('leaves the version where its own record has brought it, and earlier days as they were', async () => {
    const one = (await oneProcess.read(await asking(log, '2024-02-22'), { process: 'CP-1' })) as Row;
    expect(one.versions.map(({ version, status }) => [version, status])).toEqual([
      [1, 'IN_FORCE'],
      [2, 'PUBLISHED'],
    ]);
    const before = (await oneProcess.read(await asking(log, '2024-02-19'), { process: 'CP-1' })) as Row;
    expect(standingsIn(before).map(([, value]) => value)).toEqual(['SILENT', 'SILENT', 'SILENT']);
  });
  it('asks nobody in the inbox for a position on what they have approved', async () => {
    const kinds = async (authority: string) => {
      const answer = await inboxView.read(await asking(log, '2024-02-22', party(authority)), {});
      return (answer as { items: readonly { kind: string }[] }).items.map(({ kind }) => kind);
    };
    expect(await kinds('acc')).toContain('POSITION_DUE');
    expect(await kinds('bdc')).not.toContain('POSITION_DUE');
  });
});
