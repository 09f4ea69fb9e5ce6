import type { By, Occurred, RecordedBy, RulesRef } from '#kernel';
import type { Fact, Standing } from '#governance';
import type { Interned } from './interned.js';

/** Who acted, who typed it, under which rules: what a thousand events share. */
type Common = readonly [by: By, rules: RulesRef, recordedBy?: RecordedBy];
type Packed = readonly [
  id: string, type: string, stream: string, version: number, occurredAt: Occurred, common: number, standing: Standing,
  body: Readonly<Record<string, unknown>>, historical: 0 | 1, cause: string | null,
];

/** A kept fact as text. Its position, `at` and `known` stand in columns of their own. */
export function pack(fact: Fact, body: Readonly<Record<string, unknown>>, interned: Interned): string {
  const { id, type, stream, version, occurredAt, by, rules, recordedBy, standing, historical, cause } = fact;
  const common: Common = recordedBy ? [by, rules, recordedBy] : [by, rules];
  const packed: Packed = [id, type, stream, version, occurredAt, interned.idOf(common), standing, body, historical ? 1 : 0, cause ?? null];
  return JSON.stringify(packed);
}

/** The kept fact again. */
export function unpack(kept: string, position: number, at: number, known: number, interned: Interned): Fact {
  const [id, type, stream, version, occurredAt, common, standing, body, historical, cause] = JSON.parse(kept) as Packed;
  const [by, rules, recordedBy] = interned.valueOf(common) as Common;
  return {
    id, type, position, stream, version, at, occurredAt, known, by, rules, body, standing,
    ...(recordedBy && { recordedBy }),
    ...(historical && { historical: true as const }),
    ...(cause !== null && { cause }),
  };
}
