import { columns } from '../table/column.js';
import type { Line } from '../table/column.js';
import { keyed, thing } from '../table/entry.js';
import type { Data, Register } from '../table/register.js';
import { linesIn, listed } from '../table/register.js';

export const processes: Register = {
  name: 'processes',
  view: 'processes',
  about:
    'One common process: what is in force and what is asked about. Its versions and positions are in process-versions and process-positions.',
  lines: listed('processes'),
  entry: { key: keyed('process'), about: thing('process'), days: ['in_force_since', 'retired_on', 'review_since'] },
  columns: columns(
    ['process', 'id', 'The process.'],
    ['title', 'text', 'What it is called.'],
    ['proposed_by', 'id', 'The authority that proposed it.', 'proposed.authority'],
    ['origin_authority', 'id', 'The authority whose way of working it began as.', 'proposed.originAuthority'],
    ['compelling_event', 'boolean', 'Whether a compelling event stands behind it.', 'proposed.compellingEvent'],
    ['withdrawn', 'boolean', 'Whether the draft was withdrawn.'],
    ['affected', 'list', 'The authorities that it concerns.'],
    ['asked_version', 'integer', 'The version about which the authorities are asked.', 'asked'],
    ['in_force_version', 'integer', 'The version in force.', 'inForce.version'],
    ['in_force_since', 'day', 'Since when.', 'inForce.since'],
    ['in_force_hash', 'id', 'SHA-256 of its text.', 'inForce.contentHash'],
    ['in_force_decision', 'text', 'By which decision.', 'inForce.decision.ref'],
    ['retired_on', 'day', 'When it was retired.', 'retired.on'],
    ['review_since', 'day', 'Since when it is under review.', 'review.since'],
    ['versions', 'list', 'The numbers of its versions.', 'versions[].version'],
    ['objections', 'list', 'Objections to it, also withdrawn ones.', 'objections[].objection'],
  ),
  without: [
    'proposed.event',
    'inForce.event',
    'inForce.decision',
    'retired.event',
    'review',
    'versions',
    'standings',
    'objections',
  ],
};

/** Each member of a list in each process, with the process that it belongs to. */
const within =
  (list: string) =>
  (data: Data): readonly Line[] =>
    linesIn(data, 'processes').flatMap((process) =>
      linesIn(process, list).map((line) => ({ ...line, process: process['process'], asked: process['asked'] })),
    );

export const processVersions: Register = {
  name: 'process-versions',
  view: 'processes',
  about: 'One version of a common process.',
  lines: within('versions'),
  entry: { key: keyed('process', 'version'), about: thing('process'), says: ['event'], days: ['takes_effect'] },
  columns: columns(
    ['process', 'id', 'The process.'],
    ['version', 'integer', 'The version.'],
    ['status', 'code', 'How it stands.'],
    ['content_hash', 'id', 'SHA-256 of its text; texts are at /texts/<hash>.'],
    ['authority', 'id', 'The authority that published it.'],
    ['origin_authority', 'id', 'The authority whose text it began as.'],
    ['incorporates', 'list', 'Compromises that it contains.'],
    [
      'consultation_open',
      'boolean',
      'Whether it is out for consultation; empty where it never was.',
      'consultation.open',
    ],
    [
      'edits_version',
      'integer',
      'The version that says the same, by a certificate of the monitoring officer.',
      'edits',
    ],
    ['takes_effect', 'day', 'The day that it names for itself.'],
    ['event', 'id', 'The event that published it.'],
  ),
  without: ['asked', 'at', 'position', 'consultation'],
};

export const processPositions: Register = {
  name: 'process-positions',
  view: 'processes',
  about: 'How one authority stands on the version of a process that it is asked about.',
  lines: within('standings'),
  entry: { key: keyed('process', 'authority'), about: thing('process'), says: ['because'] },
  columns: columns(
    ['process', 'id', 'The process.'],
    ['version', 'integer', 'The version asked about.', 'asked'],
    ['authority', 'id', 'The authority.'],
    ['name', 'text', 'Its name at the time.'],
    ['decision', 'code', 'How it decided on exactly this text.'],
    ['position', 'code', 'Its opinion, which is no consent.'],
    ['because', 'list', 'The events from which that follows.'],
  ),
  without: [],
};

export const matrix: Register = {
  name: 'matrix',
  view: 'matrix',
  about: 'One cell of the matrix: a partner and a common process, what it decided and how it works.',
  lines: (data) =>
    linesIn(data, 'processes').flatMap((process) =>
      linesIn(process, 'cells').map((cell) => ({
        ...cell,
        process: process['process'],
        title: process['title'],
        name: linesIn(data, 'partners').find(({ partner }) => partner === cell['partner'])?.['name'],
      })),
    ),
  entry: { key: keyed('process', 'partner'), about: thing('process'), says: ['decision_because', 'operation_because'] },
  columns: columns(
    ['process', 'id', 'The process.'],
    ['title', 'text', 'What it is called.'],
    ['partner', 'id', 'The partner: one or more authorities that count as one.'],
    ['partner_name', 'text', 'Its name at the time.', 'name'],
    ['concerned', 'boolean', 'Whether the process is its business.'],
    [
      'decision',
      'code',
      'What it decided on the version in progress, of several authorities the worst.',
      'decision.value',
    ],
    ['decision_version', 'integer', 'The version on which it decided.', 'decision.version'],
    ['decision_authority', 'id', 'Whose decision that is.', 'decision.authority'],
    ['decision_because', 'list', 'The events from which that follows.', 'decision.because'],
    ['operation', 'code', 'How it works on the version in force, of several authorities the worst.', 'operation.value'],
    ['operation_version', 'integer', 'The version to which it works.', 'operation.version'],
    ['operation_authority', 'id', 'Whose operation that is.', 'operation.authority'],
    ['operation_assured', 'boolean', 'Whether somebody independent has said so.', 'operation.assured'],
    [
      'operation_unconfirmed',
      'boolean',
      'Whether the authority has yet to confirm what another entered for it.',
      'operation.unconfirmed',
    ],
    ['operation_because', 'list', 'The events from which that follows.', 'operation.because'],
  ),
  without: ['authorities'],
};
