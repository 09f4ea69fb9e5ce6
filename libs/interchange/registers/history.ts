import { columns } from '../table/column.js';
import type { Line } from '../table/column.js';
import { keyed, thing } from '../table/entry.js';
import type { Register } from '../table/register.js';
import { linesIn, listed } from '../table/register.js';

export const history: Register = {
  name: 'history',
  view: 'history',
  about: 'One event, newest first by when it happened, with its one sentence.',
  lines: (data) => linesIn(data, 'entries').map((entry) => ({ ...entry, refs: refsOf(entry) })),
  entry: { key: keyed('id'), about: thing('event', 'id'), says: ['event'] },
  columns: columns(
    ['event', 'id', 'The event.', 'id'],
    ['type', 'code', 'Its type.'],
    ['occurred_at', 'when', 'When it happened.'],
    ['recorded_at', 'instant', 'When the log learned of it.'],
    ['sentence', 'text', 'What happened, in one sentence.', 'sentence.text'],
    ['language', 'code', 'The language of that sentence.', 'sentence.lang'],
    ['by_authority', 'id', 'The authority that acted.', 'by.authority'],
    ['by_organ', 'text', 'Its organ.', 'by.organ'],
    ['by_person', 'id', 'The person who acted.', 'by.person'],
    ['by_capacity', 'code', 'In which capacity.', 'by.capacity'],
    ['by_body', 'text', 'The body that acted.', 'by.body'],
    ['by_meeting', 'id', 'At which meeting.', 'by.meeting'],
    ['by_outsider', 'text', 'Who acted, where that was nobody of an authority.', 'by.outside'],
    ['by_rule', 'code', 'The rule of the program that acted when its time had come.', 'by.process'],
    [
      'recorded_by_authority',
      'id',
      'The authority whose clerk typed it, where that was another.',
      'recordedBy.authority',
    ],
    ['recorded_by_person', 'id', 'The person who typed it.', 'recordedBy.person'],
    ['standing', 'code', 'Whether it is the actor’s own word, entered for it, confirmed or disputed.'],
    ['historical', 'boolean', 'Whether it was captured afterwards from other sources.'],
    ['about', 'list', 'What it speaks of: kind, colon, id.', 'refs'],
    ['corrected_by', 'list', 'Corrections known by then.', 'corrected'],
    ['voided_by', 'id', 'The event that took its ground away.', 'voided'],
    ['position', 'integer', 'Its position in the log.'],
  ),
  without: ['by.mandate', 'recordedBy.mandate', 'recordedBy.capacity'],
};

const refsOf = ({ refs }: Line): readonly string[] =>
  Object.entries((refs ?? {}) as Readonly<Record<string, readonly string[]>>).flatMap(([kind, ids]) =>
    ids.map((id) => `${kind}:${id}`),
  );

export const facts: Register = {
  name: 'facts',
  view: 'facts',
  about:
    'One fact without a rule of its own: a review, a report, a control failure, a benefit, proceedings and the like.',
  lines: listed('facts'),
  entry: { key: keyed('fact'), about: thing('fact'), says: ['event'] },
  columns: columns(
    ['fact', 'id', 'The fact.'],
    ['kind', 'code', 'Of which kind.'],
    ['title', 'text', 'What it is called.'],
    ['detail', 'text', 'What is known of it.'],
    ['source', 'text', 'From where.'],
    ['occurred_at', 'when', 'When it happened.'],
    ['amount_pence', 'pence', 'An amount of money in it.', 'amount'],
    ['authority', 'id', 'The authority that it concerns.'],
    ['process', 'id', 'The process that it concerns.'],
    ['workaround', 'id', 'The workaround that it concerns.'],
    ['about', 'list', 'Other things that it is about.'],
    ['standing', 'code', 'Whether it is the actor’s own word, entered for it, confirmed or disputed.'],
    ['event', 'id', 'The event that says so.'],
    ['position', 'integer', 'Its position in the log.'],
  ),
  without: [],
};

export const authorities: Register = {
  name: 'authorities',
  view: 'partnership',
  about: 'One signatory of the arrangement, with its identifiers as scheme and id (org-id.guide, OCDS).',
  lines: (data) =>
    linesIn(data, 'signatories').map((signatory) => ({
      ...signatory,
      identifiers: linesIn(signatory, 'identifiers').map(({ scheme, id }) => `${String(scheme)}-${String(id)}`),
    })),
  entry: { key: keyed('authority'), about: thing('authority'), page: '' },
  columns: columns(
    ['authority', 'id', 'The authority, by its id in this record.'],
    ['name', 'text', 'Its name at the time.'],
    ['partner', 'id', 'The partner as which it counts.'],
    ['kind', 'code', 'What kind of body it is.'],
    ['nation', 'code', 'Whose calendar and law it follows.'],
    ['membership', 'code', 'How it stands in the arrangement.'],
    ['how', 'code', 'How it came in.'],
    ['joined', 'boolean', 'Whether it has accepted.'],
    ['succeeded_by', 'list', 'Who has taken its place.'],
    ['identifiers', 'list', 'Its identifiers: scheme, hyphen, id.'],
  ),
  without: [],
};
