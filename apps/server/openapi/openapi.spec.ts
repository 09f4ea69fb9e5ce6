import { readFileSync } from 'node:fs';
import { commands } from '#governance/commands.js';
import { wellFormed } from '#pipeline';
import { viewDeclarations } from '#views';
import { commandsPage } from '../cli/commands-page.js';
import type { Board } from '../testing/running.js';
import { startBoard } from '../testing/running.js';
import { exampleData } from './fields.js';

type Schema = Readonly<Record<string, unknown>>;
interface Operation extends Schema {
  readonly operationId: string;
  readonly parameters?: readonly Schema[];
  readonly responses: Readonly<Record<string, Schema>>;
}
interface Description extends Schema {
  readonly openapi: string;
  readonly info: Schema;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

let board: Board;
let api: Description;
beforeAll(async () => {
  board = await startBoard();
  api = (await board.get('/openapi.json')).json as unknown as Description;
});
afterAll(() => board.close());

/** Every object in the description, with where it stands. */
function* objects(value: unknown, at = '#'): Generator<readonly [string, Schema]> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield [at, value as Schema];
  for (const [name, member] of Object.entries(value)) yield* objects(member, `${at}/${name}`);
}
const resolve = (ref: string): unknown =>
  ref
    .slice(2)
    .split('/')
    .reduce<unknown>((found, name) => (found as Schema | undefined)?.[name], api);
const deref = (schema: Schema): Schema =>
  typeof schema['$ref'] === 'string' ? (resolve(schema['$ref']) as Schema) : schema;
const operations = (): (readonly [string, string, Operation])[] =>
  Object.entries(api.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => [path, method, operation] as const),
  );

describe('/openapi.json', () => {
  it('has what OpenAPI 3.1 requires of a description', () => {
    expect(api.openapi).toMatch(/^3\.1\.\d+$/);
    expect(api.info).toMatchObject({ title: expect.any(String) as string, version: expect.any(String) as string });
    expect(api['servers']).toEqual([{ url: board.server.url }]);
    const allowed = new Set([
      'openapi',
      'info',
      'jsonSchemaDialect',
      'servers',
      'paths',
      'webhooks',
      'components',
      'security',
      'tags',
      'externalDocs',
    ]);
    expect(Object.keys(api).filter((name) => !allowed.has(name))).toEqual([]);
  });

  it('refers to nothing that is not there', () => {
    const lost = [...objects(api)]
      .filter(([, o]) => typeof o['$ref'] === 'string' && resolve(o['$ref']) === undefined)
      .map(([at]) => at);
    expect(lost).toEqual([]);
  });

  it('names every operation once, and gives each responses with descriptions', () => {
    const ids = operations().map(([, , { operationId }]) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, , { responses }] of operations()) {
      expect(Object.keys(responses).length).toBeGreaterThan(0);
      for (const [status, response] of Object.entries(responses))
        expect([/^[1-5]\d\d$/.test(status), typeof deref(response)['description']]).toEqual([true, 'string']);
    }
  });

  it('declares every parameter of a path, as required, and no parameter twice', () => {
    for (const [path, method, { parameters = [] }] of operations()) {
      const declared = parameters.map(deref);
      const names = declared.map((p) => `${String(p['in'])} ${String(p['name'])}`);
      expect(new Set(names).size).toBe(names.length);
      const inPath = declared.filter((p) => p['in'] === 'path');
      expect([path, method, inPath.map((p) => p['name']).sort()]).toEqual([
        path,
        method,
        [...path.matchAll(/\{(\w+)\}/g)].map((m) => m[1]).sort(),
      ]);
      expect(inPath.every((p) => p['required'] === true)).toBe(true);
      expect(declared.every((p) => typeof p['schema'] === 'object')).toBe(true);
    }
  });

  it('writes schemas that JSON Schema 2020-12 knows', () => {
    const types = new Set(['string', 'integer', 'number', 'boolean', 'object', 'array', 'null']);
    for (const [at, schema] of objects(api)) {
      if (!/\/(schema|items)$|\/properties\/[^/]+$/.test(at) || at.includes('/example')) continue;
      const type = schema['type'];
      if (type !== undefined)
        expect([at, [type].flat().every((t) => typeof t === 'string' && types.has(t))]).toEqual([at, true]);
      for (const name of (schema['required'] as string[] | undefined) ?? [])
        expect(Object.keys(schema['properties'] as object)).toContain(name);
      if (typeof schema['pattern'] === 'string')
        expect(() => new RegExp(schema['pattern'] as string, 'u')).not.toThrow();
    }
  });

  it('has one operation for each command and each view, and asks for a token where one is needed', () => {
    for (const { name, route } of commands) {
      expect(api.paths[`/api/v1/arrangements/{slug}/commands/${route}`]?.['post']).toMatchObject({
        operationId: name,
        security: [{ token: [] }],
      });
    }
    for (const { name, route, audience } of viewDeclarations) {
      expect(api.paths[`/api/v1/arrangements/{slug}/${route}`]?.['get']).toMatchObject({
        operationId: `read-${name}`,
        security: audience === 'PUBLIC' ? [{}, { token: [] }] : [{ token: [] }],
      });
    }
  });

  it('gives an example of each command that is well-formed', () => {
    const wrong = commands
      .map((declaration) => ({ name: declaration.name, made: wellFormed(declaration, exampleData(declaration)) }))
      .filter(({ made }) => 'problems' in made);
    expect(wrong).toEqual([]);
  });

  it('describes routes that are there', async () => {
    for (const [path, method, { responses }] of operations()) {
      // A stream never ends: live/live.spec.ts listens to it.
      if (method !== 'get' || JSON.stringify(responses).includes('text/event-stream')) continue;
      const { status, json } = await board.get(path.replace('{slug}', 'vale').replaceAll(/\{\w+\}/g, 'X-1'));
      expect([path, status < 500, json['code'] === 'NO_SUCH_ADDRESS']).toEqual([path, true, false]);
    }
  });
});

describe('the pages that explain it', () => {
  it('list every command and view, load nothing from elsewhere and need no script', async () => {
    const { text, status, headers } = await board.get('/api');
    expect([status, headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    for (const { name } of commands) expect(text).toContain(`id="${name}"`);
    for (const { name } of viewDeclarations) expect(text).toContain(`id="view-${name}"`);
    expect(text).not.toMatch(/<script|https?:\/\/(?!127)/);
    expect((await board.get('/api/reference.css')).headers.get('content-type')).toContain('text/css');
  });

  it('lead from the type of a problem to its sentence', async () => {
    const refused = await board.command('record-compelling-event', {});
    const page = await board.get(String(refused.json['type']));
    expect(page.status).toBe(200);
    expect(page.text).toContain('TOKEN_MISSING');
    expect((await board.get('/problems/NO_SUCH_CODE')).status).toBe(404);
    expect((await board.get('/problems/%3Cscript%3E')).text).not.toContain('<script>');
  });
});

describe('docs/commands.md', () => {
  it('is what the declarations say', () => {
    expect(readFileSync(new URL('../../../docs/commands.md', import.meta.url), 'utf8')).toBe(commandsPage());
  });
});
