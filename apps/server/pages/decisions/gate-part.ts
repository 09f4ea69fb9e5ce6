import type { Said } from '../acting/form/labels.js';
import { dayText } from '../format.js';
import type { Reading } from '../frame/reading.js';
import { sentenceSaid } from '../lists/told.js';
import type { GateRow } from './answers.js';
import type { Tone } from './line-part.js';

/** Whether the gate is open, what it waits for, and every condition of it with a sentence of its own. */
export interface GatePart {
  readonly tone: Tone;
  readonly heading: string;
  /** All that it waits for; nothing more is to be said of one that has effect. */
  readonly sentence?: Said;
  /** From when time alone will open it. */
  readonly opens?: string;
  readonly conjuncts: readonly { readonly met: boolean; readonly mark: string; readonly sentence: Said }[];
}

/** @param answer the gate as at the date of the page: computed then, and nowhere typed */
export function gatePart({ open, effect, opensOn, sentence, conjuncts, waitsFor }: GateRow, at: Reading): GatePart {
  const { words } = at;
  const { t, lang } = words;
  const over = waitsFor.some(({ code }) => code === 'OUTCOME');
  const state = effect.from !== null ? 'inEffect' : open ? 'open' : over ? 'none' : 'shut';
  return {
    tone: state === 'none' ? 'none' : state === 'shut' ? 'part' : 'good',
    heading: t(`decision.gate.${state}`, { day: effect.from === null ? '' : dayText(effect.from, lang) }),
    ...(state !== 'inEffect' && { sentence: sentenceSaid(sentence, words) }),
    ...(opensOn !== null && !open && { opens: t('decision.gate.opens', { day: dayText(opensOn, lang) }) }),
    conjuncts: conjuncts.map((conjunct) => ({
      met: conjunct.met,
      mark: t(`decision.gate.${conjunct.met ? 'met' : over && conjunct.code === 'OUTCOME' ? 'ended' : 'waiting'}`),
      sentence: sentenceSaid(conjunct.sentence, words),
    })),
  };
}
