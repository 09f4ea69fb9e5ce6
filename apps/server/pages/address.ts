import type { Asked } from './asked.js';

/** Addresses of the pages. Every one that shows a record carries its date, where there is one. */
export const partnershipAt = (
  slug: string,
  asked: Partial<Readonly<Record<'asOf' | 'knownAt' | 'before', string>>> = {},
): string => {
  const query = new URLSearchParams(Object.entries(asked)).toString();
  return `/arrangements/${encodeURIComponent(slug)}${query && `?${query}`}`;
};

/** The date of a page as the query of its other pages; a cursor of the history belongs to one page only. */
export const sameDate = ({ asOf, knownAt }: Asked): Partial<Record<'asOf' | 'knownAt', string>> => ({
  ...(asOf && { asOf: asOf.text }),
  ...(knownAt && { knownAt: knownAt.text }),
});
