import {
  CompromiseOffered,
  ProposalAccepted,
  ProposalVersionPublished,
  WorkaroundFlagged,
  WorkaroundPermitted,
  PositionDeclared,
} from '#governance';
import { documentOf } from '#governance';
import { matrixAt } from '../matrix/matrix.js';
import { by, TestLog } from '../testing/log.js';
import { begin } from '../testing/random-log.js';
import { asking, party } from '../testing/told.js';
import type { InboxItem } from './item.js';
import { inboxView } from './inbox.js';

const SIX = ['acc', 'bdc', 'wic', 'pcc', 'cc', 'fire'];
const process = 'CP-1';
let log: TestLog;
beforeEach(async () => {
  log = new TestLog();
  await begin(log, SIX);
});
afterEach(() => log.close());

async function inbox(authority: string, day: string): Promise<readonly InboxItem[]> {
  const answer = await inboxView.read(await asking(log, day, party(authority)), {});
  return (answer as { items: readonly InboxItem[] }).items;
}
const kinds = async (authority: string, day: string) => (await inbox(authority, day)).map((item) => item.kind);

async function publish(version: number, limit: string, on: string): Promise<string> {
  const text = {
    summary: 'Orders come first.',
    steps: [{ step: '1', title: 'Approve', owner: 'Budget holder', prose: `Up to ${limit} pounds.` }],
  };
  const { bytes, ref } = documentOf(text);
  await log.store.blobs.put(bytes, ref.mediaType);
  await log.append(
    `process/${process}`,
    { on, by: by('acc') },
    ProposalVersionPublished({ process, version, contentHash: ref.hash, content: ref, incorporates: [] }),
  );
  return ref.hash;
}

describe('what needs an authority now', () => {
  it('when one character changes after four of six accepted: four changed texts with the difference, and nobody agreed to the new one', async () => {
    const contentHash = await publish(3, '5000', '2024-02-01');
    for (const authority of SIX.slice(0, 4)) {
      await log.append(
        `process/${process}`,
        { on: '2024-02-10', by: by(authority) },
        ProposalAccepted({ process, version: 3, contentHash, authority }),
      );
    }
    const values = async (day: string) =>
      matrixAt(await asking(log, day)).rows[0]?.cells.flatMap((cell) => cell.decision?.value ?? []);
    expect((await values('2024-02-10'))?.filter((value) => value === 'ACCEPTED')).toHaveLength(4);
    await publish(4, '5001', '2024-03-01');
    expect(await values('2024-03-01')).toEqual([...Array<string>(4).fill('EARLIER_VERSION'), 'SILENT', 'SILENT']);
    for (const authority of SIX.slice(0, 4)) {
      const changed = (await inbox(authority, '2024-03-01')).find((item) => item.kind === 'TEXT_CHANGED');
      expect(changed).toMatchObject({ about: process, version: 4, agreedVersion: 3 });
      expect(changed?.difference?.filter((change) => change.is !== 'SAME')).toEqual([
        { is: 'REMOVED', text: '5000' },
        { is: 'ADDED', text: '5001' },
      ]);
    }
    expect(await kinds('fire', '2024-03-01')).toContain('POSITION_DUE');
  });

  it('an opinion is not an answer: after it the acceptance is still due', async () => {
    const contentHash = await publish(2, '5000', '2024-02-01');
    await log.append(
      `process/${process}`,
      { on: '2024-02-05', by: by('bdc') },
      PositionDeclared({ process, version: 2, authority: 'bdc', position: 'SUPPORT' }),
    );
    expect(await kinds('bdc', '2024-02-05')).toContain('ACCEPTANCE_DUE');
    await log.append(
      `process/${process}`,
      { on: '2024-02-06', by: by('bdc') },
      ProposalAccepted({ process, version: 2, contentHash, authority: 'bdc' }),
    );
    const after = await kinds('bdc', '2024-02-06');
    expect(after).not.toContain('ACCEPTANCE_DUE');
    expect(after).not.toContain('POSITION_DUE');
  });

  it('shows what ends soon first: an offer to answer, a permission that runs out, an entry to confirm', async () => {
    const OF = { workaround: 'WA-1', process, authority: 'bdc' };
    await log.append(
      'workaround/WA-1',
      { on: '2024-02-01', by: by('acc') },
      WorkaroundFlagged({
        ...OF,
        processVersion: 1,
        clause: '4',
        title: 'Sheet',
        reason: 'DATA',
        description: 'A sheet.',
      }),
    );
    expect((await inbox('bdc', '2024-02-02')).find((item) => item.kind === 'WORKAROUND_TO_ANSWER')).toMatchObject({
      about: 'WA-1',
      due: '2024-02-29',
    });
    await log.append(
      'workaround/WA-1',
      { on: '2024-02-10', by: { body: 'board', meeting: 'B-1' } },
      WorkaroundPermitted({
        ...OF,
        until: '2024-04-20',
        decision: { kind: 'RECORDED_DECISION', ref: 'Board', date: '2024-02-10' },
      }),
    );
    await log.append(
      'compromise/K-1',
      { on: '2024-03-01', by: by('acc') },
      CompromiseOffered({
        compromise: 'K-1',
        withoutPrejudice: true,
        process,
        offerHash: 'a'.repeat(64),
        answers: [],
        addressees: ['bdc'],
        concessions: [{ by: 'acc', to: 'bdc', subject: 'x', size: 'MINOR' }],
        terms: 'x',
        expires: '2024-04-01',
      }),
    );
    const recordedBy = { person: 'p_clerk', authority: 'acc', capacity: 'CLERK', mandate: 'm' };
    const [entry] = await log.append(
      `process/${process}`,
      { on: '2024-03-02', by: by('bdc'), recordedBy },
      PositionDeclared({ process, version: 1, authority: 'bdc', position: 'SUPPORT' }),
    );
    const items = (await inbox('bdc', '2024-03-25')).filter(({ kind }) => kind !== 'STATEMENT_MISSING');
    expect(items.map(({ kind, about, due }) => [kind, about, due])).toEqual([
      ['COMPROMISE_TO_ANSWER', 'K-1', '2024-04-01'],
      ['WORKAROUND_EXPIRING', 'WA-1', '2024-04-20'],
      ['ENTRY_TO_CONFIRM', entry!.envelope.id, undefined],
    ]);
    expect(await kinds('bdc', '2024-03-01')).not.toContain('WORKAROUND_EXPIRING');
    expect(await kinds('bdc', '2024-04-21')).toContain('WORKAROUND_EXPIRED');
  });

  it('is nobody’s where the reader names no authority of the arrangement', async () => {
    expect(await inboxView.read(await asking(log, '2024-03-01', party('stranger')), {})).toBeUndefined();
  });
});
