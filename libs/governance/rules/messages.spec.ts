import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { NOT_CALLABLE } from './call-in/index.js';
import { strays } from '../record/testing/sentences.js';

type Section = Readonly<Record<string, string>>;
const said = (file: URL): Readonly<Record<string, Section>> =>
  JSON.parse(readFileSync(file, 'utf8')) as Record<string, Section>;
const own = new URL('./messages/', import.meta.url);
const en = said(new URL('en.json', own));
const cy = said(new URL('cy.json', own));

const folder = fileURLToPath(new URL('.', import.meta.url));
const source = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
  .map((file) => readFileSync(`${folder}${file}`, 'utf8'))
  .join('\n');

describe('what the rule book says', () => {
  it('has a sentence for every reason why a decision cannot be called in', () => {
    expect(NOT_CALLABLE.filter((code) => en['refusal']?.[code] === undefined)).toEqual([]);
  });

  it('has a sentence for every refusal, and no sentence without one', () => {
    const codes = [...source.matchAll(/(?:refuse|invalid|unknown|forbid)\(\s*'([A-Z_]+)'/g)].map(([, code]) => code);
    expect(codes.length).toBeGreaterThan(10);
    expect(codes.filter((code) => en['refusal']?.[code!] === undefined)).toEqual([]);
    expect(Object.keys(en['refusal'] ?? {}).filter((code) => !source.includes(`'${code}'`))).toEqual([]);
  });

  it('uses no refusal code that a lifecycle uses for something else', () => {
    const governance = new URL('../', import.meta.url);
    const others = readdirSync(fileURLToPath(governance), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('messages/en.json') && !file.startsWith('rules/'))
      .flatMap((file) => Object.keys(said(new URL(file, governance))['refusal'] ?? {}));
    expect(others.length).toBeGreaterThan(10);
    expect(Object.keys(en['refusal'] ?? {}).filter((code) => others.includes(code))).toEqual([]);
  });

  it('says in Welsh the same of the same', () => {
    expect(strays(en['step'] ?? {}, cy['step'] ?? {})).toEqual([]);
  });
});
