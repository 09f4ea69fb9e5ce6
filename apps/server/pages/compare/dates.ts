import type { Day } from '#kernel';
import type { DateFields, Query } from '../asked.js';
import { question } from '../asked.js';
import type { Words } from '../words.js';

/** One of the two dates, as it was asked for in three fields or in one. */
export interface Chosen {
  readonly fields: DateFields;
  /** Undefined where none is asked for, or what was typed is none. */
  readonly day?: Day;
  readonly problem?: { readonly text: string; readonly href: string };
  /** It was sent as three fields: the page belongs under an address with the date in it. */
  readonly typed: boolean;
}

const EMPTY: DateFields = { day: '', month: '', year: '' };

/** Reads `from` or `to` from the address, or `from-day`, `from-month` and `from-year` of the form. */
export function chosenDate(query: Query, name: 'from' | 'to', { t }: Words): Chosen {
  const parts = { day: query[`${name}-day`], month: query[`${name}-month`], year: query[`${name}-year`] };
  const typed = Object.values(parts).some((part) => part !== undefined);
  if (!typed && query[name] === undefined) return { fields: EMPTY, typed };
  const found = question(typed ? parts : { asOf: query[name] });
  if (found.kind === 'ELSEWHERE') return { fields: fieldsOf(found.asOf), day: found.asOf, typed };
  if (found.kind === 'ASKED') {
    const { asOf } = found.asked;
    // Two moments of one day say little: the dates compared are days.
    return asOf?.day === undefined ? { fields: EMPTY, typed } : { fields: fieldsOf(asOf.day), day: asOf.day, typed };
  }
  const { key, shown, wrong, fields } = found.problem;
  // Without a second date the page's own is meant.
  if (name === 'to' && typed && key === 'empty') return { fields, typed };
  return {
    fields,
    typed,
    problem: { text: `${t(`compare.${name}`)}: ${t(`problem.${key}`, { shown })}`, href: `#${name}-${wrong}` },
  };
}

function fieldsOf(asked: Day): DateFields {
  const [year = '', month = '', day = ''] = asked.split('-');
  return { day: day.replace(/^0/, ''), month: month.replace(/^0/, ''), year };
}
