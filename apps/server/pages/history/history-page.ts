import { definePage } from '../frame/page.js';
import type { Reading } from '../frame/reading.js';
import { historyOf } from '../from-views/history.js';
import { entryPart } from '../history-part.js';
import { downloads } from '../lists/downloads.js';

/** Entries on one page. */
const SHOWN = 25;
/** What there is a history of, beside the whole. */
const OF = ['process', 'authority', 'workaround'] as const;

/** All that happened, newest first, a page at a time: in the partnership, or to one process, authority or workaround. */
export const historyPage = definePage({
  path: 'history',
  part: 'history',
  template: 'history/history',
  async read(at) {
    const { before } = at.asked;
    // What is no position was never given as one.
    if (before !== undefined && !/^\d{1,15}$/.test(before)) return undefined;
    const { t } = at.words;
    const of = OF.find((kind) => kind === at.one('of'));
    const id = at.one('id');
    const thing = of !== undefined && id !== undefined && /^[\w.-]{1,64}$/.test(id) ? { of, id } : {};
    const { entries, older } = await historyOf(at.views, at.nameOf, { ...thing, before, limit: SHOWN });
    const name = of !== undefined && 'id' in thing ? nameOfThing(of, thing.id ?? '', at) : undefined;
    const query = { ...thing };
    return {
      title: name === undefined ? t('part.history') : t('history.of', { name }),
      ...(name !== undefined && { trail: [at.link('part.history', 'history')] }),
      entries: entries.map((entry) => entryPart(entry, at.words)),
      ...(older !== undefined && {
        older: { href: at.way.to('history', { ...query, before: older }), text: t('history.older') },
      }),
      ...(before !== undefined && { newest: { href: at.way.to('history', query), text: t('history.newest') } }),
      downloads: downloads(at, 'history', query),
      elsewhere: [
        { href: at.way.to('dates'), text: t('history.dates') },
        { href: at.way.to('compare'), text: t('compare.title') },
        { href: at.way.to('people'), text: t('people.title') },
      ],
    };
  },
});

const nameOfThing = (of: (typeof OF)[number], id: string, { nameOf }: Reading): string =>
  of === 'authority' ? nameOf(id) : id;
