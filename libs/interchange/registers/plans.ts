import type { ShownDue } from '../calendar/dues-calendar.js';
import { dueEntries, nameOfDue } from '../calendar/dues-calendar.js';
import { columns } from '../table/column.js';
import { keyed, thing } from '../table/entry.js';
import type { Register } from '../table/register.js';
import { linesIn, listed } from '../table/register.js';

export const forwardPlan: Register = {
  name: 'forward-plan',
  view: 'forward-plan',
  about:
    'One matter to be decided, at one authority or body. Where nobody has yet said who decides it when, only the matter is known.',
  lines: (data) => [
    ...linesIn(data, 'plan').map((line) => ({ ...line, planned: true })),
    ...linesIn(data, 'unplanned').map((line) => ({ ...line, planned: false })),
  ],
  entry: {
    key: keyed('matter', 'authority', 'body'),
    about: thing('matter'),
    days: [
      'from',
      'until',
      'earliest',
      'notice_by',
      'general_exception_by',
      'private_first_notice_by',
      'private_second_notice_by',
    ],
  },
  columns: columns(
    ['matter', 'id', 'The matter.'],
    ['title', 'text', 'What it is called.'],
    ['planned', 'boolean', 'Whether somebody has said who decides it when.'],
    ['process', 'id', 'The process whose text it is about.'],
    ['version', 'integer', 'The version of that.'],
    ['content_hash', 'id', 'SHA-256 of the text.'],
    ['money', 'boolean', 'Whether it is about money.'],
    ['affected', 'list', 'The authorities that it concerns.'],
    ['authority', 'id', 'The authority that decides.'],
    ['authority_name', 'text', 'Its name at the time.'],
    ['body', 'code', 'The body that decides.'],
    ['decider', 'text', 'Who decides, in words.'],
    ['from', 'day', 'The first day on which it may be decided.'],
    ['until', 'day', 'The last such day.'],
    ['private', 'boolean', 'Whether the public is to be excluded.'],
    ['tier', 'code', 'Whose decision it is there.'],
    ['key_decision', 'boolean', 'Whether it is a key decision; empty where nobody has said.', 'notice.key'],
    ['notice_route', 'code', 'The route to a lawful decision that is open by what is on the record.', 'notice.route'],
    ['notice_rule', 'code', 'The rule that would not be kept, where no route is open.', 'notice.rule'],
    ['notices', 'list', 'When notices of it were given.', 'notice.notices[].on'],
    ['general_exceptions', 'list', 'When general exceptions were published.', 'notice.generalExceptions[].on'],
    ['special_urgency', 'list', 'When special urgency was agreed.', 'notice.urgencies[].on'],
    ['earliest', 'day', 'The first day on which it can lawfully be decided.', 'notice.earliest'],
    [
      'earliest_if_published_today',
      'boolean',
      'Whether that counts from a notice published on the day asked about.',
      'notice.ifPublishedToday',
    ],
    ['notice_by', 'day', 'By when a notice of 28 clear days must be given.', 'notice.noticeBy'],
    ['general_exception_by', 'day', 'By when a general exception must be published.', 'notice.exceptionBy'],
    [
      'private_first_notice_by',
      'day',
      'By when the first notice of a private meeting must be given.',
      'notice.inPrivate.first',
    ],
    ['private_second_notice_by', 'day', 'By when the second must be given.', 'notice.inPrivate.second'],
    ['private_in_time', 'boolean', 'Whether both were, or urgency was agreed.', 'notice.inPrivate.inTime'],
    ['tabled_at', 'list', 'Meetings at which it was tabled.', 'tabled[].meeting'],
    ['decision', 'id', 'The decision that was taken on it.'],
  ),
  without: ['notice', 'tabled'],
};

export const whoDecides: Register = {
  name: 'who-decides',
  view: 'who-decides',
  about: 'One thing that somebody must decide or do, in order of the day by which it must be done.',
  lines: listed('dues'),
  entry: {
    key: (line) => nameOfDue(line as unknown as ShownDue),
    about: ({ about, id }) => [String(about), String(id)],
    page: 'who-decides',
    calendar: (lines, ground) => dueEntries(lines as unknown as readonly ShownDue[], ground),
  },
  columns: columns(
    ['kind', 'code', 'What must be done.'],
    ['what', 'text', 'The same in words.', 'what.text'],
    ['authority', 'id', 'Whose it is; empty where it is a body’s or the arrangement’s as a whole.'],
    ['authority_name', 'text', 'Its name at the time.'],
    ['body', 'text', 'The body whose it is.'],
    ['organ', 'text', 'The organ whose it is, as the record names it.'],
    ['office', 'code', 'The office whose it is.'],
    ['about', 'code', 'What kind of thing it is about.'],
    ['id', 'id', 'Which one.'],
    ['title', 'text', 'What that is called.'],
    ['by', 'day', 'By the end of which London day; empty where none is set.'],
    ['at', 'instant', 'The moment in that day, where the hour counts.'],
    ['why', 'code', 'Why that day.'],
    ['reason', 'text', 'The same in words.', 'reason.text'],
    ['late', 'boolean', 'Whether that day has passed.'],
    ['command', 'code', 'The command of the API that answers it.'],
    ['because', 'list', 'The events from which that follows.'],
  ),
  without: ['links', 'what.lang', 'reason.lang'],
};
