import { existsSync, readdirSync, readFileSync } from 'node:fs';

type Catalogue = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Names of all messages of the pipeline and of the lifecycles, as often as they are said: `refusal NOT_A_PARTY`. */
function said(): readonly string[] {
  const governance = new URL('../../governance/', import.meta.url);
  const folders = [
    new URL('./', import.meta.url),
    ...readdirSync(governance).map((one) => new URL(`${one}/messages/`, governance)),
  ];
  return folders
    .map((folder) => new URL('en.json', folder))
    .filter((file) => existsSync(file))
    .map((file) => JSON.parse(readFileSync(file, 'utf8')) as Catalogue)
    .flatMap((catalogue) => Object.entries(catalogue))
    .flatMap(([section, texts]) => Object.keys(texts).map((name) => `${section} ${name}`));
}

it('every event, refusal, command and field has one sentence, in one place', () => {
  const names = said();
  expect(names).toContain('refusal NOT_A_PARTY');
  expect(names).toContain('refusal TOO_BUSY');
  expect(names.filter((name, n) => names.indexOf(name) !== n)).toEqual([]);
});
