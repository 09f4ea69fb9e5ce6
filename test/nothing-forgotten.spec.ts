import { globSync } from 'node:fs';
import { commands } from '#governance/commands.js';
import { viewDeclarations } from '#views';
import { framedPages } from '../apps/server/pages/frame/framed-pages.js';

const root = new URL('../', import.meta.url);

/** Everything that the source files of a pattern export, specs left out. */
async function exportsOf(pattern: string): Promise<readonly (readonly [name: string, value: unknown])[]> {
  const files = globSync(pattern, { cwd: root }).filter((file) => !/\.spec\.ts$|\/testing\//.test(file));
  const modules = await Promise.all(files.map((file) => import(new URL(file, root).href) as Promise<object>));
  return modules.flatMap((module) => Object.entries(module));
}

const has = (value: unknown, ...fields: readonly string[]): boolean =>
  typeof value === 'object' && value !== null && fields.every((field) => field in value);

/** Written, tested, and in no list: nobody would ever see it. */
describe('what is declared', () => {
  it('as a page is served', async () => {
    const pages = (await exportsOf('apps/server/pages/**/*-page.ts')).filter(([, page]) => has(page, 'path', 'read'));
    expect(pages.filter(([, page]) => !framedPages.includes(page as never)).map(([name]) => name)).toEqual([]);
    expect(pages.length).toBeGreaterThan(30);
  });

  it('as a view can be asked for', async () => {
    const found = (await exportsOf('libs/views/**/*.ts')).filter(([, view]) => has(view, 'name', 'route', 'read'));
    expect(found.filter(([, view]) => !viewDeclarations.includes(view as never)).map(([name]) => name)).toEqual([]);
    expect(found.length).toBeGreaterThan(30);
  });

  it('as a command can be sent', async () => {
    const found = (await exportsOf('libs/governance/**/*.command.ts')).filter(([, one]) =>
      has(one, 'decider', 'emits'),
    );
    expect(found.filter(([, one]) => !commands.includes(one as never)).map(([name]) => name)).toEqual([]);
    expect(found.length).toBeGreaterThan(200);
  });
});
