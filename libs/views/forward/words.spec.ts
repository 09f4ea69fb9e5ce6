import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DUE_KINDS } from './due.js';
import cy from './messages/cy.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

const english: Readonly<Record<string, string>> = en;
const placeholders = (text: string): readonly string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '').sort();

describe('the words of what is due', () => {
  it('say of every kind what is to be done', () => {
    for (const kind of DUE_KINDS) expect(english).toHaveProperty([`what.${kind}`]);
  });

  it('say why of every reason that the code gives', () => {
    const folder = fileURLToPath(new URL('dues', import.meta.url));
    const source = readdirSync(folder)
      .map((file) => readFileSync(`${folder}/${file}`, 'utf8'))
      .join('\n');
    const reasons = [...source.matchAll(/why: '([A-Z0-9_]+)'/g)].map(([, why]) => why ?? '');
    expect(reasons.length).toBeGreaterThan(10);
    for (const why of reasons) expect(english).toHaveProperty([`why.${why}`]);
  });

  it('are in Welsh only where they are in English, and speak of the same things', () => {
    for (const [key, text] of Object.entries(cy))
      expect([key, placeholders(text)]).toEqual([key, placeholders(english[key] ?? '')]);
  });
});
