import type { Said } from '../acting/form/labels.js';
import { choiceLabel } from '../acting/form/labels.js';
import { dayText, listText } from '../format.js';
import type { Reading } from '../frame/reading.js';
import { codeSaid, hrefOf, nameSaid, whenText } from '../lists/told.js';
import type { Link } from '../time-part.js';
import type { DecisionLine } from './answers.js';

export type Tone = 'good' | 'part' | 'bad' | 'none';

/** Whether a decision has effect, said so that nobody takes "published" or "carried" for it. */
export interface StandingPart {
  readonly text: string;
  readonly tone: Tone;
  readonly note?: string;
}

/** A decision on a list. */
export interface LinePart {
  readonly link: Link;
  readonly id: string;
  readonly kind: Said;
  readonly on: string;
  readonly by: string;
  readonly marks: readonly { readonly text: string; readonly tone: Tone }[];
  readonly standing: StandingPart;
  /** The other regions, in a word each: none says anything of another. */
  readonly regions: readonly { readonly label: string; readonly value: Said }[];
}

const REGIONS = ['outcome', 'statement', 'minutes', 'publication', 'approval', 'callIn'] as const;

export function linePart(line: DecisionLine, at: Reading): LinePart {
  const { words } = at;
  return {
    link: { href: hrefOf(at, 'decision', line.id) ?? '', text: line.title ?? line.id },
    id: line.id,
    kind: choiceLabel(line.standsAs ?? line.kind ?? '', words.lang),
    on: dayText(line.decidedOn, words.lang),
    by: nameSaid(line.decidedBy.name, words),
    marks: marksOf(line, at),
    standing: standingOf(line, at),
    regions: REGIONS.map((region) => ({
      label: `decision.region.${region}`,
      value: codeSaid(`decision.${region}`, at)(line.regions[region]),
    })),
  };
}

function marksOf(
  { key, unconfirmed, validityQuestioned, incomplete }: DecisionLine,
  { words: { t } }: Reading,
): LinePart['marks'] {
  return [
    ...(key ? [{ text: t('decision.key'), tone: 'none' as const }] : []),
    ...(unconfirmed ? [{ text: t('standing.UNCONFIRMED'), tone: 'part' as const }] : []),
    ...(validityQuestioned ? [{ text: t('decision.questioned'), tone: 'bad' as const }] : []),
    ...(incomplete ? [{ text: t('decision.incomplete'), tone: 'part' as const }] : []),
  ];
}

/** In effect, replaced, without effect, or what it waits for. */
export function standingOf(line: DecisionLine, at: Reading): StandingPart {
  const { t, lang } = at.words;
  const { effectiveFrom, inForce, replacedBy, waitsFor, opensOn, callableUntil } = line;
  if (replacedBy !== null) return { text: t('decision.standing.replaced', { id: replacedBy }), tone: 'none' };
  if (effectiveFrom !== null) {
    const day = dayText(effectiveFrom, lang);
    return inForce
      ? { text: t('decision.standing.inEffect', { day }), tone: 'good' }
      : { text: t('decision.standing.notAnyMore', { day }), tone: 'none' };
  }
  if (waitsFor.includes('OUTCOME')) return { text: t('decision.standing.none'), tone: 'none' };
  const until = whenText(callableUntil, at.words);
  return {
    text: t('decision.standing.waits', {
      what: listText(
        waitsFor.map((code) => t(`decision.waits.${code}`)),
        lang,
      ),
    }),
    tone: 'part',
    ...(until !== undefined
      ? { note: t('decision.standing.callable', { until }) }
      : opensOn !== null && { note: t('decision.standing.opens', { day: dayText(opensOn, lang) }) }),
  };
}
