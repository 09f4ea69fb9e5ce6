import type { Day } from '#kernel';
import type { Said } from '../acting/form/labels.js';
import { saying } from '../acting/form/labels.js';
import { actLinks } from '../doing-part.js';
import { dayText } from '../format.js';
import { definePage } from '../frame/page.js';
import type { Reading } from '../frame/reading.js';
import { downloads } from '../lists/downloads.js';
import { authorityField, usualField, dayField } from '../lists/field.js';
import { filterOf } from '../lists/filter.js';
import { siblings } from '../lists/siblings.js';
import { codeSaid, hrefOf, linkOf, told } from '../lists/told.js';
import { tierSaid } from '../matters/matters-page.js';

interface Notice {
  readonly key: boolean | null;
  readonly route: string;
  readonly rule: string | null;
  readonly earliest: Day | null;
  readonly ifPublishedToday: boolean;
  readonly noticeBy: Day | null;
  readonly exceptionBy: Day | null;
  readonly inPrivate: { readonly first: Day; readonly second: Day; readonly inTime: boolean } | null;
}
interface Row {
  readonly matter: string;
  readonly title: string | null;
  readonly process: string | null;
  readonly version: number | null;
  readonly authority: string | null;
  readonly authorityName: string | null;
  readonly decider: unknown;
  readonly from: Day;
  readonly until: Day | null;
  readonly private: boolean;
  readonly tier: string | null;
  readonly notice: Notice | null;
  readonly tabled: readonly { readonly meeting: string; readonly day: Day | null }[];
  readonly decision: string | null;
}
interface Answer {
  readonly plan: readonly Row[];
  readonly unplanned: readonly { readonly matter: string; readonly title: string | null }[];
}

/** The forward plan: what is to be decided, by whom, when, in public or not, and whether notice of a key decision is in time. */
export const forwardPlanPage = definePage({
  path: 'forward-plan',
  part: 'forward',
  template: 'forward/plan',
  async read(at) {
    const filter = filterOf(at, 'forward-plan', [
      authorityField(at),
      usualField('show', ['TO_COME', 'ALL'], codeSaid('forward.show', at)),
      dayField('from', 'plannedFrom'),
      dayField('to', 'plannedTo'),
    ]);
    const answer = filter.problems.length > 0 ? undefined : await at.ask<Answer>('forward-plan', filter.params);
    return {
      title: at.words.t('part.forward'),
      problems: filter.problems,
      siblings: siblings(at, 'forward', 'forward-plan'),
      form: filter.form,
      lines: (answer?.plan ?? []).map((row) => linePart(row, at)),
      unplanned: (answer?.unplanned ?? []).map(({ matter, title }) => ({
        href: hrefOf(at, 'matter', matter) ?? '',
        text: title ?? matter,
      })),
      downloads: downloads(at, 'forward-plan', filter.query),
      acts: actLinks(at, ['plan-matter'], {}),
    };
  },
});

function linePart(row: Row, at: Reading) {
  const { words } = at;
  const { t, lang } = words;
  const decision = linkOf(at, 'decision', row.decision);
  return {
    link: { href: hrefOf(at, 'matter', row.matter) ?? '', text: row.title ?? row.matter },
    id: row.matter,
    by: told(row.decider, words) ?? { text: row.authorityName ?? t('decisions.board') },
    when: row.until === null ? dayText(row.from, lang) : `${dayText(row.from, lang)} – ${dayText(row.until, lang)}`,
    tier: row.authority === null ? undefined : tierSaid(row.tier, at),
    private: row.private,
    notes: row.notice === null ? [] : noticeNotes(row.notice, at),
    tabled: row.tabled.map(({ meeting, day }) => ({
      href: hrefOf(at, 'meeting', meeting) ?? '',
      text: day === null ? meeting : t('forward.tabled', { meeting, day: dayText(day, lang) }),
    })),
    ...(decision && { decision }),
  };
}

interface Note {
  readonly said: Said;
  readonly bad: boolean;
}

/** Whether it is a key decision there, by which notice it may be taken, and what must still be given by when. */
function noticeNotes(
  { key, route, earliest, ifPublishedToday, ...notice }: Notice,
  { words }: Reading,
): readonly Note[] {
  const { t, lang } = words;
  const said = (text: string, bad = false): Note => ({ said: { text }, bad });
  const day = (on: Day): string => dayText(on, lang);
  return [
    ...(key === null
      ? [said(t('matters.key.unsaid'), true)]
      : [{ said: saying(key ? `legal.keyRoute.${route}` : 'matters.key.no', lang), bad: route === 'NONE' }]),
    ...(key === true && earliest !== null
      ? [said(t(ifPublishedToday ? 'forward.earliestIf' : 'forward.earliest', { day: day(earliest) }))]
      : []),
    ...(route === 'NONE' && notice.noticeBy !== null
      ? [said(t('forward.noticeBy', { day: day(notice.noticeBy) }))]
      : []),
    ...(route === 'NONE' && notice.exceptionBy !== null
      ? [said(t('forward.exceptionBy', { day: day(notice.exceptionBy) }))]
      : []),
    ...(notice.inPrivate && !notice.inPrivate.inTime
      ? [
          said(
            t('forward.privateBy', { first: day(notice.inPrivate.first), second: day(notice.inPrivate.second) }),
            true,
          ),
        ]
      : []),
  ];
}
