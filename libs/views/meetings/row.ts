import type { Fact, MeetingState } from '#governance';
import { AgendaPublished, MeetingConvened, meetingStatus, presidingAt } from '#governance';
import type { Day } from '#kernel';
import { dayOf } from '#kernel';
import { factsOf, uncountedBy } from './facts-of.js';
import { noticeOf } from './notice.js';

/** One line of the list of meetings, and the head of a meeting's own page. No names: ids, days and words of the lifecycle. */
export type MeetingRow = NonNullable<ReturnType<typeof meetingRow>>;

/** Undefined where it had not been called by then. */
export function meetingRow(meeting: string, state: MeetingState, facts: readonly Fact[]) {
  const { convened, agenda, cancelled } = state.convening;
  if (!convened) return undefined;
  const called = factsOf(facts, MeetingConvened).find(({ id }) => id === convened.event)?.body;
  return {
    meeting,
    body: convened.body,
    /** The authority whose own organ it is; null for a body of the arrangement. */
    organOf: called?.organOf ?? null,
    kind: convened.kind,
    held: convened.held,
    day: convened.day,
    time: called?.time ?? null,
    place: called?.place ?? null,
    status: meetingStatus(state),
    cancelled,
    vehicle: convened.vehicle ?? null,
    jurisdiction: convened.jurisdiction,
    notice: { ofMeeting: noticeOf(convened, convened.on), ofAgenda: noticeOf(convened, agendaOn(facts)) },
    /** By the last quorum that was counted; null before there was one. */
    quorate: state.sitting.quorum?.met ?? null,
    items: agenda.size,
    lateItems: [...agenda.values()].filter(({ late }) => late).length,
    votes: state.votes.votes.size,
    presiding: presidingAt(state, Infinity)?.person ?? null,
    minutesStatus: minutesStatus(state),
  };
}

/** When the agenda itself was published; supplements come after it. */
const agendaOn = (facts: readonly Fact[]): Day | undefined => {
  const first = factsOf(facts, AgendaPublished).find((fact) => uncountedBy(fact) === null);
  return first && dayOf(first.occurredAt);
};

export function minutesStatus({ minutes }: MeetingState): 'NONE' | 'DRAFT' | 'CONFIRMED' | 'SIGNED' {
  if (minutes.signed) return 'SIGNED';
  if (minutes.confirmed) return 'CONFIRMED';
  return minutes.drafts.length > 0 ? 'DRAFT' : 'NONE';
}
