import { event } from '../language/event.js';
import { code, eventRef, line, listOf, oneOf, openText, optional, pence, ref, text, when } from '../language/kinds.js';

export const FACT_KINDS = [
  'REVIEW',
  'REPORT',
  'CONTROL_FAILURE',
  'BENEFIT',
  'BASELINE',
  'PROCEEDINGS',
  'MEDIATION',
  'RENEGOTIATION',
  'OFFICE_VACATED',
  'DELEGATION_WITHDRAWN',
  'ASSET',
  'CONTRACT',
  'AGREEMENT_EXECUTED',
  'EXTERNAL_DIRECTION',
  'OTHER',
] as const;
export const SEVERITIES = ['LOW', 'MEDIUM', 'HIGH'] as const;

/** What the text of a corrected value stands for: JSON has three kinds of them. */
export const VALUE_TYPES = ['TEXT', 'NUMBER', 'YES_NO'] as const;
export type ValueType = (typeof VALUE_TYPES)[number];

/**
 * A field of an earlier event was wrong: the event stays, and reads as corrected from when this is known. `field` may be
 * `occurredAt` or a path into a group (`decision.ref`); values are written as text, and `as` says what they stand for.
 */
export const RecordCorrected = event('RecordCorrected', {
  target: eventRef(),
  field: line(60),
  was: optional(openText(2000)),
  becomes: openText(2000),
  as: oneOf(VALUE_TYPES),
  reason: text(1000),
});
/** A recorded consequence lost its ground when a late fact became known. */
export const ConsequenceVoided = event('ConsequenceVoided', { target: eventRef(), because: eventRef() });
/** The authority confirms what somebody else entered for it. */
export const EntryConfirmed = event('EntryConfirmed', { target: eventRef() });
/** The authority says that what was entered for it is not so; the entry stays and no longer counts. */
export const EntryDisputed = event('EntryDisputed', { target: eventRef(), reason: text(1000) });
export const NoteAdded = event('NoteAdded', { target: eventRef(), note: text(4000) });
/** A rule of procedure was not kept: the fact stands, and so does this (capabilities: compliance exceptions). */
export const ComplianceExceptionRaised = event('ComplianceExceptionRaised', {
  rule: line(60),
  severity: oneOf(SEVERITIES),
  authority: optional(ref('authority')),
  evidence: optional(listOf(eventRef(), 20)),
  detail: optional(line(300)),
});
/** What has no rule of its own, so that any real history can be written down. */
export const FactRecorded = event('FactRecorded', {
  fact: ref('fact'),
  kind: oneOf(FACT_KINDS),
  title: line(200),
  detail: optional(text(4000)),
  amount: optional(pence()),
  source: line(300),
  about: optional(listOf(line(80), 20)),
  process: optional(ref('process')),
  authority: optional(ref('authority')),
  workaround: optional(ref('workaround')),
});
/** A date came and what was due had not happened. Recorded, so that a replay needs no clock. */
export const DeadlinePassed = event('DeadlinePassed', { deadline: code(), due: when() });

export const recordEvents = [
  RecordCorrected,
  ConsequenceVoided,
  EntryConfirmed,
  EntryDisputed,
  NoteAdded,
  ComplianceExceptionRaised,
  FactRecorded,
  DeadlinePassed,
];
