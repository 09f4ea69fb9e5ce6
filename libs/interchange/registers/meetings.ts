import type { CalledMeeting } from '../calendar/meetings-calendar.js';
import { meetingEntries } from '../calendar/meetings-calendar.js';
import { columns } from '../table/column.js';
import type { ColumnLine } from '../table/column.js';
import { keyed, thing } from '../table/entry.js';
import type { Register } from '../table/register.js';
import { listed } from '../table/register.js';

const noticeOf = (what: 'meeting' | 'agenda', field: string): readonly ColumnLine[] => [
  [
    `${what}_notice_days`,
    'integer',
    `Clear days of notice of the ${what} that are asked for.`,
    `notice.${field}.clearDays`,
  ],
  [`${what}_notice_day_kind`, 'code', 'Working or calendar days.', `notice.${field}.dayKind`],
  [`${what}_notice_latest`, 'day', 'The last day on which notice was in time.', `notice.${field}.latest`],
  [`${what}_notice_given`, 'day', 'When it was given.', `notice.${field}.given`],
  [`${what}_notice_given_days`, 'integer', 'Clear days of notice that were given.', `notice.${field}.givenClearDays`],
  [`${what}_notice_in_time`, 'boolean', 'Whether it was in time.', `notice.${field}.inTime`],
  [`${what}_notice_citation`, 'text', 'Which rule asks for it.', `notice.${field}.citation`],
];

export const meetings: Register = {
  name: 'meetings',
  view: 'meetings',
  about: 'One meeting of a body of the arrangement, or of an authority’s own organ.',
  lines: listed('meetings'),
  entry: {
    key: keyed('meeting'),
    about: thing('meeting'),
    calendar: (lines, ground) => meetingEntries(lines as unknown as readonly CalledMeeting[], ground),
  },
  columns: columns(
    ['meeting', 'id', 'The meeting.'],
    ['body', 'text', 'The body that meets.'],
    ['organ_of', 'id', 'The authority whose own organ it is.'],
    ['organ_of_name', 'text', 'Its name at the time.'],
    ['kind', 'code', 'What kind of meeting.'],
    ['held', 'code', 'In person, remotely or both.'],
    ['day', 'day', 'On which day.'],
    ['time', 'text', 'At which hour in London, 24 hours.'],
    ['place', 'text', 'Where it is held.'],
    ['status', 'code', 'How far it is.'],
    ['cancelled', 'boolean', 'Whether it was cancelled.'],
    ['vehicle', 'code', 'In which legal form the body decides.'],
    ['jurisdiction', 'code', 'Whose law on notice and access applies.'],
    ...noticeOf('meeting', 'ofMeeting'),
    ...noticeOf('agenda', 'ofAgenda'),
    ['quorate', 'boolean', 'Whether there was a quorum when it was last counted.'],
    ['items', 'integer', 'Items on the agenda.'],
    ['late_items', 'integer', 'Items admitted as urgent.'],
    ['votes', 'integer', 'Votes that were opened.'],
    ['presiding', 'id', 'Who presided last.'],
    ['presiding_name', 'text', 'By name.'],
    ['minutes', 'code', 'How far the minutes are.', 'minutesStatus'],
  ),
  without: [],
};

const MEETING: readonly ColumnLine[] = [
  ['meeting', 'id', 'The meeting.'],
  ['body', 'text', 'The body that met.'],
  ['day', 'day', 'On which day.'],
];

export const interests: Register = {
  name: 'interests',
  view: 'interests',
  about: 'One interest declared at a meeting. Of a sensitive one only that there is one.',
  lines: listed('interests'),
  entry: { key: keyed('event'), about: thing('meeting'), says: ['event'] },
  columns: columns(
    ...MEETING,
    ['at', 'when', 'When it was declared.'],
    ['item', 'text', 'At which item.'],
    ['person', 'id', 'By whom.'],
    ['name', 'text', 'By name.'],
    ['authority', 'id', 'Of which authority.'],
    ['code', 'code', 'Of which kind.'],
    ['effect', 'code', 'What follows from it.'],
    ['votes', 'boolean', 'Whether the member may vote all the same.'],
    ['bearing', 'code', 'What it came to: discussion, vote, withdrawal.'],
    ['withdrew_at', 'when', 'When the member withdrew.'],
    ['sensitive', 'boolean', 'Whether its nature is kept from the public (Localism Act 2011 s.32).'],
    ['nature', 'text', 'What it is.'],
    ['not_counted', 'code', 'The rule against which it was recorded; then it stands on the record and does not count.'],
    ['event', 'id', 'The event that says so.'],
  ),
  without: [],
};

export const dispensations: Register = {
  name: 'dispensations',
  view: 'interests',
  about: 'One dispensation from what follows from an interest (Localism Act 2011 s.33).',
  lines: listed('dispensations'),
  entry: { key: keyed('event'), about: thing('meeting'), says: ['event'], days: ['until'] },
  columns: columns(
    ...MEETING,
    ['at', 'when', 'When it was granted.'],
    ['person', 'id', 'To whom.'],
    ['name', 'text', 'By name.'],
    ['authority', 'id', 'Of which authority.'],
    ['granted_by', 'text', 'By whom.'],
    ['ground', 'code', 'On which ground.'],
    ['allows', 'code', 'What it allows.'],
    ['item', 'text', 'For which item only.'],
    ['scope', 'text', 'For what.'],
    ['from', 'day', 'From when.'],
    ['until', 'day', 'Until when.'],
    ['live', 'boolean', 'Whether it counted on the day asked about.'],
    ['not_counted', 'code', 'The rule against which it was recorded; then it stands on the record and does not count.'],
    ['event', 'id', 'The event that says so.'],
  ),
  without: [],
};
