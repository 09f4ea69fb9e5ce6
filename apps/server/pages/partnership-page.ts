import type { Day } from '#kernel';
import { daysBetween, londonDay } from '#kernel';
import type { ArrangementStatus, Vehicle } from '#governance';
import { partnershipAt } from './address.js';
import type { Asked } from './asked.js';
import { countText, dayText } from './format.js';
import type { HistoryPart } from './history-part.js';
import { historyPart } from './history-part.js';
import type { MatrixPart } from './matrix-part.js';
import { matrixPart } from './matrix-part.js';
import type { CompellingEvent, PartnershipRecord } from './record.js';
import type { Link, TimePart } from './time-part.js';
import { timePart } from './time-part.js';
import type { Words } from './words.js';
import type { WorkaroundsPart } from './workarounds-part.js';
import { workaroundsPart } from './workarounds-part.js';

/** The dated reason for the change; where there is none, that is a label of its own and never a blank. */
export interface CompellingPart {
  readonly kind: CompellingEvent['kind'];
  readonly title: string;
  readonly date?: string;
  /** "18" and "days left": one is large, the other explains it. */
  readonly figure?: string;
  readonly unit?: string;
  readonly passed: boolean;
}

/** The first page of a partnership, every word ready to be set; templates only place it. */
export interface PartnershipPage {
  readonly slug: string;
  readonly name: string;
  readonly summary: string;
  readonly simulated: boolean;
  readonly status: ArrangementStatus;
  readonly vehicle?: Vehicle;
  readonly compelling: CompellingPart;
  readonly partners: readonly {
    readonly name: string;
    readonly authorities: readonly { readonly name: string; readonly note?: string }[];
  }[];
  readonly matrix: MatrixPart;
  readonly workarounds: WorkaroundsPart;
  readonly history: HistoryPart;
  readonly time: TimePart;
  /** Position of the last event that the page was computed from. */
  readonly position?: number;
  /** On the page that the sample opens with: where to go from there. */
  readonly whatHappenedNext?: Link;
}

/**
 * @param record what the views say as at the date asked for
 * @param asked the date, as it stands in the address
 * @param opensAt the day as at which a sample opens, for the way on from it
 */
export function partnershipPage(record: PartnershipRecord, asked: Asked, words: Words, opensAt?: Day): PartnershipPage {
  const { slug, name, summary, simulated, status, vehicle, partners, around } = record;
  const at = londonDay(asked.asOf?.ms ?? around.now);
  const onward = simulated && opensAt !== undefined && asked.asOf?.day === opensAt;
  return {
    slug,
    name,
    summary,
    simulated,
    status,
    ...(vehicle && { vehicle }),
    compelling: compellingPart(record.compelling, at, words),
    partners: partners.map((partner) => ({
      name: partner.name,
      authorities: partner.authorities.map(({ name: authority, membership }) => ({
        name: authority,
        ...(membership !== 'MEMBER' && { note: words.t(`membership.${membership}`) }),
      })),
    })),
    matrix: matrixPart(record, words),
    workarounds: workaroundsPart(record, words),
    history: historyPart(record, asked, words),
    time: timePart(slug, simulated, asked, around, words),
    ...(around.position !== undefined && { position: around.position }),
    ...(onward && {
      whatHappenedNext: {
        href: partnershipAt(slug, around.next === undefined ? {} : { asOf: around.next }),
        text: words.t('sample.next'),
      },
    }),
  };
}

function compellingPart(event: CompellingEvent, at: Day, { t, lang }: Words): CompellingPart {
  if (event.kind !== 'DATED') return { kind: event.kind, title: t(`compelling.${event.kind}`), passed: false };
  const days = daysBetween(at, event.date);
  const key = days > 0 ? 'left' : days < 0 ? 'ago' : 'today';
  return {
    kind: event.kind,
    title: event.title,
    date: dayText(event.date, lang),
    figure: days === 0 ? t('compelling.today') : countText(Math.abs(days)),
    ...(days !== 0 && { unit: t(`compelling.${key}`, { count: Math.abs(days) }) }),
    passed: days < 0,
  };
}
