/** Names of regions, as an address asks for them: `?fragment=time,matrix`. */
const NAMES = /^[a-z][a-z0-9-]{0,39}(,[a-z][a-z0-9-]{0,39}){0,19}$/;

/** The regions that an address asks for; undefined where it names none in that form. */
export const regionsAsked = (fragment: unknown): readonly string[] | undefined =>
  typeof fragment === 'string' && NAMES.test(fragment) ? [...new Set(fragment.split(','))].sort() : undefined;

/**
 * The regions of a page (templates/parts/live.njk) as a small page of their own, under the same title. A region that the page does not
 * have is left out. What the record holds is escaped in a page, so only the template can have written the marks.
 */
export function regionsOf(html: string, names: readonly string[]): string {
  const lang = /<html lang="(\w+)"/.exec(html)?.[1] ?? 'en';
  const title = /<title>[\s\S]*?<\/title>/.exec(html)?.[0] ?? '';
  const found = names.flatMap((name) => {
    const [begin, end] = [`<!--live ${name}-->`, `<!--/live ${name}-->`];
    const from = html.indexOf(begin);
    const to = html.indexOf(end, from);
    return from >= 0 && to >= 0 ? [html.slice(from + begin.length, to)] : [];
  });
  return `<!DOCTYPE html>\n<html lang="${lang}"><head>${title}</head><body>\n${found.join('\n')}\n</body></html>\n`;
}
