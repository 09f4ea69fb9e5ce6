import type { Day } from '#kernel';
import { daysBetween, londonDay } from '#kernel';
import type { ArrangementStatus, Vehicle } from '#governance';
import { countText, dayText } from './format.js';
import type { HistoryPart } from './history-part.js';
import { historyPart } from './history-part.js';
import type { MatrixPart } from './matrix-part.js';
import { matrixPart } from './matrix-part.js';
import type { CompellingEvent, PartnershipRecord } from './record.js';
import type { Way } from './frame/way.js';
import type { Asked } from './asked.js';
import type { Link } from './time-part.js';
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
  /** The partnership's name is the title. */
  readonly title: string;
  readonly name: string;
  readonly summary: string;
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
  /** Who may act for the partners. */
  readonly people: Link;
  /** Other ways through time. */
  readonly ways: readonly Link[];
  /** On the page that the sample opens with: where to go from there. */
  readonly whatHappenedNext?: Link;
}

/** What the page is asked as: the date and the place in the address, and the words. */
export interface PartnershipAsked {
  readonly asked: Asked;
  readonly way: Way;
  readonly words: Words;
  /** The day as at which a sample opens, for the way on from it. */
  readonly opensAt?: Day;
}

/** @param record what the views say as at the date asked for */
export function partnershipPage(
  record: PartnershipRecord,
  { asked, way, words, opensAt }: PartnershipAsked,
): PartnershipPage {
  const { name, summary, simulated, status, vehicle, partners, around } = record;
  const at = londonDay(asked.asOf?.ms ?? around.now);
  const onward = simulated && opensAt !== undefined && asked.asOf?.day === opensAt;
  return {
    title: name,
    name,
    summary,
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
    matrix: matrixPart(record, words, way),
    workarounds: workaroundsPart(record, words, way),
    history: historyPart(record, way, words),
    people: { href: way.to('people'), text: words.t('people.title') },
    ways: [
      { href: way.to('compare'), text: words.t('compare.title') },
      { href: way.to('dates'), text: words.t('history.dates') },
    ],
    ...(onward && {
      whatHappenedNext: {
        href: way.on(around.next === undefined ? {} : { asOf: around.next }),
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
