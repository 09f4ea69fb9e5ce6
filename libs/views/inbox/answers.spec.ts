import { ComplianceExceptionRaised, DecisionCalledIn, HoldPlaced, WorkaroundFlagged } from '#governance';
import { commandByName } from '#governance/commands.js';
import { reservedMatter } from '../forward/testing/a-matter.js';
import { by, TestLog } from '../testing/log.js';
import { asking, party } from '../testing/told.js';
import { inboxView } from './inbox.js';
import type { InboxItem } from './item.js';

let log: TestLog;
beforeEach(async () => {
  log = new TestLog();
  await reservedMatter(log);
});
afterEach(() => log.close());

const inbox = async (authority: string, day = '2025-03-31') =>
  ((await inboxView.read(await asking(log, day, party(authority)), {})) as { items: readonly InboxItem[] }).items;

describe('what answers an item of the inbox', () => {
  it('is always a command that there is, with fields that it takes as they stand', async () => {
    await log.append(
      'workaround/WA-1',
      { on: '2025-03-20', by: by('acc') },
      WorkaroundFlagged({
        workaround: 'WA-1',
        process: 'CP-1',
        authority: 'bdc',
        processVersion: 1,
        clause: '1',
        title: 'Sheet',
        reason: 'DATA',
        description: 'x',
      }),
    );
    await log.append(
      'decision/D-ACC',
      { on: '2025-03-28', by: by('acc') },
      HoldPlaced({
        decision: 'D-ACC',
        hold: 'H-1',
        ground: 'COURT_ORDER',
        placedBy: 'High Court',
        reason: 'Judicial review.',
      } as never),
    );
    const seen = new Set<string>();
    for (const authority of ['acc', 'bdc', 'wic', 'pcc', 'cc']) {
      for (const { kind, answer } of await inbox(authority)) {
        seen.add(kind);
        const command = answer && commandByName(answer.command);
        expect([kind, answer?.command, command?.name]).toEqual([kind, answer?.command, answer?.command]);
        for (const [field, value] of Object.entries(answer?.fields ?? {})) {
          const declared = command?.fields.get(field);
          expect([kind, field, declared !== undefined]).toEqual([kind, field, true]);
          expect([kind, field, declared!.kind.check(value, field)]).toEqual([kind, field, []]);
        }
      }
    }
    expect([...seen].sort()).toEqual(
      expect.arrayContaining([
        'ACTION_DUE',
        'APPROVAL_TO_DECIDE',
        'CALL_IN_WINDOW',
        'HOLD',
        'MINUTES_TO_CONFIRM',
        'VOTES_TO_CONFIRM',
        'WORKAROUND_TO_ANSWER',
      ]),
    );
  });

  it('approves the very text that was asked about, by its hash', async () => {
    const item = (await inbox('wic')).find(({ kind }) => kind === 'APPROVAL_TO_DECIDE');
    expect(item).toMatchObject({
      about: 'M-1',
      due: '2025-06-30',
      why: 'LONG_STOP',
      answer: {
        command: 'TakeDecision',
        fields: { kind: 'RESOLVED', approves: { matter: 'M-1', contentHash: 'c'.repeat(64) } },
      },
    });
  });

  it('confirms minutes at the next suitable meeting, by the hash of the draft; every authority sees what is the body’s own', async () => {
    for (const authority of ['acc', 'wic'])
      expect((await inbox(authority)).find(({ kind }) => kind === 'MINUTES_TO_CONFIRM')).toMatchObject({
        due: '2025-04-09',
        ofBody: 'board',
        answer: {
          command: 'ConfirmMinutes',
          fields: { meeting: 'B', at: 'N', contentHash: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown },
        },
      });
  });

  it('is asked of the authority whose it is, and of nobody before it was due', async () => {
    await log.append(
      'callin/D-ACC',
      { on: '2025-03-31', by: by('acc') },
      DecisionCalledIn({
        decision: 'D-ACC',
        authority: 'acc',
        requisitioners: [],
        meetsBy: '2025-04-22',
        lapses: true,
      }),
    );
    const kinds = async (authority: string, day: string) => (await inbox(authority, day)).map(({ kind }) => kind);
    expect(await kinds('acc', '2025-04-01')).toContain('SCRUTINY_TO_MEET');
    expect(await kinds('bdc', '2025-04-01')).not.toContain('SCRUTINY_TO_MEET');
    expect(await kinds('acc', '2025-03-30')).not.toContain('SCRUTINY_TO_MEET');
  });

  it('is an acknowledgement for an exception that names the authority', async () => {
    const [raised] = await log.append(
      'process/CP-1',
      { on: '2025-03-30', by: { process: 'rules' } },
      ComplianceExceptionRaised({ rule: 'LATE_PUBLICATION', severity: 'MEDIUM', authority: 'acc' }),
    );
    const exceptions = async (authority: string) =>
      (await inbox(authority)).filter(({ kind, why }) => kind === 'EXCEPTION_TO_ANSWER' && why === 'LATE_PUBLICATION');
    expect(await exceptions('acc')).toMatchObject([
      { why: 'LATE_PUBLICATION', answer: { command: 'AcknowledgeException', fields: { target: raised!.envelope.id } } },
    ]);
    expect(await exceptions('bdc')).toEqual([]);
  });
});
