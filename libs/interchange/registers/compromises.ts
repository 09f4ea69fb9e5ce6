import { columns } from '../table/column.js';
import { keyed, thing } from '../table/entry.js';
import type { Register } from '../table/register.js';
import { linesIn, listed } from '../table/register.js';

export const concessions: Register = {
  name: 'concessions',
  view: 'concessions',
  about: 'One concession in a compromise that a version contains. For the parties only, without balances.',
  lines: (data) =>
    linesIn(data, 'compromises').flatMap(({ concessions: made, ...compromise }) =>
      linesIn({ made }, 'made').map((concession) => ({ ...compromise, ...concession })),
    ),
  entry: { key: keyed('compromise', 'from', 'to', 'subject'), about: thing('process'), says: ['because'] },
  columns: columns(
    ['compromise', 'id', 'The compromise.'],
    ['process', 'id', 'The process.'],
    ['version', 'integer', 'The version that contains it.'],
    ['reciprocal', 'list', 'Compromises that stand or fall with it.'],
    ['from', 'id', 'Who conceded.'],
    ['from_name', 'text', 'By name.'],
    ['to', 'id', 'To whom; ALL for everybody.'],
    ['to_name', 'text', 'By name.'],
    ['subject', 'text', 'What was conceded.'],
    ['size', 'code', 'How much that is.'],
    ['because', 'list', 'The offer, and the version that contains it.'],
  ),
  without: [],
};

export const compromises: Register = {
  name: 'compromises',
  view: 'compromises',
  about: 'One compromise that was offered. For the parties only.',
  lines: listed('compromises'),
  entry: { key: keyed('compromise'), about: thing('compromise'), says: ['because'], days: ['expires'] },
  columns: columns(
    ['compromise', 'id', 'The compromise.'],
    ['status', 'code', 'How it stands.'],
    ['process', 'id', 'The process.'],
    ['gap', 'id', 'The gap that it would close.'],
    ['version', 'integer', 'The version that it would change.'],
    ['without_prejudice', 'boolean', 'Whether it was offered without prejudice.'],
    ['offered_by', 'id', 'The authority that offered it.', 'offeredBy.authority'],
    ['offered_by_outsider', 'text', 'Who offered it, where that was nobody of an authority.', 'offeredBy.outside'],
    ['offer_hash', 'id', 'SHA-256 of the offer: what is accepted.'],
    ['terms', 'text', 'Its terms.'],
    ['answers', 'list', 'What it answers.'],
    ['expires', 'day', 'The last day on which it can be accepted.'],
    ['addressees', 'list', 'To whom it was offered.', 'addressees[].authority'],
    ['conditions', 'lines', 'Conditions of those who accepted.', 'addressees[].condition'],
    ['linked', 'list', 'Compromises that stand or fall with it.'],
    ['agreed', 'id', 'The event by which all had accepted.'],
    ['ended_as', 'code', 'How it ended without being agreed.', 'ended.how'],
    ['incorporated_version', 'integer', 'The version that contains it.', 'incorporated.version'],
    ['because', 'list', 'The events from which that follows.'],
  ),
  without: ['addressees', 'concessions', 'incorporated.event', 'ended.event', 'offeredBy'],
};
