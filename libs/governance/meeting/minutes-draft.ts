import { attendanceAt } from './attendance.js';
import type { MeetingState } from './meeting.state.js';
import type { MinutesItem, MinutesText } from './meeting.words.js';

/**
 * The minutes as the record has them, for the clerk to write on: who came, who sent apologies, who presided, and item by
 * item what was declared, moved and decided. Persons by their ids: names are put in on rendering.
 */
export function minutesOf(state: MeetingState): MinutesText {
  const { convening, attendance, chair } = state;
  const came = [...new Set(attendance.movements.filter((m) => m.in).map((m) => m.person))];
  const [first] = chair.presided;
  return {
    present: came.map((person) => presence(state, person)),
    apologies: attendance.apologies,
    ...(first && { presided: first.person }),
    items: [...convening.agenda.values()].map(({ item, title }) => itemOf(state, item, title)),
  };
}

/** A person who came, and whose place they took. */
function presence(state: MeetingState, person: string): MinutesText['present'][number] {
  const arrived = state.attendance.movements.find((m) => m.person === person && m.in)?.at ?? Infinity;
  const place = attendanceAt(state, arrived).find((p) => p.person === person)?.for;
  return place === undefined ? { person } : { person, for: place };
}

function itemOf({ interests, motions, votes }: MeetingState, item: string, title: string): MinutesItem {
  const here = <T extends { readonly item: string }>(all: Iterable<T>): readonly T[] =>
    [...all].filter((x) => x.item === item);
  return {
    item,
    title,
    interests: here(interests.declared).map(({ person, code }) => ({ person, code })),
    withdrew: here(interests.withdrew).map(({ person }) => person),
    motions: here(motions.motions.values()).map(({ motion, mover, textHash }) => ({ motion, mover, textHash })),
    votes: here(votes.votes.values()).flatMap(({ vote, motion, closed }) => {
      if (!closed) return [];
      const { for: inFavour, against, abstaining } = closed.tally.count;
      return [{ vote, motion, outcome: closed.outcome, for: inFavour, against, abstaining }];
    }),
  };
}
