import type { MeetingState } from '#governance';
import {
  AgendaPublished,
  MeetingAdjourned,
  MeetingAdjournedInquorate,
  MeetingConvened,
  minutesOf,
  votesOf,
} from '#governance';
import type { Day } from '#kernel';
import { compareDays } from '#kernel';
import { factsOf } from '../../meetings/facts-of.js';
import { meetingsAt } from '../../meetings/meetings.js';
import type { MeetingRow } from '../../meetings/row.js';
import { meetingView } from '../../views.js';
import type { Due } from '../due.js';
import { due } from '../due.js';
import type { Known } from '../known.js';
import { inPlaceOf } from '../known.js';

type Held = ReturnType<typeof meetingsAt>[number];

/** Agendas to publish, meetings to resume, votes to confirm, minutes to draft, confirm and sign. */
export function ofMeetings(known: Known): readonly Due[] {
  const all = meetingsAt(known.ask);
  return all.flatMap((one) => {
    const state = known.ask.source.state(meetingView, one.row.meeting, known.ask.when);
    if (one.row.cancelled) return [];
    return [
      ...agendaDue(known, one),
      ...toResume(one),
      ...votesToConfirm(known, one.row, state),
      ...(isHistory(one) ? [] : minutesDue(one.row, state, nextOf(all, one.row))),
    ];
  });
}

const shared = (row: MeetingRow) =>
  ({ about: ['meeting', row.meeting], authority: row.organOf, body: row.body }) as const;

/** A meeting that is back-captured has its papers elsewhere: nothing is due on it here. */
const isHistory = ({ facts }: Held): boolean => factsOf(facts, MeetingConvened).some(({ historical }) => historical);

function agendaDue({ ask }: Known, { row, facts }: Held): readonly Due[] {
  const published = factsOf(facts, AgendaPublished).length > 0;
  return published || row.status !== 'CONVENED' || compareDays(row.day, ask.day) < 0
    ? []
    : [
        due({
          ...shared(row),
          kind: 'AGENDA_DUE',
          office: 'PROPER_OFFICER',
          why: 'AGENDA_CLEAR_DAYS',
          by: row.notice.ofAgenda.latest,
          answer: ['PublishAgenda', { meeting: row.meeting }],
        }),
      ];
}

/** Adjourned to a day, or without one: its items stand over. */
function toResume({ row, facts }: Held): readonly Due[] {
  if (row.status !== 'ADJOURNED' && row.status !== 'INQUORATE_ADJOURNED') return [];
  const last = [...factsOf(facts, MeetingAdjourned), ...factsOf(facts, MeetingAdjournedInquorate)].at(-1);
  return [
    due({
      ...shared(row),
      kind: 'MEETING_TO_RESUME',
      office: 'CHAIR',
      why: row.status,
      by: last?.body.to,
      because: last ? [last.id] : [],
      answer: ['ReconveneMeeting', { meeting: row.meeting }],
    }),
  ];
}

/** Named votes that a clerk took down are unconfirmed until each authority confirms or disputes them. */
const votesToConfirm = ({ board }: Known, row: MeetingRow, { votes }: MeetingState): readonly Due[] =>
  [...votes.votes.values()].flatMap((vote) => {
    const waiting = votesOf(vote).filter(
      ({ how, confirmed, disputed }) => how === 'RECORDED' && !confirmed && !disputed,
    );
    const whose = new Set(waiting.flatMap(({ authority }) => inPlaceOf(board, authority)));
    return [...whose].map((authority) =>
      due({
        kind: 'VOTES_TO_CONFIRM',
        office: 'PROPER_OFFICER',
        about: ['meeting', row.meeting],
        why: 'RECORDED_BY_ANOTHER',
        authority,
        body: row.body,
        links: { vote: vote.vote },
        because: vote.closed ? [vote.closed.event] : [],
        answer: ['ConfirmRecordedVotes', { meeting: row.meeting, vote: vote.vote }],
      }),
    );
  });

/** The next meeting of the same body at which minutes can be confirmed: not an extraordinary one (LGA 1972 Sch. 12 para. 41). */
const nextOf = (all: readonly Held[], row: MeetingRow): { readonly meeting: string; readonly day: Day } | undefined =>
  all
    .map((one) => one.row)
    .filter(
      (one) =>
        one.body === row.body &&
        one.organOf === row.organOf &&
        one.kind !== 'EXTRAORDINARY' &&
        !one.cancelled &&
        compareDays(one.day, row.day) > 0,
    )
    .sort((a, b) => compareDays(a.day, b.day))[0];

function minutesDue(
  row: MeetingRow,
  state: MeetingState,
  next: { readonly meeting: string; readonly day: Day } | undefined,
): readonly Due[] {
  const { meeting } = row;
  const of = {
    ...shared(row),
    by: next?.day,
    why: next ? 'NEXT_SUITABLE_MEETING' : 'NO_MEETING_CALLED_YET',
    ...(next && { links: { next: next.meeting } }),
  };
  switch (row.status) {
    case 'CLOSED':
      return [
        due({
          ...of,
          kind: 'MINUTES_TO_DRAFT',
          office: 'CLERK',
          answer: ['DraftMinutes', { meeting, version: 1, copy: 'PUBLIC', text: minutesOf(state) }],
        }),
      ];
    case 'MINUTES_DRAFT':
      return [
        due({
          ...of,
          kind: 'MINUTES_TO_CONFIRM',
          office: 'CLERK',
          answer: [
            'ConfirmMinutes',
            { meeting, at: next?.meeting, contentHash: state.minutes.drafts.at(-1)?.contentHash },
          ],
        }),
      ];
    case 'CONFIRMED':
      return [
        due({
          ...of,
          kind: 'MINUTES_TO_SIGN',
          office: 'CHAIR',
          answer: ['SignMinutes', { meeting, at: state.minutes.confirmed?.at }],
        }),
      ];
    default:
      return [];
  }
}
