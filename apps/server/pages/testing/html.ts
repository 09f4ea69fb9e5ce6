/** What a reader sees of a piece of HTML: its text, with single spaces. */
export const textOf = (html: string): string =>
  html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/&#39;/g, "'")
    .replaceAll(/&quot;/g, '"')
    .replaceAll(/&amp;/g, '&')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** What stands between the frame of a page: what differs from page to page. */
export const contentOf = (html: string): string => /<!--live page-->([\s\S]*)<!--\/live page-->/.exec(html)?.[1] ?? '';

export const titleOf = (html: string): string => /<title>([^<]*)/.exec(html)?.[1] ?? '';
export const headingOf = (html: string): string => textOf(/<h1[^>]*>[\s\S]*?<\/h1>/.exec(html)?.[0] ?? '');

/** Where the links of a page lead, as a browser reads them. */
export const linksOf = (html: string): readonly string[] => [
  ...new Set([...html.matchAll(/<a\b[^>]*\shref="([^"]+)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'))),
];
