import { listText } from '../format.js';
import { definePage } from '../frame/page.js';
import type { Reading } from '../frame/reading.js';
import { workaroundsOf } from '../from-views/workarounds.js';
import { downloads } from '../lists/downloads.js';
import type { WorkaroundRecord } from '../record.js';
import { workaroundsPart } from '../workarounds-part.js';

interface Choice {
  readonly value: string;
  readonly text: string;
}

/** The register of workarounds: open ones or all, of one process, of one authority. */
export const registerPage = definePage({
  path: 'workarounds',
  part: 'workarounds',
  template: 'workarounds/register',
  async read(at) {
    const show = at.one('show') === 'ALL' ? 'ALL' : 'OPEN';
    const [process, authority] = [at.one('process'), at.one('authority')];
    const [workarounds, processes] = await Promise.all([
      workaroundsOf(at.views, {
        show,
        ...(process !== undefined && { process }),
        ...(authority !== undefined && { authority }),
      }),
      at.ask<{ readonly processes: readonly { readonly process: string; readonly title: string | null }[] }>(
        'processes',
      ),
    ]);
    const { t } = at.words;
    return {
      title: t('part.workarounds'),
      ...workaroundsPart({ workarounds }, at.words, at.way),
      overdue: overdueSaid(workarounds, at),
      picture: {
        href: at.way.to('pictures/workarounds', process === undefined ? {} : { process }),
        text: t('pictures.burnDown.title'),
      },
      show,
      downloads: downloads(at, 'workarounds', { show, process, authority }),
      empty:
        show === 'OPEN' && process === undefined && authority === undefined ? 'workarounds.empty' : 'register.empty',
      filter: {
        action: at.way.on({}, 'workarounds'),
        hidden: at.dateFields,
        shows: [
          { value: 'OPEN', text: t('register.open') },
          { value: 'ALL', text: t('register.all') },
        ],
        process: process ?? '',
        processes: [
          { value: '', text: t('register.everyProcess') },
          ...(processes?.processes ?? []).map((row): Choice => ({
            value: row.process,
            text: row.title === null ? row.process : `${row.title} (${row.process})`,
          })),
        ],
        authority: authority ?? '',
        authorities: [{ value: '', text: t('register.everyAuthority') }, ...authoritiesOf(at)],
      },
    };
  },
});

const authoritiesOf = ({ about }: Reading): readonly Choice[] =>
  about.partners.flatMap(({ authorities }) => authorities.map(({ id, name }) => ({ value: id, text: name })));

/** Whose permission has ended while they go on, by name; empty where none has. */
function overdueSaid(workarounds: readonly WorkaroundRecord[], { words: { t, lang } }: Reading): string {
  const overdue = workarounds.filter((row) => row.overdue).map(({ id }) => id);
  return overdue.length === 0
    ? ''
    : t('register.overdue', { count: overdue.length, n: overdue.length, names: listText(overdue, lang) });
}
