import { dayText } from '../format.js';
import { definePage } from '../frame/page.js';
import { fileAt, ofParties, registerLines } from './registers.js';

/** Everything that other programs can read, as at the date of the page, and what its numbers and names mean. */
export const dataPage = definePage({
  path: 'data',
  part: 'data',
  template: 'data/data',
  read: (at) => {
    const { way, words, about, around, asked } = at;
    const { t } = words;
    // The length of the record belongs to today: at a past date it would tell of what came later.
    const position = at.isNow ? around.position : undefined;
    return {
      title: t('data.title'),
      zip: { href: fileAt(way, 'open-data.zip'), text: t('data.zip') },
      dictionary: { href: fileAt(way, 'dictionary.csv'), text: t('data.dictionary') },
      feeds: ['history.atom', 'decisions.atom', 'meetings.ics', 'who-decides.ics'].map((file) => ({
        href: fileAt(way, file),
        text: t(`data.feed.${file.replace('.', '_')}`),
      })),
      registers: registerLines(way, words),
      parties: ofParties(words),
      api: `/api/v1/arrangements/${encodeURIComponent(way.slug)}/`,
      attribution: t(position === undefined ? 'data.sourceOnly' : 'data.source', {
        name: about.name,
        day: dayText(at.day, words.lang),
        ...(position !== undefined && { position }),
      }),
      dated: asked.asOf !== undefined || asked.knownAt !== undefined,
    };
  },
});
