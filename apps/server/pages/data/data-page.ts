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
      attribution: t(around.position === undefined ? 'data.sourceOnly' : 'data.source', {
        name: about.name,
        day: dayText(at.day, words.lang),
        ...(around.position !== undefined && { position: around.position }),
      }),
      dated: asked.asOf !== undefined || asked.knownAt !== undefined,
    };
  },
});
