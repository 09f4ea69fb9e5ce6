import { countText } from '../format.js';
import type { Reading } from '../frame/reading.js';
import type { DayPart, Due } from '../forward/due-part.js';
import { daysOf } from '../forward/due-part.js';
import type { Link } from '../time-part.js';

/** What must be decided or done next, and what is late by least: the rest is a link away. */
export interface DuesPart {
  readonly total: string;
  readonly late: number;
  readonly days: readonly DayPart[];
  readonly all: Link;
}

/** So many of what is late, and of what is to come. */
const [LATE, COMING] = [3, 5];

/** What is due across all authorities as at the date of the page. */
export async function duesPart(at: Reading): Promise<DuesPart> {
  const dues = (await at.ask<{ readonly dues: readonly Due[] }>('who-decides'))?.dues ?? [];
  const [late, coming] = [dues.filter((due) => due.late), dues.filter((due) => !due.late)];
  return {
    total: at.words.t('forward.total', { count: dues.length, n: countText(dues.length) }),
    late: late.length,
    days: daysOf([...late.slice(-LATE), ...coming.slice(0, COMING)], at),
    all: at.link('overview.dueAll', 'who-decides'),
  };
}
