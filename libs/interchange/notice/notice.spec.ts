import { DecisionPublished, DecisionValidityQuestioned } from '#governance';
import { decided, officer, publishedVale, resolved } from '../../views/decisions/testing/decisions.js';
import { oneDecision } from '../../views/decisions/decision.js';
import { TestLog } from '../../views/testing/log.js';
import { begin } from '../../views/testing/random-log.js';
import { asking, PUBLIC } from '../../views/testing/told.js';
import type { Block } from '../document/document.js';
import type { NoticedDecision } from './answer.js';
import { noticeOf } from './notice.js';

const GROUND = { arrangement: 'Vale', log: 'test.example', simulated: false, made: 0 };

let log: TestLog;
beforeEach(async () => {
  log = new TestLog();
  await begin(log);
});
afterEach(() => log.close());

const noticeOn = async (day: string, language: 'en' | 'cy' = 'en') => {
  const decision = await oneDecision.read(await asking(log, day, { ...PUBLIC, language }), {
    decision: 'D-1',
  });
  return noticeOf(decision as NoticedDecision, GROUND, language);
};
const linesOf = (block: Block): readonly string[] => {
  if (block.is === 'facts') return block.facts.map(([name, value]) => `${name.text}: ${value.text}`);
  return block.is === 'list' ? block.items.map(({ text }) => text) : [block.said.text];
};
const lines = async (day: string): Promise<readonly string[]> => (await noticeOn(day)).blocks.flatMap(linesOf);
const after = (all: readonly string[], heading: string): string | undefined => all[all.indexOf(heading) + 1];

describe('the notice of a decision', () => {
  it('says in a plain sentence first what was decided, then each head of the record, then the effect and why', async () => {
    await publishedVale(log, { resolution: 'That version 2 be adopted.' });
    const all = await lines('2024-10-20');
    expect(all[0]).toBe('On 15 October 2024 the Cabinet of ACC Council resolved: “Purchase to pay: version 2”.');
    expect(all).toContain('Key decision: Yes');
    expect(after(all, 'Resolution')).toBe('That version 2 be adopted.');
    expect(after(all, 'Reasons')).toBe('As the report to the decision maker says.');
    expect(after(all, 'Alternatives considered and rejected')).toBe('Three systems. Dearer by £40,000');
    expect(after(all, 'Interests declared')).toBe('None.');
    expect(after(all, 'From when it has effect')).toMatch(
      /^Waiting for: call-in at ACC Council until 24 October 2024, 5pm\.$/,
    );
  });

  it('says of a head that the law asks for and the record lacks who asks for it', async () => {
    await log.append('decision/D-1', { on: '2024-10-15', by: officer('acc') }, resolved('D-1'));
    const all = await lines('2024-10-16');
    expect(all[0]).toMatch(/^On 15 October 2024/);
    expect(all).toContain('This decision has not been published yet.');
    expect(after(all, 'Reasons')).toBe('Not stated. It is asked for by SI 2012/2089 reg. 12.');
  });

  it('says on top that it is incomplete, or that its validity is questioned', async () => {
    await publishedVale(log);
    const openly = { decision: 'D-1', authority: 'acc', where: ['x'], incomplete: true, because: 'advice is awaited' };
    await decided(log, 'D-1', '2024-10-18', officer('acc'), DecisionPublished(openly));
    const doubt = { decision: 'D-1', ground: 'NOTICE' as const, questionedBy: 'A member', reasons: 'Late.' };
    await decided(log, 'D-1', '2024-10-19', officer('acc'), DecisionValidityQuestioned(doubt));
    const all = await lines('2024-10-20');
    expect(all).toContain('This record is published as incomplete: advice is awaited');
    expect(all).toContainEqual(expect.stringMatching(/^The validity of this decision is questioned\./));
    expect(await lines('2024-10-17')).not.toContainEqual(expect.stringMatching(/questioned/));
  });

  it('in Welsh keeps legal wording in English, and marks it so', async () => {
    await publishedVale(log);
    const { blocks, language } = await noticeOn('2024-10-20', 'cy');
    expect(language).toBe('cy');
    const headings = blocks.flatMap((block) => (block.is === 'heading' ? [block.said] : []));
    expect(headings).toContainEqual({ text: 'Alternatives considered and rejected', lang: 'en' });
    const facts = blocks.flatMap((block) => (block.is === 'facts' ? block.facts : []));
    expect(facts[0]?.[0]).toEqual({ text: 'Cyfeirnod', lang: 'cy' });
  });
});
