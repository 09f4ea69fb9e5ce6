import type { WorkaroundStatus } from '#governance';
import { countText, dayText, poundsText } from './format.js';
import type { Way } from './frame/way.js';
import { pathOf } from './frame/way.js';
import type { Tone } from './matrix-part.js';
import type { PartnershipRecord, WorkaroundRecord } from './record.js';
import type { Words } from './words.js';

/** Permitted is neither good nor bad: somebody decided it, until a day. */
export const WORKAROUND_TONES: Readonly<Record<WorkaroundStatus, Tone>> = {
  FLAGGED: 'bad',
  ACKNOWLEDGED: 'bad',
  DISPUTED: 'bad',
  ASSESSED: 'bad',
  EXPIRED: 'bad',
  CONTINUING: 'bad',
  PERMITTED: 'part',
  EXTENDED: 'part',
  UNFOUNDED: 'none',
  RETIRED: 'none',
};

export interface WorkaroundPart {
  readonly id: string;
  readonly href: string;
  readonly title: string;
  readonly departsFrom: string;
  readonly authority: string;
  readonly since: string;
  readonly age: string;
  readonly status: string;
  readonly tone: Tone;
  readonly until?: string;
  readonly overdue: boolean;
  readonly cost: string;
  readonly costNote: string;
  readonly risk: string;
}

export interface WorkaroundsPart {
  readonly items: readonly WorkaroundPart[];
  /** "2 open workarounds. Carrying them has cost £1,234 so far." */
  readonly summary: string;
}

/** The live workarounds, those that are overdue first, then the oldest. */
export function workaroundsPart(
  { workarounds }: Pick<PartnershipRecord, 'workarounds'>,
  words: Words,
  way: Way,
): WorkaroundsPart {
  const { t } = words;
  const ordered = workarounds.toSorted((a, b) => Number(b.overdue) - Number(a.overdue) || b.ageDays - a.ageDays);
  const cost = workarounds.reduce((sum, { costPence = 0 }) => sum + costPence, 0);
  const unknown = workarounds.filter(({ costPence }) => costPence === undefined).length;
  const count = t('workarounds.count', { count: workarounds.length, n: countText(workarounds.length) });
  const known =
    unknown === workarounds.length
      ? ''
      : ` ${t('workarounds.total', { count: workarounds.length, cost: poundsText(cost) })}`;
  const missing = unknown === 0 ? '' : ` ${t('workarounds.unassessed', { count: unknown, n: countText(unknown) })}`;
  return {
    items: ordered.map((workaround) => workaroundPart(workaround, words, way)),
    summary: `${count}${known}${missing}`,
  };
}

export function workaroundPart(workaround: WorkaroundRecord, { t, lang }: Words, way: Way): WorkaroundPart {
  const {
    id,
    title,
    process,
    processTitle,
    clause,
    authority,
    flaggedOn,
    ageDays,
    status,
    permittedUntil,
    overdue,
    risk,
  } = workaround;
  return {
    id,
    href: way.to(pathOf('workarounds', id)),
    title,
    departsFrom:
      clause === undefined
        ? t('workarounds.from', { process, processTitle })
        : t('workarounds.fromClause', { clause, process, processTitle }),
    authority,
    since: dayText(flaggedOn, lang),
    age: t('workarounds.age', { count: ageDays, n: countText(ageDays) }),
    status: t(`status.${status}`),
    tone: WORKAROUND_TONES[status],
    ...(permittedUntil !== undefined && { until: dayText(permittedUntil, lang) }),
    overdue,
    cost: workaround.costPence === undefined ? t('workarounds.notAssessed') : poundsText(workaround.costPence),
    costNote: costNote(workaround, t),
    risk: risk === undefined ? t('workarounds.notAssessed') : t(`risk.${risk}`),
  };
}

function costNote({ monthlyPence, borneBy }: WorkaroundRecord, t: Words['t']): string {
  const monthly = monthlyPence === undefined ? '' : t('workarounds.monthly', { cost: poundsText(monthlyPence) });
  const bearer = borneBy === undefined ? '' : t('workarounds.borneBy', { name: borneBy });
  return [monthly, bearer].filter((part) => part !== '').join(', ');
}
