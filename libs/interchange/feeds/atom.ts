/** An entry of a feed. Texts are plain; their language is said where it is known. */
export interface FeedEntry {
  /** Permanent and unique: `urn:uuid:…`, `tag:…`. */
  readonly id: string;
  readonly title: string;
  readonly language: string;
  /** RFC 3339 instants. */
  readonly updated: string;
  readonly published: string;
  readonly author: string;
  readonly link: string;
  readonly category: string;
  readonly summary?: string;
  /** The language of the summary, where it is not the entry's. */
  readonly summaryLanguage?: string;
}

export interface Feed {
  readonly id: string;
  readonly title: string;
  readonly language: string;
  /** Where this feed stands, and the page after it (RFC 5005). */
  readonly self: string;
  readonly next?: string;
  /** What it was updated at while it has no entry. */
  readonly begun: string;
  readonly author: string;
  readonly entries: readonly FeedEntry[];
}

/** A feed as Atom (RFC 4287). */
export function atomOf({ id, title, language, self, next, begun, author, entries }: Feed): string {
  const updated = entries.map((entry) => entry.updated).reduce((a, b) => (a > b ? a : b), begun);
  return `${[
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xml(language)}">`,
    `  <id>${xml(id)}</id>`,
    `  <title>${xml(title)}</title>`,
    `  <updated>${xml(updated)}</updated>`,
    `  <author><name>${xml(author)}</name></author>`,
    `  <link rel="self" type="application/atom+xml" href="${xml(self)}"/>`,
    ...(next === undefined ? [] : [`  <link rel="next" type="application/atom+xml" href="${xml(next)}"/>`]),
    ...entries.map(entryOf),
    '</feed>',
  ].join('\n')}\n`;
}

const entryOf = (entry: FeedEntry): string => {
  const { id, title, language, updated, published, author, link, category, summary, summaryLanguage } = entry;
  const own = summaryLanguage === undefined ? '' : ` xml:lang="${xml(summaryLanguage)}"`;
  return [
    `  <entry xml:lang="${xml(language)}">`,
    `    <id>${xml(id)}</id>`,
    `    <title>${xml(title)}</title>`,
    `    <updated>${xml(updated)}</updated>`,
    `    <published>${xml(published)}</published>`,
    `    <author><name>${xml(author)}</name></author>`,
    `    <category term="${xml(category)}"/>`,
    `    <link rel="alternate" href="${xml(link)}"/>`,
    ...(summary === undefined ? [] : [`    <summary${own}>${xml(summary)}</summary>`]),
    '  </entry>',
  ].join('\n');
};

/** What no XML 1.0 document may hold, not even escaped (section 2.2): control characters other than tab and line ends. */
const NO_XML = /(?![\t\n\r])[\p{Cc}\uFFFE\uFFFF]/gu;

/** Text made safe for XML, attributes included. */
export const xml = (text: string): string =>
  text.replaceAll(NO_XML, '\uFFFD').replaceAll(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
