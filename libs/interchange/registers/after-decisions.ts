import { columns } from '../table/column.js';
import { keyed, thing } from '../table/entry.js';
import type { Register } from '../table/register.js';
import { listed } from '../table/register.js';

export const actions: Register = {
  name: 'actions',
  view: 'actions',
  about: 'One action that follows from a decision.',
  lines: listed('actions'),
  entry: { key: keyed('action'), about: thing('action'), days: ['due'] },
  columns: columns(
    ['action', 'id', 'The action.'],
    ['title', 'text', 'What is to be done.'],
    ['status', 'code', 'How it stands.'],
    ['open', 'boolean', 'Whether it is still owed.'],
    ['authority', 'id', 'The authority that owes it.'],
    ['authority_name', 'text', 'Its name at the time.'],
    ['owed_by', 'list', 'Every authority that owes it now, successors included.'],
    ['person', 'id', 'The person who owes it.'],
    ['person_name', 'text', 'By name.'],
    ['assigned_on', 'day', 'When it was assigned.'],
    ['assigned_by_body', 'text', 'By which body.', 'assignedBy.body'],
    ['assigned_by_authority', 'id', 'By which authority.', 'assignedBy.authority'],
    ['due', 'day', 'The day by which it is due now.'],
    ['overdue', 'boolean', 'Whether that day has passed.'],
    ['overdue_days', 'integer', 'By how many days.'],
    ['age_days', 'integer', 'Days since it was assigned.', 'age'],
    ['slippages', 'integer', 'How often its day was put off.'],
    ['slipped_days', 'integer', 'By how many days in all.'],
    ['reassigned', 'integer', 'How often it passed to another owner.'],
    ['reopened', 'integer', 'How often it was opened again.'],
    ['unconfirmed_claim', 'boolean', 'Whether another than its owner said that it is done.'],
    ['decision', 'text', 'The decision from which it follows.', 'decision.ref'],
    ['decision_date', 'day', 'When that was taken.', 'decision.date'],
    ['service', 'text', 'The service that it concerns.'],
    ['process', 'id', 'The process that it concerns.'],
    ['workaround', 'id', 'The workaround that it concerns.'],
    ['closed_on', 'day', 'When another than its owner accepted that it is done.'],
  ),
  without: ['assignedBy', 'decision'],
};

export const conditions: Register = {
  name: 'conditions',
  view: 'conditions',
  about: 'One condition: of an approval, of a decision, or imposed by itself.',
  lines: listed('conditions'),
  entry: {
    key: keyed('of', 'condition', 'decision', 'matter'),
    about: ({ decision, matter, condition }) =>
      typeof decision === 'string'
        ? ['decision', decision]
        : typeof matter === 'string'
          ? ['matter', matter]
          : ['condition', String(condition)],
    page: 'conditions',
    says: ['because'],
    days: ['due'],
  },
  columns: columns(
    ['of', 'code', 'What it is a condition of.'],
    ['condition', 'id', 'The condition.'],
    ['kind', 'code', 'Of which type.'],
    ['title', 'text', 'What must be so.'],
    ['status', 'code', 'How it stands.'],
    ['open', 'boolean', 'Whether it is still to be met.'],
    ['authority', 'id', 'The authority that must meet it.'],
    ['authority_name', 'text', 'Its name at the time.'],
    ['protects', 'list', 'Whom it protects.'],
    ['due', 'day', 'By when.'],
    ['overdue', 'boolean', 'Whether that day has passed.'],
    ['decision', 'id', 'The decision.'],
    ['decision_title', 'text', 'What that is called.'],
    ['matter', 'id', 'The matter.'],
    ['matter_title', 'text', 'What that is called.'],
    ['because', 'list', 'The events from which that follows.'],
  ),
  without: [],
};
