import { columns } from '../table/column.js';
import type { ColumnLine } from '../table/column.js';
import { keyed, thing } from '../table/entry.js';
import type { Register } from '../table/register.js';
import { listed } from '../table/register.js';

/** Who decided, as every list of decisions says it. */
const DECIDER: readonly ColumnLine[] = [
  ['decided_by', 'text', 'Who decided, by name.', 'decidedBy.name'],
  ['decided_by_body', 'code', 'The body of the arrangement that decided.', 'decidedBy.body'],
  ['decided_by_authority', 'id', 'The authority that decided.', 'decidedBy.authority'],
  ['decided_by_organ', 'text', 'Its organ.', 'decidedBy.organ'],
  ['decided_by_person', 'id', 'The person who decided.', 'decidedBy.person'],
];

export const decisions: Register = {
  name: 'decisions',
  view: 'decisions',
  about: 'One decision of the board, an authority or an officer, with its six regions in a word each.',
  lines: listed('decisions'),
  entry: { key: keyed('id'), about: thing('decision', 'id'), days: ['effective_from', 'opens_on', 'callable_until'] },
  columns: columns(
    ['decision', 'id', 'The decision.', 'id'],
    ['title', 'text', 'What it is called.'],
    ['kind', 'code', 'What was recorded: RESOLVED, RECOMMENDED, NOTED, DEFERRED, REFERRED, RESCINDED.'],
    ['stands_as', 'code', 'What it stands as, where the body had no power for what was recorded.'],
    ['decided_on', 'day', 'When it was taken.'],
    ...DECIDER,
    ['capacity', 'code', 'In which capacity it was taken.'],
    ['key_decision', 'boolean', 'Whether it is a key decision.', 'key'],
    ['regimes', 'list', 'The laws under which its record is kept.'],
    ['process', 'id', 'The common process that it is about.'],
    ['matter', 'id', 'The matter in which it was taken.'],
    ['meeting', 'id', 'The meeting at which it was taken.'],
    ['affected', 'list', 'The authorities that it concerns.'],
    ['outcome', 'code', 'Region 1: what became of it.', 'regions.outcome'],
    ['statement', 'code', 'Region 2: the written statement.', 'regions.statement'],
    ['minutes', 'code', 'Region 2: the minutes of its meeting.', 'regions.minutes'],
    ['publication', 'code', 'Region 3: publication.', 'regions.publication'],
    [
      'approval',
      'code',
      'Region 4: approval by each authority, of several that of the one furthest back.',
      'regions.approval',
    ],
    ['call_in', 'code', 'Region 5: call-in, of several authorities that of the one furthest back.', 'regions.callIn'],
    ['implementation', 'code', 'Region 6: effect and carrying out.', 'regions.implementation'],
    ['effective_from', 'day', 'From when it has effect: computed by its gate, never typed.'],
    ['waits_for', 'list', 'While it has none: what it waits for.'],
    ['opens_on', 'day', 'The day on which time alone will give it effect.'],
    ['callable_until', 'instant', 'Until when it can be called in.'],
    ['in_force', 'boolean', 'Whether it is in force on the day asked about.'],
    ['except_clauses', 'list', 'Clauses of it that others have replaced.', 'except'],
    ['replaces', 'list', 'Decisions whose place it takes.', 'replaces[].id'],
    ['replaces_as', 'list', 'How: SUPERSEDES, VARIES, RESCINDS, in the same order.', 'replaces[].as'],
    ['replaced_by', 'id', 'The decision that took its place.'],
    ['missing_fields', 'list', 'Fields that the law asks for and its record lacks.', 'incomplete.missing'],
    ['unconfirmed', 'boolean', 'Whether the deciding authority has yet to confirm what another entered for it.'],
    [
      'validity_questioned',
      'boolean',
      'Whether its validity is questioned. It stands until a court or a fresh decision says otherwise.',
    ],
  ),
  without: [],
};

export const decisionsInForce: Register = {
  name: 'decisions-in-force',
  view: 'decisions-in-force',
  about: 'One decision that is in force on the day asked about.',
  lines: listed('decisions'),
  entry: { key: keyed('id'), about: thing('decision', 'id'), days: ['effective_from'] },
  columns: columns(
    ['decision', 'id', 'The decision.', 'id'],
    ['title', 'text', 'What it is called.'],
    ['process', 'id', 'The common process that it is about.'],
    ['decided_on', 'day', 'When it was taken.'],
    ...DECIDER,
    ['in_force', 'boolean', 'Whether it is in force on that day.'],
    ['effective_from', 'day', 'From when it has effect.'],
    ['except_clauses', 'list', 'Clauses of it that others have replaced.', 'except'],
    ['replaces', 'list', 'Decisions whose place it takes.', 'replaces[].id'],
    ['replaces_as', 'list', 'How, in the same order.', 'replaces[].as'],
    ['replaced_by', 'list', 'Decisions that took its place, or that of clauses of it.', 'replacedBy[].id'],
    ['replaced_as', 'list', 'How, in the same order.', 'replacedBy[].as'],
    ['replaced_from', 'list', 'From which day each, in the same order.', 'replacedBy[].from'],
  ),
  without: ['replaces[].clauses', 'replacedBy[].clauses'],
};
