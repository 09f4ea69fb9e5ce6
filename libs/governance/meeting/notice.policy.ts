import type { Day } from '#kernel';
import { calendarOf } from '../rules/calendar/index.js';
import type { Jurisdiction } from '../rules/law.js';
import { calendarNationOf } from '../rules/law.js';
import type { AgendaTerms } from '../rules/notice/index.js';
import { agendaDue } from '../rules/notice/index.js';
import type { Refusal } from '../language/refusal.js';
import { invalid } from '../language/refusal.js';
import type { ConveneMeeting } from './commands/convene-meeting.command.js';
import type { PublishAgenda } from './commands/publish-agenda.command.js';
import { rulesOfBody } from './constitution-of-body.js';
import { lawOf } from './law-of-meeting.js';
import type { Rule } from './standing-orders.js';

/** Procedure: a body is called with as much notice as its agenda needs. */
export const calledInTime: Rule<ConveneMeeting> = (command, _, context) =>
  shortOf(
    context.day,
    command.day,
    lawOf(command, context).jurisdiction,
    command.notice ?? rulesOfBody(command, context)?.notice,
  );

/**
 * Procedure: the agenda is published so many clear days before the meeting, neither day counting. Where the meeting was
 * itself called too late, that is already on the record and is not said twice.
 */
export const agendaInTime: Rule<PublishAgenda> = (_, { convening: { convened } }, { day }) => {
  if (!convened) return undefined;
  const { jurisdiction, notice } = convened;
  return shortOf(convened.on, convened.day, jurisdiction, notice)
    ? undefined
    : shortOf(day, convened.day, jurisdiction, notice);
};

function shortOf(
  given: Day,
  meeting: Day,
  jurisdiction: Jurisdiction,
  own: AgendaTerms | undefined,
): Refusal | undefined {
  const { latest } = agendaDue(meeting, jurisdiction, calendarOf(calendarNationOf(jurisdiction)), own);
  return given > latest ? invalid('AGENDA_SHORT_NOTICE', { given, latest }) : undefined;
}
