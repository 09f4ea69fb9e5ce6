import type { Said } from '../acting/form/labels.js';
import { choiceLabel, declared, saying } from '../acting/form/labels.js';
import { dayText, listText } from '../format.js';
import type { Reading } from '../frame/reading.js';
import type { Told } from '../lists/told.js';
import { sentenceSaid, told } from '../lists/told.js';
import type { DecisionAnswer } from './decision-answer.js';
import type { Tone } from './line-part.js';

/** Something that stands between a decision and its effect, or that doubts it. */
export interface StopPart {
  readonly title: Said;
  readonly mark: Said;
  readonly tone: Tone;
  readonly sentences: readonly Told[];
}

/** Holds, each on its ground of law: nobody overrides a gate, a hold is placed and lifted on the record (practice 7, 8). */
export const holdsPart = ({ holds }: DecisionAnswer, at: Reading): readonly StopPart[] =>
  holds.map(({ id, groundWords, citation, placedBy, reason, placedOn, until, live, freeFrom }) => {
    const { words } = at;
    const { t, lang } = words;
    const by = told(placedBy, words);
    const day = dayText(placedOn, lang);
    return {
      title: sentenceSaid({ ...groundWords, text: `${id}: ${groundWords.text}` }, words),
      mark: saying(live ? 'decision.hold.live' : 'decision.hold.over', lang),
      tone: live ? 'bad' : 'none',
      sentences: [
        { text: by ? t('decision.hold.placedBy', { day, name: by.text }) : t('decision.hold.placed', { day }) },
        ...(until === null || !live ? [] : [{ text: t('decision.hold.until', { day: dayText(until, lang) }) }]),
        ...(freeFrom === null ? [] : [{ text: t('decision.hold.free', { day: dayText(freeFrom, lang) }) }]),
        ...[told(reason, words)].flatMap((one) => one ?? []),
        declared(citation, lang),
      ],
    };
  });

const CONDITION_TONES: Readonly<Record<string, Tone>> = { MET: 'good', WAIVED: 'none', UNMET: 'part', FAILED: 'bad' };

/** Conditions of the decision itself. Those of an approval stand with it. */
export const conditionsPart = ({ conditions }: DecisionAnswer, { words: { t, lang } }: Reading): readonly StopPart[] =>
  conditions.map(({ kind, title, due, state, on }) => ({
    title: title === '' ? choiceLabel(kind, lang) : { text: title },
    mark: saying(`decision.condition.${state}`, lang),
    tone: CONDITION_TONES[state] ?? 'none',
    sentences: [
      ...(on === null ? [] : [{ text: t('decision.since', { when: dayText(on, lang) }) }]),
      ...(due === null || state !== 'UNMET' ? [] : [{ text: t('decision.by', { day: dayText(due, lang) }) }]),
    ],
  }));

/** Who doubts that it is good in law, on which ground, and how each question ended: the tool pronounces on none (practice 3). */
export const questionsPart = ({ validity }: DecisionAnswer, { words }: Reading): readonly StopPart[] =>
  validity.map(({ ground, questionedBy, reasons, on, settled }) => {
    const { t, lang } = words;
    const texts = [told(questionedBy, words), told(reasons, words), settled && told(settled.source, words)];
    return {
      title: choiceLabel(ground, lang),
      mark: settled ? choiceLabel(settled.how, lang) : saying('decision.question.open', lang),
      tone: settled ? 'none' : 'bad',
      sentences: [
        { text: t('decision.question.on', { day: dayText(on, lang) }) },
        ...(settled ? [{ text: t('decision.question.settled', { day: dayText(settled.on, lang) }) }] : []),
        ...texts.flatMap((text) => text ?? []),
      ],
    };
  });

/** How far it has been carried out, by whom, and whether anybody began before it had effect. */
export function carryingOutPart({ implementation: its }: DecisionAnswer, { words }: Reading) {
  const { t, lang } = words;
  const names = listText(
    its.startedBy.map(({ authorityName }) => authorityName),
    lang,
  );
  const evidence = told(its.evidence, words);
  return {
    premature: its.premature,
    sentences: [
      ...(its.startedOn === null
        ? []
        : [{ text: t('decision.started', { day: dayText(its.startedOn, lang), names: names || '–' }) }]),
      ...(its.completedOn === null ? [] : [{ text: t('decision.completed', { day: dayText(its.completedOn, lang) }) }]),
      ...(its.closedOn === null ? [] : [{ text: t('decision.closed', { day: dayText(its.closedOn, lang) }) }]),
      ...(evidence ? [evidence] : []),
    ],
  };
}
