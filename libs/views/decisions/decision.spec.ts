import {
  ComplianceExceptionRaised,
  DecisionSuperseded,
  ImplementationStarted,
  OfficerDecisionTaken,
  PersonNamed,
} from '#governance';
import type { Reader } from '../language/declaration.js';
import { TestLog } from '../testing/log.js';
import { begin } from '../testing/random-log.js';
import { party, PUBLIC } from '../testing/told.js';
import { oneDecision } from './decision.js';
import {
  BOARD,
  decided,
  effective,
  GATE,
  officer,
  produced,
  publishedVale,
  recommended,
  resolved,
  windowClosed,
} from './testing/decisions.js';

import type { Answered } from './testing/reading.js';
import { answer } from './testing/reading.js';

let log: TestLog;
beforeEach(async () => {
  log = new TestLog();
  await begin(log);
});
afterEach(() => log.close());

const shown = (day: string, id = 'D-1', reader: Reader = PUBLIC, knownAt?: string): Promise<Answered> =>
  answer(log, oneDecision, day, { decision: id }, reader, knownAt);
const RESOLUTION = 'That version 2 be adopted for £412,000.';
const head = (decision: Answered, id: string): unknown =>
  (decision['statement']?.['heads'] as unknown as readonly { readonly id: string }[]).find((one) => one.id === id);

