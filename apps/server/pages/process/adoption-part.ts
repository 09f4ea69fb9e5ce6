import { dayText, listText } from '../format.js';
import type { Said } from '../acting/form/labels.js';
import { choiceLabel } from '../acting/form/labels.js';
import type { Reading } from '../frame/reading.js';
import type { ProcessAnswer, StatedRow } from './answers.js';

export interface AdoptionPart {
  /** "Brackwater District Council adopted version 2 on 20 January 2025." */
  readonly authorities: readonly { readonly name: string; readonly sentences: readonly string[] }[];
  readonly variations: readonly {
    readonly id: string;
    readonly title: string;
    readonly sentence: string;
    readonly kind: Said;
  }[];
  readonly derogations: readonly string[];
}

const STEPS = ['adopted', 'transitioning', 'planned', 'refused', 'overdue'] as const;

/** Who works to which version since when, who has said that it will, and what was agreed to differ. */
export function adoptionPart({ adoption }: ProcessAnswer, at: Reading): AdoptionPart {
  const { t, lang } = at.words;
  const said = (step: (typeof STEPS)[number], { version, on, variation }: StatedRow): string =>
    t(`process.adoption.${step}`, { version, day: dayText(on, lang) }) +
    (variation === undefined ? '' : ` ${t('process.adoption.with', { variation })}`);
  return {
    authorities: adoption.authorities.map((its) => ({
      name: its.name,
      sentences: [
        ...STEPS.flatMap((step) => {
          const stated = its[step];
          return stated ? [said(step, stated)] : [];
        }),
        ...(its.due === undefined ? [] : [t('process.adoption.due', { day: dayText(its.due, lang) })]),
      ],
    })),
    variations: adoption.variations.map(({ variation, title, authorities, kind, clause, on, decision }) => ({
      id: variation,
      title: title ?? variation,
      kind: choiceLabel(kind, lang),
      sentence:
        t('process.variation', { clause, day: dayText(on, lang), names: listText(authorities.map(at.nameOf), lang) }) +
        (decision.ref === undefined ? '' : ` ${t('process.byDecision', { ref: decision.ref })}`),
    })),
    derogations: adoption.derogations.map(({ authority, until, expired }) =>
      t(expired === undefined ? 'process.derogation' : 'process.derogationEnded', {
        name: at.nameOf(authority),
        day: dayText(until, lang),
      }),
    ),
  };
}
