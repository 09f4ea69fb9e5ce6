import { isDay, isInstant, startOf } from '#kernel';
import type { Context } from '../language/decider.js';
import type { EventDeclaration } from '../language/event.js';
import type { Fact } from '../language/fact.js';
import { authorityOf } from '../language/fact.js';
import type { Kind, Shape } from '../language/kinds.js';
import type { Refusal } from '../language/refusal.js';
import { forbid, invalid, refuse } from '../language/refusal.js';
import { actsFor } from './acts-for.js';
import type { CorrectRecord } from './commands/correct-record.command.js';
import { isComputed } from './computed-fields.js';
import { isJudged, isTimeOfDay, wantsTimeOfDay } from './judged-fields.js';
import { fieldAt, textOf, typeOf, valueOf } from './corrected-value.js';
import { isAmendment } from './facts-at.js';
import type { ValueType } from './record.events.js';

/**
 * Whether an entry may be corrected at all, by this authority: its own acts are its own to correct; until it has
 * confirmed an entry, the authority whose officer typed it may too. What a process manager recorded is voided when its
 * ground is gone, never corrected.
 */
export function correctable(entry: Fact, { authority, by, board }: Context): Refusal | undefined {
  if (isAmendment(entry)) return refuse('AMENDMENT_NOT_CORRECTABLE', { type: entry.type });
  if ('process' in entry.by) return refuse('CONSEQUENCE_NOT_CORRECTABLE', { type: entry.type });
  const owner = authorityOf(entry);
  const open = owner === undefined || 'body' in by;
  const typedIt = entry.standing === 'UNCONFIRMED' && entry.recordedBy?.authority === authority;
  return open || typedIt || actsFor(board, authority, owner) ? undefined : forbid('NOT_YOURS_TO_CORRECT', { owner });
}

interface Change {
  readonly was: string | undefined;
  readonly becomes: string;
  readonly as: ValueType;
}

/** The change that a correction comes to, with what it read before; or the rule of its field that stands against it. */
export function correctedTo(
  { field, was, becomes }: CorrectRecord,
  entry: Fact,
  declaration: EventDeclaration | undefined,
  context: Context,
): Change | Refusal {
  const isDate = field === 'occurredAt';
  const as = isDate ? dated(becomes, context) : typedAs(field, becomes, entry, declaration?.shape ?? {});
  if (typeof as !== 'string') return as;
  const before = textOf(isDate ? entry.occurredAt : memberAt(entry.body, field));
  if (was !== undefined && was !== before) return refuse('IT_READ_OTHERWISE', { field, was, before: before ?? '' });
  const same = before !== undefined && valueOf(before, as) === valueOf(becomes, as);
  return same ? refuse('CORRECTION_CHANGES_NOTHING', { field, becomes }) : { was: before, becomes, as };
}

/** When something happened is a day or an instant, and not later than the correction. */
function dated(becomes: string, { at }: Context): ValueType | Refusal {
  if (!isDay(becomes) && !isInstant(becomes)) {
    return invalid('CORRECTED_VALUE_WRONG', {
      field: 'occurredAt',
      becomes,
      wanted: 'a day (2025-02-17) or an instant (2025-02-17T09:30:00Z)',
    });
  }
  return startOf(becomes) > at ? invalid('CORRECTED_INTO_THE_FUTURE', { becomes }) : 'TEXT';
}

function typedAs(field: string, becomes: string, entry: Fact, shape: Shape): ValueType | Refusal {
  const found = fieldAt(shape, field.split('.'));
  if (!found) return invalid('NO_SUCH_FIELD', { field, fields: Object.keys(shape).join(', ') });
  const { kind, among } = found;
  if (isComputed(entry.type, field) || citesADecision(entry, field))
    return refuse('FIELD_IS_FIXED', { field, type: entry.type });
  if (isJudged(entry.type, field)) return refuse('FIELD_IS_JUDGED', { field, type: entry.type });
  if (kind.disclosed) return refuse('FIELD_IS_SEALED', { field });
  const as = typeOf(kind);
  if (as === undefined) return refuse('FIELD_HOLDS_SEVERAL', { field });
  const ofADocument = among !== shape && Object.values(among).some(({ name }) => name === 'hash');
  if (ofADocument || saysWhatItIsAbout(field, kind)) return refuse('FIELD_IS_FIXED', { field, type: entry.type });
  const value = valueOf(becomes, as);
  const wrong = value === undefined || kind.check(value, field).length > 0;
  if (wrong) return invalid('CORRECTED_VALUE_WRONG', { field, becomes, wanted: kind.wanted });
  return wantsTimeOfDay(entry.type, field) && !isTimeOfDay(becomes)
    ? invalid('CORRECTED_VALUE_WRONG', { field, becomes, wanted: 'a time of day as HH:MM, such as 14:30' })
    : as;
}

/**
 * References, hashes, event ids and version numbers say which thing an event is about, and `notCounted` what the rules
 * made of it: with another value it would be another act.
 */
const saysWhatItIsAbout = (field: string, { name }: Kind): boolean =>
  ['ref', 'event', 'hash'].includes(name) || /version$/i.test(field) || field === 'notCounted';

/**
 * A decision of this record that an entry cites was checked when it was entered: by a correction none is cited, and none is
 * exchanged for another. What is said of one taken elsewhere can be put right.
 */
const citesADecision = ({ body }: Fact, field: string): boolean =>
  field === 'decision.kind' ||
  ((field === 'decision.ref' || field === 'decision.date') && memberAt(body, 'decision.kind') === 'DECISION');

const memberAt = (body: Fact['body'], field: string): unknown =>
  field
    .split('.')
    .reduce<unknown>(
      (value, name) => (typeof value === 'object' && value !== null ? (value as Fact['body'])[name] : undefined),
      body,
    );
