import { columns } from '../table/column.js';
import type { ColumnLine, Line } from '../table/column.js';
import { keyed, thing } from '../table/entry.js';
import type { Register } from '../table/register.js';
import { linesIn, listed } from '../table/register.js';

export const matters: Register = {
  name: 'matters',
  view: 'matters',
  about: 'One matter to be decided, with its exact text.',
  lines: listed('matters'),
  entry: { key: keyed('id'), about: thing('matter', 'id') },
  columns: columns(
    ['matter', 'id', 'The matter.', 'id'],
    ['title', 'text', 'What it is called.'],
    ['registered_on', 'day', 'When it was put on the record.'],
    ['withdrawn_on', 'day', 'When it was withdrawn.'],
    ['process', 'id', 'The process whose text it is about.', 'text.process'],
    ['version', 'integer', 'The version of that.', 'text.version'],
    ['content_hash', 'id', 'SHA-256 of the text to be decided on.', 'text.contentHash'],
    ['revised_on', 'day', 'When that text was last changed.'],
    ['money', 'boolean', 'Whether it is about money.'],
    ['affected', 'list', 'The authorities that it concerns.', 'tiers[].authority'],
    ['reserved_to', 'list', 'Those who must decide for themselves.'],
    ['challenged', 'boolean', 'Whether its classification was challenged.'],
    ['missing_advice', 'list', 'Advice that is asked for and missing.', 'missingAdvice[].rule'],
    ['tabled_at', 'list', 'Meetings at which it was tabled.', 'tabled[].meeting'],
  ),
  without: ['tiers', 'missingAdvice[].authority', 'tabled'],
};

export const matterTiers: Register = {
  name: 'matter-tiers',
  view: 'matters',
  about: 'One matter at one authority: whose decision it is there.',
  lines: (data) =>
    linesIn(data, 'matters').flatMap(({ id, tiers }) =>
      linesIn({ tiers }, 'tiers').map((tier) => ({ ...tier, matter: id })),
    ),
  entry: { key: keyed('matter', 'authority'), about: thing('matter') },
  columns: columns(
    ['matter', 'id', 'The matter.'],
    ['authority', 'id', 'The authority.'],
    ['authority_name', 'text', 'Its name at the time.'],
    ['tier', 'code', 'OFFICER, BOARD, RESERVED or ADVISORY; empty where nobody has said.'],
    ['key_decision', 'boolean', 'Whether it is a key decision there; empty where nobody has said.', 'key'],
  ),
  without: [],
};

/** What stands in a matter, once for each authority. */
const perAuthority = (matter: Line): readonly Line[] =>
  linesIn(matter, 'authorities').map((own) => ({ ...own, matter: matter['id'], title: matter['title'] }));

const SAID: readonly ColumnLine[] = [
  ['in_words', 'text', 'The same as a sentence.', 'sentence.text'],
  ['language', 'code', 'The language of that sentence.', 'sentence.lang'],
];

export const approvals: Register = {
  name: 'approvals',
  view: 'approvals',
  about: 'One authority’s approval of one matter: a decision of its own, on one exact text.',
  lines: (data) => linesIn(data, 'matters').flatMap(perAuthority),
  entry: { key: keyed('matter', 'authority', 'place'), about: thing('matter'), says: ['event'] },
  columns: columns(
    ['matter', 'id', 'The matter.'],
    ['title', 'text', 'What it is called.'],
    ['authority', 'id', 'The authority.'],
    ['authority_name', 'text', 'Its name at the time.'],
    ['place', 'id', 'The authority of which it was sought, where this one has taken its place.'],
    ['status', 'code', 'How it stands.'],
    ['since', 'when', 'Since when.'],
    ['content_hash', 'id', 'SHA-256 of the text that it approved or refused.'],
    ['carried_over', 'boolean', 'Whether a certificate carried it over from an earlier text.', 'carried'],
    ['decision', 'id', 'The decision by which it did.'],
    ['in_effect', 'boolean', 'Whether that decision has effect.'],
    ['with_amendments', 'boolean', 'Whether it would approve with amendments, which is a refusal.'],
    ['counter_offer', 'id', 'The compromise that it offered instead.'],
    ['conditions', 'list', 'Its conditions.', 'conditions[].id'],
    ['condition_states', 'list', 'How each stands, in the same order.', 'conditions[].state'],
    ['waits_for', 'list', 'What it waits for.', 'waitsFor[].code'],
    ...SAID,
    ['event', 'id', 'The event that says so.'],
  ),
  without: ['conditions', 'waitsFor'],
};

export const callIns: Register = {
  name: 'call-ins',
  view: 'call-ins',
  about: 'Call-in of one decision at one authority.',
  lines: (data) =>
    linesIn(data, 'decisions').flatMap((decision) =>
      linesIn(decision, 'authorities').map((own) => ({ ...own, decision: decision['id'], title: decision['title'] })),
    ),
  entry: {
    key: keyed('decision', 'authority'),
    about: thing('decision'),
    days: ['window_last_day', 'effective_from', 'meets_by', 'reconsider_by'],
  },
  columns: columns(
    ['decision', 'id', 'The decision.'],
    ['title', 'text', 'What it is called.'],
    ['authority', 'id', 'The authority.'],
    ['authority_name', 'text', 'Its name at the time.'],
    ['status', 'code', 'How it stands.'],
    ['since', 'when', 'Since when.'],
    ['reason', 'code', 'Why it cannot be called in, where it cannot.'],
    ['window_opens', 'instant', 'When the window opens.', 'window.opens'],
    ['window_closes', 'instant', 'When it closes.', 'window.closes'],
    ['window_last_day', 'day', 'Its last working day.', 'window.lastDay'],
    ['effective_from', 'day', 'The day after it, if nobody calls it in.', 'window.effectiveFrom'],
    ['reopened', 'boolean', 'Whether the window was opened again for what was left of it.'],
    ['called_in_on', 'when', 'When it was called in.'],
    ['meets_by', 'day', 'By when scrutiny meets.'],
    ['lapses', 'boolean', 'Whether the call-in ends when it does not.'],
    ['reconsider_by', 'day', 'By when it is reconsidered.'],
    ['replaced_by', 'id', 'The decision into which it was changed.'],
    ['unconfirmed', 'text', 'What the authority has yet to confirm.'],
    ['until', 'when', 'What its clock runs to next.'],
    ...SAID,
    ['event', 'id', 'The event that says so.'],
  ),
  without: [],
};
