import { CONDITION_KINDS, DECISION_KINDS, HOLD_GROUNDS, VOTE_OUTCOMES } from '#governance';
import cy from './messages/cy.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };
import { moment, say } from './words.js';

const english: Readonly<Record<string, string>> = en;
const welsh: Readonly<Record<string, string>> = cy;
const placeholders = (text: string): readonly string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '').sort();

describe('the messages about decisions', () => {
  it('are in Welsh only where they are in English, and speak of the same things', () => {
    for (const [key, text] of Object.entries(welsh)) {
      expect(english).toHaveProperty([key]);
      expect([key, placeholders(text)]).toEqual([key, placeholders(english[key] ?? '')]);
    }
  });

  it('have a word for every ground, condition, kind and outcome, and Welsh for those that go into other sentences', () => {
    const inner = [
      ...HOLD_GROUNDS.map((ground) => `hold.${ground}`),
      ...CONDITION_KINDS.map((kind) => `condition.${kind}`),
      ...Object.keys(english).filter((key) => key.startsWith('awaited.') || /^decid(er|ing)\./.test(key)),
      ...VOTE_OUTCOMES.map((outcome) => `outcome.${outcome}`),
    ];
    for (const key of inner) expect([key, key in english, key in welsh]).toEqual([key, true, true]);
    for (const kind of DECISION_KINDS) expect(english).toHaveProperty([`decided.${kind}`]);
  });

  it('have a sentence for each thing that a gate may wait for, and for each that may be met', () => {
    const codes = ['OUTCOME', 'VALIDITY', 'PUBLICATION', 'APPROVAL', 'CALL_IN', 'CONDITION', 'HOLD', 'STATED_DATE'];
    for (const code of codes) {
      expect(english).toHaveProperty([`met.${code}`]);
      expect(english).toHaveProperty([`unmet.${code}`]);
    }
    expect(english).toHaveProperty(['unmet.CONFIRMATION']);
  });

  it('are told wholly in English, dates included, where there is no Welsh', () => {
    const sentence = say('met.PUBLICATION.WITHHELD_EXEMPT', 'cy', (language) => ({
      from: moment('2024-10-17', language),
    }));
    expect(sentence).toEqual({
      text: 'What is open of it has been published since 17 October 2024; the rest is exempt.',
      lang: 'en',
    });
  });

  it('name an hour as people do', () => {
    expect(moment('2024-10-24T16:00:00.000Z', 'en')).toBe('24 October 2024, 5pm');
    expect(moment('2024-10-24T16:30:00.000Z', 'en')).toBe('24 October 2024, 5:30pm');
    expect(moment('2024-10-24', 'en')).toBe('24 October 2024');
  });
});
