import type { Day } from '#kernel';
import { dayText } from '../format.js';
import type { Reading } from '../frame/reading.js';

/** A meeting as far as dates go. */
export interface MeetingDay {
  readonly meeting: string;
  readonly day: Day;
  readonly status: string;
  /** "Board, 12 March 2025" */
  readonly text: string;
}

interface Answer {
  readonly meetings: readonly {
    readonly meeting: string;
    readonly body: string;
    readonly organOfName: string | null;
    readonly day: Day;
    readonly status: string;
  }[];
}

/** The meetings that had been called by the date of the page, newest first; those that were called off are left out. */
export async function meetingDays(at: Reading): Promise<readonly MeetingDay[]> {
  const answer = await at.ask<Answer>('meetings');
  return (answer?.meetings ?? [])
    .filter(({ status }) => status !== 'CANCELLED')
    .map(({ meeting, body, organOfName, day, status }) => ({
      meeting,
      day,
      status,
      text: at.words.t(organOfName === null ? 'dates.meeting' : 'dates.meetingOf', {
        body: sentenceCase(body),
        ...(organOfName !== null && { name: organOfName }),
        day: dayText(day, at.words.lang),
      }),
    }));
}

const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1).replaceAll('-', ' ');
