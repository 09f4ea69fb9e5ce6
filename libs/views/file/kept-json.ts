import type { By, Occurred, RecordedBy, RulesRef } from '#kernel';
import type { Fact, Standing } from '#governance';
import type { Interned } from './interned.js';

type Packed = readonly [
  id: string, type: string, stream: string, version: number, occurredAt: Occurred, by: number, rules: number, standing: Standing,
  body: Readonly<Record<string, unknown>>, recordedBy: number | null, historical: 0 | 1, cause: string | null,
];

/** A kept fact as text. Its position, `at` and `known` stand in columns of their own. */
export function pack(fact: Fact, body: Readonly<Record<string, unknown>>, common: Interned): string {
  const packed: Packed = [
    fact.id, fact.type, fact.stream, fact.version, fact.occurredAt, common.idOf(fact.by), common.idOf(fact.rules), fact.standing,
    body, fact.recordedBy ? common.idOf(fact.recordedBy) : null, fact.historical ? 1 : 0, fact.cause ?? null,
  ];
  return JSON.stringify(packed);
}

/** The kept fact again. */
export function unpack(kept: string, position: number, at: number, known: number, common: Interned): Fact {
  const [id, type, stream, version, occurredAt, by, rules, standing, body, recordedBy, historical, cause] = JSON.parse(kept) as Packed;
  return {
    id, type, position, stream, version, at, occurredAt, known, by: common.valueOf(by) as By, rules: common.valueOf(rules) as RulesRef, body, standing,
    ...(recordedBy !== null ? { recordedBy: common.valueOf(recordedBy) as RecordedBy } : {}),
    ...(historical ? { historical: true as const } : {}),
    ...(cause !== null ? { cause } : {}),
  };
}
