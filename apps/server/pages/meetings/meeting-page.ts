import type { Said } from '../acting/form/labels.js';
import { choiceLabel } from '../acting/form/labels.js';
import { actLinks } from '../doing-part.js';
import { dayText, timeText } from '../format.js';
import { definePage } from '../frame/page.js';
import type { Reading } from '../frame/reading.js';
import { pathOf } from '../frame/way.js';
import { apiAt } from '../lists/downloads.js';
import type { MeetingAnswer, NoticeRow } from './answers.js';
import { attendancePart } from './attendance-part.js';
import { filesOf, interestPart, itemPart } from './item-part.js';
import { minutesPart } from './minutes-part.js';
import { paperPart } from './paper-part.js';
import { bodyText, personText, statusSaid } from './told.js';

/** One meeting: what was before it, who was there, how each vote was counted, what it decided, and how far its minutes are. */
export const meetingPage = definePage({
  path: 'meetings/:meeting',
  part: 'meetings',
  template: 'meetings/meeting',
  async read(at, { meeting = '' }) {
    const answer = await at.ask<MeetingAnswer>('meeting', { meeting });
    return answer && meetingModel(answer, at);
  },
});

function meetingModel(answer: MeetingAnswer, at: Reading) {
  const { words } = at;
  const { t, lang } = words;
  const { day, meeting } = answer;
  const on = dayText(day, lang);
  const title = t('meetings.titleOf', { body: bodyText(answer, words), day: on });
  return {
    ...{ title, trail: [at.link('part.meetings', 'meetings')] },
    meeting,
    body: bodyText(answer, words),
    on,
    status: statusSaid(answer, words),
    facts: factsOf(answer, at),
    notices: [
      noticeText('ofMeeting', answer.notice.ofMeeting, at),
      ...(answer.items > 0 ? [noticeText('ofAgenda', answer.notice.ofAgenda, at)] : []),
    ],
    items: answer.agenda.map((row) => itemPart(row, answer, at)),
    papers: answer.papers
      .filter(({ item }) => item === null)
      .map((paper) => paperPart(paper, answer.papers, filesOf(at), day, words)),
    attendance: attendancePart(answer, words),
    dispensations: answer.dispensations.map(({ ground, allows, scope, grantedBy, until, ...who }) => ({
      name: personText(who, words),
      allows: choiceLabel(allows ?? 'SPEAK', lang),
      ground: choiceLabel(ground ?? 'OTHERWISE_APPROPRIATE', lang),
      scope: scope ?? '',
      by: t('meetings.dispensation.by', { by: grantedBy ?? '', until: until === null ? '' : dayText(until, lang) }),
    })),
    interests: answer.interests.map((row) => ({ item: row.item, ...interestPart(row, at) })),
    minutes: minutesPart(answer, at),
    others: answer.decisions
      .filter(({ item }) => !answer.agenda.some((row) => row.item === item))
      .map(({ decision, title: text }) => ({ href: at.way.to(pathOf('decisions', decision)), text: text ?? decision })),
    downloads: [
      { href: apiAt(at, pathOf('meetings', meeting, 'minutes.docx')), text: t('meetings.docx') },
      { href: apiAt(at, pathOf('meetings', meeting)), text: t('lists.download.json') },
    ],
    uncounted: answer.notCounted.length,
    acts: [
      ...(answer.status === 'CONVENED' || answer.status === 'OPEN' || answer.status === 'ADJOURNED'
        ? [{ href: at.way.on({}, pathOf('meetings', meeting, 'room')), label: { text: t('meetings.toRoom') } }]
        : []),
      ...actLinks(at, routesFor(answer), { meeting }),
    ],
  };
}

/** What comes next for a meeting that has come so far. */
function routesFor({ status }: MeetingAnswer): readonly string[] {
  if (status === 'CANCELLED' || status === 'SIGNED') return [];
  if (status === 'CONVENED') return ['publish-agenda', 'publish-paper', 'admit-late-item', 'cancel-meeting'];
  if (status === 'CLOSED' || status === 'INQUORATE_ADJOURNED') return ['draft-minutes'];
  if (status === 'MINUTES_DRAFT') return ['draft-minutes', 'confirm-minutes'];
  return status === 'CONFIRMED' ? ['sign-minutes'] : ['publish-paper', 'admit-late-item'];
}

function factsOf(answer: MeetingAnswer, at: Reading): readonly { readonly label: string; readonly value: Said }[] {
  const { t, lang } = at.words;
  const { day, time, place, kind, held, quorate } = answer;
  const on = dayText(day, lang);
  return [
    {
      label: t('meetings.fact.when'),
      value: { text: time === null ? on : t('meetings.fact.dayAt', { day: on, time: clockText(time, lang) }) },
    },
    ...(place === null ? [] : [{ label: t('meetings.fact.where'), value: { text: place } }]),
    { label: t('meetings.fact.held'), value: choiceLabel(held, lang) },
    { label: t('meetings.fact.kind'), value: choiceLabel(kind, lang) },
    ...(quorate === null
      ? []
      : [{ label: t('meetings.fact.quorum'), value: { text: t(`meetings.quorum.${quorate ? 'met' : 'notMet'}`) } }]),
  ];
}

/** "14:00" as pages write it: "2pm". */
function clockText(time: string, lang: Reading['words']['lang']): string {
  const [hour = '0', minute = '0'] = time.split(':');
  // A day without summer time, so that London reads the hour as it is written.
  return timeText(Date.UTC(2025, 0, 1, Number(hour), Number(minute)), lang);
}

function noticeText(what: 'ofMeeting' | 'ofAgenda', row: NoticeRow, { words: { t, lang } }: Reading): string {
  const asked = { clearDays: row.clearDays, days: t(`meetings.notice.${row.dayKind}`), citation: row.citation };
  if (row.given === null) return t(`meetings.notice.${what}.none`, { ...asked, latest: dayText(row.latest, lang) });
  return t(`meetings.notice.${what}.${row.inTime ? 'inTime' : 'short'}`, {
    ...asked,
    given: dayText(row.given, lang),
    givenDays: row.givenClearDays ?? 0,
    latest: dayText(row.latest, lang),
  });
}
