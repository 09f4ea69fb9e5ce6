import { columns } from '../table/column.js';
import { keyed, thing } from '../table/entry.js';
import type { Register } from '../table/register.js';
import { linesIn, listed } from '../table/register.js';

export const disputes: Register = {
  name: 'disputes',
  view: 'disputes',
  about: 'One dispute, and where it stands on the ladder.',
  lines: listed('disputes'),
  entry: { key: keyed('dispute'), about: thing('dispute'), days: ['due'] },
  columns: columns(
    ['dispute', 'id', 'The dispute.'],
    ['subject', 'text', 'What it is about.'],
    ['status', 'code', 'How it stands.'],
    ['open', 'boolean', 'Whether it goes on.'],
    ['notifier', 'id', 'The authority that gave notice of it.'],
    ['parties', 'list', 'The authorities in it.'],
    ['party_names', 'lines', 'By name.'],
    ['notified_on', 'day', 'When notice of it was given.'],
    ['rung', 'code', 'The rung of the ladder on which it stands or stood last.'],
    ['due', 'day', 'The last working day of that rung.'],
    ['overdue', 'boolean', 'Whether that day has passed.'],
    ['mediation', 'code', 'How far mediation is.'],
    ['ended_on', 'day', 'When it ended.'],
    ['age_days', 'integer', 'Days since notice was given, until it ended.', 'age'],
    ['status_quo', 'boolean', 'Whether everything stays as it was while it lasts.'],
    ['process', 'id', 'The process that it concerns.'],
    ['workaround', 'id', 'The workaround that it concerns.'],
  ),
  without: ['ladder'],
};

export const disputeRungs: Register = {
  name: 'dispute-rungs',
  view: 'disputes',
  about: 'One rung of the ladder of one dispute, mediation last.',
  lines: (data) =>
    linesIn(data, 'disputes').flatMap(({ dispute, ladder }) =>
      linesIn({ ladder }, 'ladder').map((rung) => ({ ...rung, dispute })),
    ),
  entry: { key: keyed('dispute', 'rung'), about: thing('dispute'), says: ['because'], days: ['due'] },
  columns: columns(
    ['dispute', 'id', 'The dispute.'],
    ['rung', 'code', 'The rung.'],
    ['working_days', 'integer', 'How many working days it has.'],
    ['status', 'code', 'PASSED, HERE, TO_COME or SKIPPED.'],
    ['from', 'day', 'From when it runs.'],
    ['due', 'day', 'Its last day.'],
    ['left', 'code', 'How it was left: its day passed, or all agreed.'],
    ['because', 'list', 'The events from which that follows.'],
  ),
  without: [],
};
