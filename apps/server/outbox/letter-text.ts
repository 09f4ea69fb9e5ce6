import { msOf } from '#kernel';
import type { Notice } from '#pipeline';
import type { Lang } from '../pages/format.js';
import { dayText, timeText } from '../pages/format.js';
import cy from './messages/cy.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

type Words = typeof en;
const catalogues: Readonly<Record<Lang, Words>> = { en, cy };
const BETWEEN_LANGUAGES = '\n\n----\n\n';

/** Where the record of a decision stands on the web. */
export const pageOf = (origin: string, { slug, decision }: Pick<Notice, 'slug' | 'decision'>): string =>
  `${origin}/arrangements/${encodeURIComponent(slug)}/decisions/${encodeURIComponent(decision)}`;

/**
 * Subject and text of a letter: in English; to an authority of Wales in Welsh first, then in English (Welsh Language
 * (Wales) Measure 2011, standards on correspondence).
 * @param origin public web address, without a path
 */
export function letterText(notice: Notice, origin: string): { readonly subject: string; readonly text: string } {
  const languages: readonly Lang[] = notice.welsh ? ['cy', 'en'] : ['en'];
  return {
    subject: languages.map((language) => subjectIn(language, notice)).join(' / '),
    text: `${languages.map((language) => textIn(language, notice, origin)).join(BETWEEN_LANGUAGES)}\n`,
  };
}

const subjectIn = (language: Lang, { published, arrangement, decision }: Notice): string =>
  said(language, published === 'WITHHELD' ? 'subjectWithheld' : 'subject', { arrangement, decision });

function textIn(language: Lang, notice: Notice, origin: string): string {
  const { arrangement, authorityName: authority, decision, decidedBy, published, says, windows } = notice;
  const callIns = windows.map((window) =>
    said(language, 'callIn', {
      authority: window.authority,
      time: timeText(msOf(window.closes), language),
      lastDay: dayText(window.lastDay, language),
    }),
  );
  return [
    [said(language, 'to', { authority })],
    [said(language, published, { authority, arrangement })],
    [
      said(language, 'decision', { decision }),
      said(language, 'subjectLine', { says }),
      said(language, 'decidedBy', { decidedBy }),
      said(language, 'on', { on: dayText(notice.on, language) }),
      said(language, 'page', { page: pageOf(origin, notice) }),
    ],
    callIns.length > 0 ? callIns : [said(language, 'noCallIn')],
    [...(notice.simulated ? [said(language, 'simulated')] : []), said(language, 'automatic')],
  ]
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

const said = (language: Lang, name: keyof Words, params: Readonly<Record<string, string>> = {}): string =>
  catalogues[language][name].replaceAll(/\{\{(\w+)\}\}/g, (_, param: string) => params[param] ?? '');
