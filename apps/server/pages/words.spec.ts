import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import cy from './messages/cy.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };
import { words } from './words.js';

type Tree = { readonly [name: string]: string | Tree };

const leaves = (tree: Tree, path = ''): readonly (readonly [string, string])[] =>
  Object.entries(tree).flatMap(([name, value]) =>
    typeof value === 'string' ? [[`${path}${name}`, value] as const] : leaves(value, `${path}${name}.`),
  );
const withoutPlural = (key: string): string => key.replace(/_(zero|one|two|few|many|other)$/, '');
const placeholders = (text: string): readonly string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]!).sort();

const english = new Map(leaves(en).map(([key, text]) => [withoutPlural(key), text]));
const welsh = new Map(leaves(cy).map(([key, text]) => [withoutPlural(key), text]));
/** Legal wording: never invented in Welsh, shown in English and marked until a translator gives it. */
const isLegal = (key: string): boolean => key.startsWith('legal.') || key.startsWith('vehicle.');

describe('the catalogue of the pages', () => {
  it('has every plain message in Welsh too, and no Welsh message without an English one', () => {
    expect([...welsh.keys()].filter((key) => !english.has(key))).toEqual([]);
    expect([...english.keys()].filter((key) => !isLegal(key) && !welsh.has(key))).toEqual([]);
  });

  it('invents no Welsh for legal wording', () => {
    expect([...welsh.keys()].filter(isLegal)).toEqual([]);
  });

  it('fills the same placeholders in both languages', () => {
    const differing = [...welsh].filter(
      ([key, text]) => String(placeholders(text)) !== String(placeholders(english.get(key) ?? '')),
    );
    expect(differing).toEqual([]);
  });

  it('has every message that a template names', () => {
    const templates = readdirSync(join(import.meta.dirname, 'templates'), { recursive: true, encoding: 'utf8' }).filter(
      (name) => name.endsWith('.njk'),
    );
    const named = templates.flatMap((name) =>
      [
        ...readFileSync(join(import.meta.dirname, 'templates', name), 'utf8').matchAll(
          /\b(?:t|say)\(["']([\w.]+)["'][,)]/g,
        ),
      ].map((match) => match[1]!),
    );
    expect(named.length).toBeGreaterThan(50);
    expect(named.filter((key) => !english.has(key))).toEqual([]);
  });

  it('says which text is in English only, so that the page can mark it', () => {
    expect(words('cy').isForeign('vehicle.LEAD_AUTHORITY')).toBe(true);
    expect(words('cy').isForeign('time.later')).toBe(false);
    expect(words('en').isForeign('vehicle.LEAD_AUTHORITY')).toBe(false);
  });

  it('chooses the plural of either language', () => {
    expect([0, 1, 214].map((count) => words('en').t('time.later', { count, n: count }))).toEqual([
      'No later event is left out.',
      '1 later event is not shown.',
      '214 later events are not shown.',
    ]);
    expect(words('cy').t('count.ALIGNED', { count: 1, n: 1, total: 4, names: 'Aldermere' })).toBe(
      '1 o 4 yn ei gweithredu fel y cytunwyd: Aldermere',
    );
    expect(words('cy').t('time.later', { count: 2, n: 2 })).toBe('Nid yw 2 ddigwyddiad diweddarach yn cael eu dangos.');
  });

  it('fills placeholders with text as it is: a value is never read as a placeholder or a message of its own', () => {
    expect(words('en').t('problem.back', { name: '$t(site.name) {{name}}' })).toBe('Back to $t(site.name) {{name}}');
  });

  it('has every Welsh message for every count', () => {
    const counted = [...english.keys()].filter((key) => leaves(en).some(([name]) => name === `${key}_other`));
    const english0 = counted.flatMap((key) =>
      [0, 1, 2, 3, 6, 11]
        .filter((count) => words('cy').t(key, { count }) === words('en').t(key, { count }))
        .map((count) => `${key} ${count}`),
    );
    expect(counted.length).toBeGreaterThan(15);
    expect(english0).toEqual([]);
  });

  it('fails loudly for a message that does not exist', () => {
    expect(() => words('en').t('no.such.message')).toThrow('no.such.message');
  });
});
