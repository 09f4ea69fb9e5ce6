import fc from 'fast-check';
import { VOTE_OPTIONS } from '#governance';
import type { VoteOption } from '#governance';
import { NotAnswerable } from '../../language/not-answerable.js';
import { TestLog } from '../../testing/log.js';
import { begin } from '../../testing/random-log.js';
import { party } from '../../testing/told.js';
import { held, SEATS } from '../testing/meetings.js';
import { answer } from '../testing/reading.js';
import { whatIfView } from './what-if.js';

interface WhatIfAnswer {
  readonly hypothetical: boolean;
  readonly held: { readonly outcome: string; readonly count: object; readonly steps: readonly object[] };
  readonly supposed: { readonly outcome: string; readonly count: object; readonly steps: readonly object[] } | null;
  readonly refused: { readonly code: string; readonly sentence: { readonly text: string } } | null;
  readonly differs: boolean;
  readonly sentence: { readonly text: string };
}
let log: TestLog;
beforeEach(async () => {
  log = new TestLog();
  await begin(log);
});
afterEach(() => log.close());

const whatIf = (params: object, vote = 'V-6', day = '2024-10-03'): Promise<WhatIfAnswer> =>
  answer<WhatIfAnswer>(log, whatIfView, day, { meeting: 'B-1', vote, ...params }, party('acc'));
const tie = { p_acc: 'FOR', p_bdc: 'FOR', p_wic: 'AGAINST', p_pcc: 'AGAINST' } as const;
const twoToOne = { p_acc: 'FOR', p_bdc: 'FOR', p_wic: 'AGAINST', p_pcc: 'ABSTAIN' } as const;

describe('a vote counted under another rule', () => {
  it('is hypothetical, stands beside the stored result, and is never written', async () => {
    await held(log, 'V-6', { votes: tie, casting: { by: 'p_acc', option: 'FOR' } });
    const size = log.store.events.size();
    const found = await whatIf({ rule: 'majority-no-casting@1' });
    expect(found).toMatchObject({
      hypothetical: true,
      held: { outcome: 'CARRIED', castingUsed: true },
      supposed: { outcome: 'NOT_CARRIED' },
      differs: true,
    });
    expect(found.sentence.text).toBe(
      'Hypothetical: under majority-no-casting@1 the result would be not carried (a tie); it was carried.',
    );
    expect(await whatIf({ rule: 'majority-no-casting@1' })).toEqual(found);
    expect(log.store.events.size()).toBe(size);
    expect(whatIfView.audience).toBe('PARTIES');
  });

  it('gives the stored result under the rule that was used, whatever was voted', async () => {
    let n = 0;
    const option = fc.constantFrom<VoteOption>(...VOTE_OPTIONS);
    await fc.assert(
      fc.asyncProperty(fc.tuple(option, option, option, option), fc.boolean(), async (options, casting) => {
        const vote = `V-${++n}`;
        const votes = Object.fromEntries(SEATS.map(({ person }, i) => [person, options[i]!]));
        const rule = { name: 'required-voter@1', params: { required: { person: 'p_bdc' } } };
        await held(log, vote, { votes, rule, ...(casting && { casting: { by: 'p_acc', option: 'FOR' as const } }) });
        const found = await whatIf({ rule: rule.name }, vote);
        const { event: _event, rule: _rule, ...stored } = found.held as Readonly<Record<string, unknown>>;
        expect(found.supposed).toEqual(stored);
        expect(found.differs).toBe(false);
      }),
      { numRuns: 30, seed: 12 },
    );
  }, 60_000);

  it('takes a casting vote and weights from the address', async () => {
    await held(log, 'V-6', { votes: tie, casting: { by: 'p_acc', option: 'FOR' } });
    expect(await whatIf({ rule: 'majority@1', casting: 'AGAINST' })).toMatchObject({ supposed: { outcome: 'LOST' } });
    expect(await whatIf({ rule: 'majority@1', casting: 'NONE' })).toMatchObject({
      supposed: { outcome: 'NOT_CARRIED' },
    });
    const weights = ['p_acc:50', 'p_bdc:20', 'p_wic:20', 'p_pcc:5'];
    expect(await whatIf({ rule: 'weighted@1', weights })).toMatchObject({ supposed: { outcome: 'CARRIED' } });
    expect(await whatIf({ rule: 'weighted@1', weights: ['p_acc:1', 'p_bdc:1', 'p_wic:9', 'p_pcc:9'] })).toMatchObject({
      supposed: { outcome: 'LOST' },
    });
  });

  it('takes what other rules need from the address', async () => {
    await held(log, 'V-6', { votes: twoToOne });
    expect(await whatIf({ rule: 'required-voter@1', required: 'person:p_wic' })).toMatchObject({ differs: true });
    expect(await whatIf({ rule: 'dual@1', limbs: ['ALL:two-thirds@1', 'ALL:majority-no-casting@1'] })).toMatchObject({
      supposed: { outcome: 'CARRIED' },
    });
    expect(await whatIf({ rule: 'concurrence@1', concurrence: ['authority:wic:1'] })).toMatchObject({
      supposed: { outcome: 'LOST' },
    });
  });

  it('says why what is on record does not suffice, and refuses what cannot be asked', async () => {
    await held(log, 'V-6', { votes: twoToOne });
    const found = await whatIf({ rule: 'required-voter@1' });
    expect(found).toMatchObject({ supposed: null, refused: { code: 'VOTING_RULE_INCOMPLETE' }, differs: false });
    expect(found.sentence.text).toMatch(/^Hypothetical: under required-voter@1 these votes give no result\. .+needs/);
    await expect(whatIf({ rule: 'toss@1' })).rejects.toThrow(/rule must be one of majority@1/);
    await expect(whatIf({ rule: 'weighted@1', weights: ['p_nobody:5'] })).rejects.toThrow(NotAnswerable);
    await expect(whatIf({ rule: 'dual@1', limbs: ['ALL:toss@1', 'ALL:majority@1'] })).rejects.toThrow(/limbs must be/);
    await expect(whatIf({ rule: 'concurrence@1', concurrence: ['role:OFFICER:none'] })).rejects.toThrow(/concurrence/);
    await expect(whatIf({ rule: 'required-voter@1', required: 'p_wic' })).rejects.toThrow(/required must be person/);
  });

  it('is there once the vote is closed, and not before', async () => {
    await held(log, 'V-6', { votes: twoToOne });
    expect(await whatIf({ rule: 'majority@1' }, 'V-6', '2024-10-01')).toBeUndefined();
    expect(await whatIf({ rule: 'majority@1' }, 'V-7')).toBeUndefined();
  });
});
