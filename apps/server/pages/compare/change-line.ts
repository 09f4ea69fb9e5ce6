import { isDay } from '#kernel';
import { choiceLabel, spelt } from '../acting/form/labels.js';
import { dayText } from '../format.js';
import type { Reading } from '../frame/reading.js';
import { pathOf } from '../frame/way.js';
import type { ChangeNames } from './change-names.js';

/** One thing that stands otherwise than before, as the view `changes` gives it. */
export interface Changed {
  readonly kind: string;
  /** The ids that name it, from the widest to the narrowest. */
  readonly of: readonly string[];
  readonly from: string | null;
  readonly to: string | null;
}

/** Who or what moved, from what to what. */
export interface ChangeLine {
  readonly subject: string;
  readonly href?: string;
  readonly sentence: string;
}

/** In which part of the list a kind of change stands, in this order. */
export const GROUPS = {
  cells: ['OPERATION', 'DECISION', 'ADOPTED', 'VARIATION', 'DEROGATION'],
  workarounds: ['WORKAROUND'],
  texts: ['PROCESS', 'VERSION', 'IN_FORCE', 'REVIEW', 'POSITION', 'CONSENT', 'OBJECTION', 'COMPROMISE'],
  partnership: [],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type Group = keyof typeof GROUPS;

/** Whatever has no part of its own concerns the partnership as a whole. */
export const groupOf = (kind: string): Group =>
  (Object.keys(GROUPS) as Group[]).find((group) => (GROUPS[group] as readonly string[]).includes(kind)) ??
  'partnership';

export function changeLine(change: Changed, names: ChangeNames, at: Reading): ChangeLine {
  const href = hrefOf(change, at);
  return {
    subject: subjectOf(change, names),
    ...(href !== undefined && { href }),
    sentence: sentenceOf(change, at),
  };
}

/** "What it operates: from “Aligned” to “Workaround, permitted”" */
function sentenceOf({ kind, of, from, to }: Changed, at: Reading): string {
  const { t } = at.words;
  const what = kindSaid(kind, of, at);
  if (to === null) return t('compare.gone', { what, from: from === null ? '' : valueSaid(kind, from, at) });
  const reached = valueSaid(kind, to, at);
  return from === null
    ? t('compare.new', { what, to: reached })
    : t('compare.moved', { what, from: valueSaid(kind, from, at), to: reached });
}

const OF_CELL = new Set(['OPERATION', 'DECISION']);
const OF_AUTHORITY = new Set(['MEMBERSHIP', 'NAME', 'STATEMENT']);
const OF_PROCESS = new Set([
  'PROCESS',
  'VERSION',
  'IN_FORCE',
  'REVIEW',
  'POSITION',
  'CONSENT',
  'OBJECTION',
  'VARIATION',
  'DEROGATION',
  'ADOPTED',
]);
/** Their last id is an authority's. */
const BY_AUTHORITY = new Set(['POSITION', 'CONSENT', 'ADOPTED', 'CONSTITUTION_APPROVAL']);

function subjectOf({ kind, of }: Changed, names: ChangeNames): string {
  const [first = '', , third] = of;
  const last = of.at(-1) ?? '';
  if (OF_CELL.has(kind)) return `${names.partner(last)}, ${names.process(first)}`;
  if (kind === 'WORKAROUND') return names.workaround(first);
  if (OF_AUTHORITY.has(kind)) return names.authority(first);
  if (BY_AUTHORITY.has(kind))
    return OF_PROCESS.has(kind) ? `${names.authority(third ?? last)}, ${names.process(first)}` : names.authority(last);
  if (OF_PROCESS.has(kind)) return names.process(first);
  return kind === 'COMPROMISE' || kind === 'GAP' ? first : '';
}

function hrefOf({ kind, of }: Changed, at: Reading): string | undefined {
  const [first = ''] = of;
  if (kind === 'WORKAROUND') return at.way.to(pathOf('workarounds', first));
  return OF_CELL.has(kind) || OF_PROCESS.has(kind) ? at.way.to(pathOf('processes', first)) : undefined;
}

/** "Version 2", "Objection O-1": what of the subject it is that moved. */
function kindSaid(kind: string, of: readonly string[], { words: { t } }: Reading): string {
  const [, second = '', third = ''] = of;
  return KINDS.has(kind) ? t(`compare.kind.${kind}`, { version: second, id: third || second }) : spelt(kind);
}
const KINDS = new Set([
  ...Object.values(GROUPS).flat(),
  ...['ARRANGEMENT', 'VEHICLE', 'COMPELLING_EVENT', 'CONSTITUTION', 'CONSTITUTION_PROPOSAL', 'CONSTITUTION_APPROVAL'],
  ...['MEMBERSHIP', 'NAME', 'STATEMENT', 'GAP'],
]);

/** A value as people read it. Some are a word of a lifecycle, some a number, a date, a name. */
function valueSaid(kind: string, value: string, { words: { t, lang } }: Reading): string {
  const [word = '', ...rest] = value.split(' ');
  switch (kind) {
    case 'OPERATION':
    case 'DECISION':
      return t(`value.${value}`);
    case 'WORKAROUND':
      return rest.length === 2
        ? t('compare.until', { status: t(`status.${word}`), day: dayText(rest[1] ?? '', lang) })
        : t(`status.${word}`);
    case 'ARRANGEMENT':
      return t(`arrangement.${value}`);
    case 'MEMBERSHIP':
      return t(`membership.${value}`);
    case 'VERSION':
      return t(`version.${value}`);
    case 'VEHICLE':
      return t(`vehicle.${value}`);
    case 'ADOPTED':
    case 'IN_FORCE':
    case 'CONSTITUTION':
      return t('matrix.version', { version: value });
    case 'STATEMENT':
      return t(`compare.statement.${rest[0] === 'STALE' ? 'STALE' : 'FRESH'}`);
    case 'COMPELLING_EVENT':
      return isDay(word) ? `${rest.join(' ')}, ${dayText(word, lang)}` : t('compelling.DECLARED_NONE');
    case 'REVIEW':
      return t('compare.reviewOpen', { version: rest[0] ?? '' });
    case 'CONSTITUTION_PROPOSAL':
    case 'CONSTITUTION_APPROVAL':
      return t('compare.text', { hash: value.slice(0, 12) });
    default:
      return isDay(value) ? dayText(value, lang) : /^[A-Z_]+$/.test(value) ? choiceLabel(value, lang).text : value;
  }
}
