import { countText } from '../format.js';
import { definePage } from '../frame/page.js';
import type { Reading } from '../frame/reading.js';
import type { Asked } from './asked.js';
import { askedIn, KINDS, LONGEST, MANY } from './asked.js';
import type { Hit } from './hit-part.js';
import { hitPart } from './hit-part.js';

interface Found {
  readonly hits: readonly Hit[];
  /** There is more than was asked for. */
  readonly more: boolean;
  /** False: the oldest events were not looked through. */
  readonly complete: boolean;
}

/** Search over what the reader may see, as at the date of the page. */
export const searchPage = definePage({
  path: 'search',
  part: 'search',
  template: 'search/search',
  async read(at) {
    const asked = askedIn(at);
    const { t } = at.words;
    const problem = asked.problem && t(`search.problem.${asked.problem}`, { most: LONGEST });
    const form = {
      action: at.way.on({}, 'search'),
      hidden: at.dateFields,
      text: asked.text,
      kind: asked.kind ?? '',
      kinds: [
        { value: '', text: t('search.everyKind') },
        ...KINDS.map((kind) => ({ value: kind, text: t(`search.kind.${kind}`) })),
      ],
      ...(problem !== undefined && { problem }),
    };
    return {
      title: asked.text === '' ? t('search.title') : t('search.titleOf', { text: asked.text }),
      problems: problem === undefined ? [] : [{ text: problem, href: '#q' }],
      form,
      ...(asked.text !== '' && problem === undefined && { found: await foundFor(asked, at) }),
    };
  },
});

async function foundFor({ text, kind, limit }: Asked, at: Reading) {
  const { t } = at.words;
  const of = { q: text, ...(kind !== undefined && { kind }) };
  const answer = await at.ask<Found>('search', { ...of, limit });
  const { hits, more, complete } = answer ?? { hits: [], more: false, complete: true };
  const params = { count: hits.length, n: countText(hits.length), text };
  return {
    summary: t(hits.length === 0 ? 'search.none' : more ? 'search.best' : 'search.count', params),
    hits: hits.map((hit) => hitPart(hit, at)),
    ...(more &&
      limit < MANY && {
        more: { href: at.way.to('search', { ...of, show: 'more' }), text: t('search.more', { n: MANY }) },
      }),
    ...(more && limit === MANY && { tooMany: true }),
    ...(kind !== undefined &&
      hits.length === 0 && { every: { href: at.way.to('search', { q: text }), text: t('search.inEveryKind') } }),
    incomplete: !complete,
  };
}
