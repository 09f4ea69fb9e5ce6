import { DecisionPublished, DecisionStatementProduced, DecisionWithheld, PublicExcluded } from '#governance';
import type { Reader } from '../../language/declaration.js';
import { TestLog } from '../../testing/log.js';
import { begin } from '../../testing/random-log.js';
import { party, PUBLIC } from '../../testing/told.js';
import { oneDecision } from '../decision.js';
import { decided, officer, published, resolved } from '../testing/decisions.js';
import { convened } from '../testing/meetings.js';
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
const RESOLUTION = 'That version 2 be adopted for £412,000.';
const head = (decision: Answered, id: string): unknown =>
  (decision['statement']?.['heads'] as unknown as readonly { readonly id: string }[]).find((one) => one.id === id);

describe('a decision that is exempt', () => {
  const ground = { basis: 'LGA_12A' as const, jurisdiction: 'ENGLAND' as const, paragraph: '3' };
  const withheld = DecisionWithheld({
    ...{ decision: 'D-1', authority: 'acc', ...ground, publicInterest: 'Bargaining', stub: 'A contract was settled.' },
    where: ['www.aldermere.example'],
  });
  beforeEach(async () => {
    await log.append('meeting/B-1', { on: '2024-10-01', by: officer('acc', 'CLERK') }, convened('B-1'));
    await decided(
      log,
      'D-1',
      '2024-10-15',
      officer('acc'),
      resolved('D-1', { resolution: RESOLUTION, meeting: 'B-1', item: '6' }),
    );
    await decided(
      log,
      'D-1',
      '2024-10-16',
      officer('acc'),
      DecisionStatementProduced({
        ...{ decision: 'D-1', missing: [], reasons: { text: 'It saves £90,000.' }, interests: { none: true } },
        heads: [
          { field: 'REASONS', said: 'STATED' },
          { field: 'INTERESTS', said: 'NONE' },
        ],
      }),
    );
  });

  it('is shown to the public as its stub, with the ground in law, and whole to the parties', async () => {
    await decided(log, 'D-1', '2024-10-17', officer('acc'), withheld);
    const seen = await shown('2024-10-17');
    expect(seen).toMatchObject({
      resolution: '[withheld]',
      withheld: {
        ...ground,
        words: 'the financial or business affairs of any person, the authority included',
        publicInterest: 'Bargaining',
        stub: 'A contract was settled.',
      },
    });
    expect(head(seen, 'REASONS')).toMatchObject({ said: 'STATED', text: '[withheld]' });
    expect(head(seen, 'INTERESTS')).toMatchObject({ said: 'NONE' });
    expect(JSON.stringify(seen)).not.toMatch(/412,000|90,000/);
    const whole = await shown('2024-10-17', 'D-1', party('bdc'));
    expect(whole).toMatchObject({ resolution: RESOLUTION, withheld: ground });
    expect(head(whole, 'REASONS')).toMatchObject({ text: 'It saves £90,000.' });
  });

  it('is withheld from an answer about an earlier day too', async () => {
    expect((await shown('2024-10-16'))['resolution']).toBe(RESOLUTION);
    await decided(log, 'D-1', '2024-10-17', officer('acc'), withheld);
    expect(JSON.stringify(await shown('2024-10-16'))).not.toMatch(/412,000|90,000/);
    expect(JSON.stringify(await shown('2024-10-16', 'D-1', PUBLIC, '2024-10-16'))).not.toMatch(/412,000|90,000/);
  });

  it('whose item was closed to the public is withheld until it is published openly', async () => {
    const excluded = PublicExcluded({ meeting: 'B-1', item: '6', ground, publicInterest: 'Bargaining' });
    await log.append('meeting/B-1', { on: '2024-10-02', by: officer('acc', 'CLERK') }, excluded);
    expect(await shown('2024-10-16')).toMatchObject({ resolution: '[withheld]', withheld: { ...ground, stub: null } });
    await decided(log, 'D-1', '2024-10-20', officer('acc'), published('D-1'));
    expect(await shown('2024-10-20')).toMatchObject({ resolution: RESOLUTION, withheld: null });
  });

  it('is open from when it is published openly', async () => {
    await decided(log, 'D-1', '2024-10-17', officer('acc'), withheld);
    const openly = DecisionPublished({
      decision: 'D-1',
      authority: 'acc',
      where: ['x'],
      incomplete: true,
      because: 'Fields await advice.',
    });
    await decided(log, 'D-1', '2025-01-10', officer('acc'), openly);
    expect(await shown('2025-01-10')).toMatchObject({
      resolution: RESOLUTION,
      withheld: null,
      publication: { incomplete: true, because: 'Fields await advice.' },
    });
    expect((await shown('2025-01-09'))['resolution']).toBe('[withheld]');
  });
});
