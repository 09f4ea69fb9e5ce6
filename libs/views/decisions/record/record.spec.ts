import {
  CallInRejected,
  ComplianceExceptionRaised,
  ContactsNotified,
  DecisionValidityQuestioned,
  DecisionValiditySettled,
  ExceptionWaived,
  HoldPlaced,
  LegalHoldPlaced,
  NoteAdded,
  PublicationVerified,
} from '#governance';
import type { Reader } from '../../language/declaration.js';
import { TestLog } from '../../testing/log.js';
import { begin } from '../../testing/random-log.js';
import { party, PUBLIC } from '../../testing/told.js';
import { oneDecision } from '../decision.js';
import { BOARD, decided, GATE, officer, publishedVale, recommended, resolved } from '../testing/decisions.js';
import { held } from '../testing/meetings.js';
import type { Answered } from '../testing/reading.js';
import { answer } from '../testing/reading.js';

let log: TestLog;
beforeEach(async () => {
  log = new TestLog();
  await begin(log);
});
afterEach(() => log.close());

const shown = (day: string, id = 'D-1', reader: Reader = PUBLIC, knownAt?: string): Promise<Answered> =>
  answer(log, oneDecision, day, { decision: id }, reader, knownAt);
describe('the record of a decision', () => {
  it('has where it was published, who looked, whom it was sent to and every attempt, the contact for the parties only', async () => {
    await publishedVale(log);
    const of = { decision: 'D-1', authority: 'bdc', how: 'EMAIL' as const, contact: 'clerk@brackwater.example' };
    await decided(log, 'D-1', '2024-10-17', officer('acc'), ContactsNotified({ ...of, result: 'FAILED' }));
    await decided(log, 'D-1', '2024-10-18', officer('acc'), ContactsNotified({ ...of, result: 'SENT' }));
    const verified = PublicationVerified({ decision: 'D-1', where: 'www.aldermere.example/decisions', found: true });
    await decided(
      log,
      'D-1',
      '2024-10-19',
      officer('acc'),
      verified,
      LegalHoldPlaced({ decision: 'D-1', hold: 'LH-1', reason: 'Claim' }),
    );
    const seen = await shown('2024-10-19', 'D-1', party('acc'));
    expect(seen['publication']).toMatchObject({
      status: 'PUBLISHED',
      where: ['www.aldermere.example/decisions'],
      verified: [{ found: true, at: '2024-10-19' }],
      notified: [{ authority: 'bdc', on: '2024-10-18' }],
      attempts: [
        { result: 'FAILED', contact: 'clerk@brackwater.example', at: '2024-10-17' },
        { result: 'SENT', authorityName: 'BDC Council' },
      ],
    });
    expect(seen['retention']).toMatchObject({
      legalHolds: ['LH-1'],
      clocks: expect.arrayContaining([expect.objectContaining({ id: 'INSPECTION', lastDay: '2030-10-14' })]) as object,
    });
    expect(JSON.stringify(await shown('2024-10-19'))).not.toContain('brackwater.example');
  });

  it('refers to the vote that carried it, with its computation in sentences', async () => {
    await held(log, 'V-6', { votes: { p_acc: 'FOR', p_bdc: 'FOR', p_wic: 'AGAINST' } });
    await decided(log, 'R-1', '2024-10-02', BOARD, recommended('R-1', { meeting: 'B-1', item: '6', vote: 'V-6' }));
    expect((await shown('2024-10-02', 'R-1'))['vote']).toMatchObject({
      meeting: 'B-1',
      vote: 'V-6',
      rule: { name: 'majority@1' },
      result: {
        outcome: 'CARRIED',
        count: { for: 2, against: 1 },
        steps: expect.arrayContaining([
          expect.objectContaining({ step: 'VOTING', sentence: { text: 'Present and voting: 2 + 1 = 3.', lang: 'en' } }),
        ]) as object,
      },
    });
    await decided(log, 'R-2', '2024-10-02', BOARD, recommended('R-2', { meeting: 'B-1', vote: 'V-9' }));
    expect((await shown('2024-10-02', 'R-2'))['vote']).toMatchObject({ onRecord: false, result: null });
  });

  it('has holds, conditions, questions of validity and rejected call-ins, each with its ground', async () => {
    await publishedVale(log, { conditions: [{ condition: 'C-1', kind: 'CONTRACT', due: '2024-12-31' }] });
    const placed = {
      decision: 'D-1',
      hold: 'H-1',
      ground: 'FINANCE_REPORT' as const,
      placedBy: 'Finance officer of Aldermere',
    };
    await decided(
      log,
      'D-1',
      '2024-10-18',
      officer('acc', 'FINANCE_OFFICER'),
      HoldPlaced({ ...placed, reason: 'No cover.' }),
    );
    const asked = { decision: 'D-1', ground: 'NOTICE' as const, questionedBy: 'A resident', reasons: 'Too late.' };
    const [question] = await decided(log, 'D-1', '2024-10-19', officer('acc'), DecisionValidityQuestioned(asked));
    const settled = {
      decision: 'D-1',
      question: question!.envelope.id,
      how: 'STANDS' as const,
      source: 'Legal advice',
    };
    await decided(log, 'D-1', '2024-10-22', officer('acc', 'LEGALITY_OFFICER'), DecisionValiditySettled(settled));
    await log.append(
      'callin/D-1',
      { on: '2024-10-26', by: officer('acc') },
      CallInRejected({ decision: 'D-1', authority: 'acc', reason: 'OUTSIDE_WINDOW', requisitioners: [] }),
    );
    expect(await shown('2024-10-26')).toMatchObject({
      holds: [
        {
          id: 'H-1',
          live: true,
          placedBy: 'Finance officer of Aldermere',
          reason: 'No cover.',
          citation: expect.stringContaining('1988') as string,
        },
      ],
      conditions: [{ id: 'C-1', title: 'contract', state: 'UNMET', due: '2024-12-31' }],
      validity: [
        {
          questionedBy: 'A resident',
          reasons: 'Too late.',
          settled: { how: 'STANDS', on: '2024-10-22', source: 'Legal advice' },
        },
      ],
      callIn: { authorities: [{ status: 'WINDOW_OPEN' }], rejected: [{ authority: 'acc', at: '2024-10-26' }] },
    });
    expect((await shown('2024-10-21'))['validity']).toMatchObject([{ settled: null }]);
  });

  it('has the exceptions raised on it, how they stand, the notes, and the events that made it', async () => {
    const [taken] = await decided(log, 'D-1', '2024-10-15', officer('acc'), resolved('D-1'));
    const raised = ComplianceExceptionRaised({ rule: 'LATE_PUBLICATION', severity: 'MEDIUM', detail: 'Three days' });
    const [first] = await decided(log, 'D-1', '2024-10-20', officer('acc'), raised);
    const elsewhere = { rule: 'ULTRA_VIRES_TIER', severity: 'HIGH' as const };
    await log.append(
      'matter/M-1',
      { on: '2024-10-21', by: GATE },
      ComplianceExceptionRaised({ ...elsewhere, evidence: [taken!.envelope.id] }),
    );
    await log.append(
      'matter/M-1',
      { on: '2024-10-21', by: GATE },
      ComplianceExceptionRaised({ ...elsewhere, rule: 'ROTA_BREACH' }),
    );
    await decided(
      log,
      'D-1',
      '2024-10-22',
      officer('acc'),
      ExceptionWaived({ target: first!.envelope.id, rule: 'LATE_PUBLICATION', reason: 'Storm' }),
    );
    await decided(
      log,
      'D-1',
      '2024-10-23',
      officer('acc'),
      NoteAdded({ target: taken!.envelope.id, note: 'Filed under 24/118.' }),
    );
    const seen = await shown('2024-10-23');
    expect(seen['exceptions']).toMatchObject([
      { rule: 'LATE_PUBLICATION', status: 'WAIVED', detail: 'Three days' },
      { rule: 'ULTRA_VIRES_TIER', status: 'RAISED' },
    ]);
    expect(seen['because']).toContain(taken!.envelope.id);
    expect(seen['notes']).toMatchObject([{ note: 'Filed under 24/118.' }]);
    expect((await shown('2024-10-21'))['exceptions']).toMatchObject([{ status: 'RAISED' }, {}]);
  });
});