describe('one decision', () => {
  it('begins with what was decided, in a plain sentence and in its own words', async () => {
    await decided(log, 'D-1', '2024-10-15', officer('acc'), resolved('D-1', { resolution: RESOLUTION }));
    expect(await shown('2024-10-15')).toMatchObject({
      decided: {
        text: 'On 15 October 2024 the Cabinet of ACC Council resolved: “Purchase to pay: version 2”.',
        lang: 'en',
      },
      resolution: RESOLUTION,
      regimes: [{ id: 'EN_EXEC_MEETING', citations: [expect.stringContaining('2012/2089') as string] }],
      powers: [{ kind: 'STATUTE', ref: 'Local Government Act 2000 s.9E' }],
      officer: null,
    });
    expect(await shown('2024-10-14')).toBeUndefined();
  });

  it('says what a resolution stands as where the body had no power to resolve', async () => {
    const more = { kind: 'RESOLVED' as const, standsAs: 'RECOMMENDED' as const };
    await decided(log, 'R-1', '2024-10-02', BOARD, recommended('R-1', more));
    expect((await shown('2024-10-02', 'R-1'))['decided']).toEqual({
      text: 'On 2 October 2024 the board is recorded to have resolved “Purchase to pay: version 2”. It had no power to do more than recommend, and the decision stands as a recommendation.',
      lang: 'en',
    });
  });

  it('of an officer names the delegation, and who was consulted with which view', async () => {
    const { body } = resolved('O-1', { decidedBy: { authority: 'acc', person: 'p_acc' }, capacity: 'OFFICER' });
    const more = {
      ...{
        delegation: 'DEL-1',
        authorisation: 'EXPRESS' as const,
        effects: ['CONTRACT_OR_EXPENDITURE' as const],
        amount: 900_000,
      },
      consultees: [{ consultee: 'Cabinet member for finance', on: '2024-10-01', view: 'DISAGREED' as const }],
    };
    const taken = OfficerDecisionTaken({ ...body, ...more } as unknown as Parameters<typeof OfficerDecisionTaken>[0]);
    await log.append(
      'authority/acc',
      { on: '2024-01-01', by: officer('acc') },
      PersonNamed({ authority: 'acc', person: 'p_acc', name: 'Rowan Ashby', role: 'Director' }),
    );
    await decided(log, 'O-1', '2024-10-15', officer('acc'), taken);
    expect(await shown('2024-10-15', 'O-1', party('bdc'))).toMatchObject({
      decidedBy: { name: 'Rowan Ashby, for ACC Council' },
      officer: { delegation: 'DEL-1', amount: 900_000, consultees: [{ view: 'DISAGREED' }] },
      regions: { minutes: { status: 'NOT_APPLICABLE' } },
    });
    expect((await shown('2024-10-15', 'O-1'))['decidedBy']?.['name']).toBe('Director, for ACC Council');
  });

  it('has its record head by head: stated, none, by reference; a blank is missing, with the law that asks for it', async () => {
    await decided(log, 'D-1', '2024-10-15', officer('acc'), resolved('D-1'));
    await decided(log, 'D-1', '2024-10-16', officer('acc'), produced('D-1', ['ALTERNATIVES']));
    const first = await shown('2024-10-16');
    expect(head(first, 'INTERESTS')).toMatchObject({ said: 'NONE', missing: null });
    expect(head(first, 'REASONS')).toMatchObject({ said: 'BY_REFERENCE', missing: null, text: null });
    expect(head(first, 'REPORTS')).toMatchObject({
      said: 'STATED',
      entries: [{ title: 'Report of the director of finance' }],
    });
    expect(head(first, 'ALTERNATIVES')).toMatchObject({
      said: null,
      missing: { because: 'BLANK', citation: expect.stringContaining('2012/2089') as string },
    });
    expect(head(first, 'DATE')).toMatchObject({ said: 'STATED' });
    expect(first['statement']).toMatchObject({ status: 'INCOMPLETE', versions: 1 });
    await decided(log, 'D-1', '2024-10-18', officer('acc'), produced('D-1'));
    expect(head(await shown('2024-10-18'), 'ALTERNATIVES')).toMatchObject({
      said: 'STATED',
      missing: null,
      entries: [{ option: 'Three systems' }],
    });
    expect((await shown('2024-10-18'))['statement']).toMatchObject({ status: 'PRODUCED', versions: 2, missing: [] });
  });

  it('has six regions, each with since when', async () => {
    await publishedVale(log);
    await log.append('callin/D-1', { on: '2024-10-24T16:00:00.000Z', by: GATE }, windowClosed('D-1'));
    await decided(log, 'D-1', '2024-10-25', GATE, effective('D-1', '2024-10-25'));
    await decided(
      log,
      'D-1',
      '2024-11-04',
      officer('acc'),
      ImplementationStarted({ decision: 'D-1', authority: 'acc', premature: false }),
    );
    expect((await shown('2024-11-04'))['regions']).toMatchObject({
      outcome: { status: 'CARRIED', since: '2024-10-15' },
      statement: { status: 'PRODUCED', since: '2024-10-16' },
      minutes: { status: 'NONE', since: null },
      publication: { status: 'PUBLISHED', since: '2024-10-17' },
      approval: [{ authority: 'acc', status: 'NOT_REQUIRED', since: null }],
      callIn: [
        { authority: 'acc', authorityName: 'ACC Council', status: 'EXPIRED', since: '2024-10-24T16:00:00.000Z' },
      ],
      implementation: { status: 'IN_PROGRESS', since: '2024-11-04' },
    });
    expect((await shown('2024-11-04'))['gate']).toMatchObject({ open: true, effect: { from: '2024-10-25' } });
    expect((await shown('2024-11-03'))['regions']).toMatchObject({
      implementation: { status: 'EFFECTIVE', since: '2024-10-25' },
    });
  });

  it('lets nothing later into an earlier answer', async () => {
    await publishedVale(log);
    const before = await shown('2024-10-18', 'D-1', party('acc'), '2024-10-18');
    const then = await shown('2024-10-18', 'D-1', party('acc'));
    const replaces = [{ decision: 'D-1', as: 'SUPERSEDES' as const }];
    await decided(log, 'D-2', '2024-11-20', officer('acc'), resolved('D-2', { replaces }));
    await decided(
      log,
      'D-1',
      '2024-12-01',
      GATE,
      DecisionSuperseded({ decision: 'D-1', replacement: 'D-2', from: '2024-12-01' }),
    );
    await decided(
      log,
      'D-1',
      '2024-12-02',
      officer('acc'),
      produced('D-1'),
      ComplianceExceptionRaised({ rule: 'LATE_ENTRY', severity: 'LOW' }),
    );
    expect(await shown('2024-10-18', 'D-1', party('acc'), '2024-10-18')).toEqual(before);
    expect(await shown('2024-10-18', 'D-1', party('acc'))).toEqual(then);
    expect(await shown('2024-12-01')).toMatchObject({
      inForce: false,
      replacedBy: [{ id: 'D-2', as: 'SUPERSEDED', from: '2024-12-01' }],
    });
  });
});
