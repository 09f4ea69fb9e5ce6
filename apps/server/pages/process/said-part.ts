import { dayOf, londonDay } from '#kernel';
import { occurredText } from '../format.js';
import type { Said } from '../acting/form/labels.js';
import { choiceLabel } from '../acting/form/labels.js';
import type { Reading } from '../frame/reading.js';
import type { ProcessAnswer, SaidRow } from './answers.js';

/** One thing that an authority said of a version: when, who, what, and in which words. */
export interface SaidPart {
  readonly day: string;
  readonly when: string;
  readonly sentence: string;
  /** On what an objection rests, and to which step. */
  readonly grounds?: Said;
  readonly words: readonly string[];
  readonly notCounted: boolean;
  readonly at: number;
  readonly position: number;
}

/** All that was said of a version, oldest first: positions, acceptances and refusals, objections. */
export function saidParts(
  shown: Pick<NonNullable<ProcessAnswer['shown']>, 'positions' | 'consents' | 'objections'>,
  at: Reading,
): readonly SaidPart[] {
  const { t } = at.words;
  const by = (row: SaidRow, key: string, more: Readonly<Record<string, string | number>> = {}): SaidPart =>
    saidPart(row, t(`said.${key}`, { name: at.nameOf(row.authority), version: row.version, ...more }), at);
  const parts = [
    ...shown.positions.map((row) => by(row, `position.${row.held}`)),
    ...shown.consents.map((row) => by(row, `consent.${row.conditional ? `${row.act}_IF` : row.act}`)),
    ...shown.objections.map((row) =>
      by(row, row.withdrawn ? 'objectionWithdrawn' : 'objection', { objection: row.objection }),
    ),
  ];
  return parts.sort((a, b) => a.at - b.at || a.position - b.position);
}

export function saidPart(
  { at: ms, position, occurredAt, counts, told }: SaidRow,
  sentence: string,
  { words: { t, lang } }: Reading,
): SaidPart {
  const { grounds, clause } = told;
  // Without the date as it was written, the day is told: a day counts from its start.
  const occurred = occurredAt ?? londonDay(ms);
  return {
    day: dayOf(occurred),
    when: occurredText(occurred, lang),
    sentence,
    ...(typeof grounds === 'string' && { grounds: choiceLabel(grounds, lang) }),
    words: [
      ...(typeof clause === 'string' ? [t('said.clause', { clause })] : []),
      ...Object.entries(told).flatMap(([name, value]) => (WORDS.has(name) ? textsOf(value, t) : [])),
    ],
    notCounted: !counts,
    at: ms,
    position,
  };
}

const WORDS = new Set(['reasons', 'text', 'conditions', 'comment']);

const textsOf = (value: unknown, t: Reading['words']['t']): readonly string[] => {
  if (value === '[withheld]') return [t('said.withheld')];
  if (value === '[erased]') return [t('said.erased')];
  if (Array.isArray(value)) return value.map(String);
  return typeof value === 'string' ? [value] : [];
};
