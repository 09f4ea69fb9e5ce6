import type { Day, Instant } from '#kernel';
import { msOf } from '#kernel';
import type { Said } from '../acting/form/labels.js';
import { saying } from '../acting/form/labels.js';
import { dayText, timeText } from '../format.js';
import type { Reading } from '../frame/reading.js';
import type { Sentence } from '../lists/told.js';
import { linkOf, sentenceSaid } from '../lists/told.js';
import type { Link } from '../time-part.js';

/** One thing that somebody must decide or do, as the view `who-decides` tells it. */
export interface Due {
  readonly kind: string;
  readonly authority: string | null;
  readonly authorityName: string | null;
  readonly body: string | null;
  readonly organ: string | null;
  readonly office: string;
  readonly about: string;
  readonly id: string;
  readonly title: string | null;
  readonly by: Day | null;
  readonly at: Instant | null;
  readonly what: Sentence;
  readonly reason: Sentence;
  readonly late: boolean;
}

/** One thing that somebody must decide or do. */
export interface DuePart {
  readonly who: string;
  readonly office: Said;
  readonly what: Said;
  readonly reason: Said;
  /** The hour, where it counts. */
  readonly at?: string;
  readonly about?: Link;
}

/** All that is due on one day. */
export interface DayPart {
  readonly heading: string;
  readonly late: boolean;
  readonly dues: readonly DuePart[];
}

/** In the order of the view, which is that of the days; what has no day comes last. */
export const daysOf = (dues: readonly Due[], at: Reading): readonly DayPart[] =>
  [...Map.groupBy(dues, ({ by }) => by)].map(([by, those]) => ({
    heading: by === null ? at.words.t('forward.noDay') : dayText(by, at.words.lang),
    late: those.some(({ late }) => late),
    dues: those.map((due) => duePart(due, at)),
  }));

function duePart(due: Due, at: Reading): DuePart {
  const { words } = at;
  const about = linkOf(at, due.about, due.id);
  return {
    who: due.organ ?? due.authorityName ?? words.t(due.body === null ? 'forward.all' : 'decisions.board'),
    office: saying(`forward.office.${due.office}`, words.lang),
    what: sentenceSaid(due.what, words),
    reason: sentenceSaid(due.reason, words),
    ...(due.at !== null && { at: timeText(msOf(due.at), words.lang) }),
    ...(about && { about }),
  };
}
