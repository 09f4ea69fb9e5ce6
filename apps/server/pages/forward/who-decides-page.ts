import type { Day, Instant } from '#kernel';
import { msOf } from '#kernel';
import type { Said } from '../acting/form/labels.js';
import { saying } from '../acting/form/labels.js';
import { countText, dayText, timeText } from '../format.js';
import { definePage } from '../frame/page.js';
import type { Reading } from '../frame/reading.js';
import { downloads } from '../lists/downloads.js';
import { authorityField, codeField, dayField } from '../lists/field.js';
import { filterOf } from '../lists/filter.js';
import { siblings } from '../lists/siblings.js';
import type { Sentence } from '../lists/told.js';
import { codeSaid, linkOf, sentenceSaid } from '../lists/told.js';
import type { Link } from '../time-part.js';

/** What may be waited for, as the view `who-decides` names it. */
const KINDS = [
  ...['DECISION_PLANNED', 'APPROVAL_TO_DECIDE', 'APPROVAL_TO_GRANT', 'APPROVALS_TO_SEEK', 'APPROVAL_CONDITION'],
  ...['DECISION_CONDITION', 'MATTER_TO_CLASSIFY', 'ADVICE_MISSING', 'KEY_TO_ASSESS', 'KEY_NOTICE', 'PRIVATE_NOTICE'],
  ...['STATEMENT_DUE', 'PUBLICATION_DUE', 'HOLD', 'VALIDITY_TO_SETTLE', 'CALL_IN_WINDOW', 'SCRUTINY_TO_MEET'],
  ...['RECONSIDERATION', 'AGENDA_DUE', 'MEETING_TO_RESUME', 'VOTES_TO_CONFIRM', 'MINUTES_TO_DRAFT'],
  ...['MINUTES_TO_CONFIRM', 'MINUTES_TO_SIGN', 'ACTION_DUE', 'ACTION_TO_ACCEPT', 'CONDITION_TO_MEET'],
  ...['CONDITION_TO_VERIFY', 'DISPUTE_RUNG', 'SETTLEMENT_TO_SIGN', 'EXIT_PLAN_DUE', 'ACCESSION_TO_APPROVE'],
] as const;

interface Due {
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

/** Who must decide what by when, across all authorities: in order of the day, each with whose it is. */
export const whoDecidesPage = definePage({
  path: 'who-decides',
  part: 'forward',
  template: 'forward/who-decides',
  async read(at) {
    const { t } = at.words;
    const filter = filterOf(at, 'who-decides', [
      authorityField(at),
      codeField('kind', KINDS, codeSaid('forward.kind', at)),
      dayField('until', 'dueUntil'),
    ]);
    const answer = await at.ask<{ readonly dues: readonly Due[] }>('who-decides', filter.params);
    const dues = answer?.dues ?? [];
    return {
      title: t('lists.page.who-decides'),
      trail: [at.link('part.forward', 'forward-plan')],
      problems: filter.problems,
      siblings: siblings(at, 'forward', 'who-decides'),
      form: filter.form,
      total: t('forward.total', { count: dues.length, n: countText(dues.length) }),
      late: dues.filter(({ late }) => late).length,
      days: daysOf(dues, at),
      downloads: downloads(at, 'who-decides', filter.query, ['csv', 'spreadsheet', 'json', 'ics']),
    };
  },
});

/** In the order of the view, which is that of the days; what has no day comes last. */
const daysOf = (dues: readonly Due[], at: Reading): readonly DayPart[] =>
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
