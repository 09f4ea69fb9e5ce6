import type { By, Occurred, RecordedBy, RulesRef } from '#kernel';
import type { Fact, Standing } from '#governance';
import type { Interned } from './interned.js';

/** Who acted, and who typed it: what a thousand events share. So do the rules. */
type Actors = readonly [by: By, recordedBy?: RecordedBy];
type Packed = readonly [
  id: string,
  type: string,
  stream: string,
  version: number,
  occurredAt: Occurred,
  actors: number,
  rules: number,
  standing: Standing,
  body: Readonly<Record<string, unknown>>,
  historical: 0 | 1,
  cause: string | null,
  known: number | null,
];

/** A kept fact as text. Its position, `at` and `from` (when this form of it was known) stand in columns of their own. */
export function pack(fact: Fact, from: number, body: Readonly<Record<string, unknown>>, interned: Interned): string {
  const { id, type, stream, version, occurredAt, by, rules, recordedBy, standing, historical, cause } = fact;
  const actors: Actors = recordedBy ? [by, recordedBy] : [by];
  const packed: Packed = [
    id,
    type,
    stream,
    version,
    occurredAt,
    interned.idOf(actors),
    interned.rulesId(rules),
    standing,
    body,
    historical ? 1 : 0,
    cause ?? null,
    fact.known === from ? null : fact.known,
  ];
  return JSON.stringify(packed);
}

/** The kept fact again. */
export function unpack(kept: string, position: number, at: number, from: number, interned: Interned): Fact {
  const [id, type, stream, version, occurredAt, actors, rules, standing, body, historical, cause, known] = JSON.parse(
    kept,
  ) as Packed;
  const [by, recordedBy] = interned.valueOf(actors) as Actors;
  return {
    id,
    type,
    position,
    stream,
    version,
    at,
    occurredAt,
    known: known ?? from,
    by,
    rules: interned.valueOf(rules) as RulesRef,
    body,
    standing,
    ...(recordedBy && { recordedBy }),
    ...(historical && { historical: true as const }),
    ...(cause !== null && { cause }),
  };
}
