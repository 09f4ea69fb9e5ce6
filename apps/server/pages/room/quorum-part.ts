import type { StoredStep } from '#governance';
import { quorumFor, seatsAt } from '#governance';
import { message } from '../../http/messages.js';
import type { Said } from '../acting/form/labels.js';
import { words } from '../words.js';
import type { Desk } from './desk.js';

/** Whether the body can decide the item as things stand, in one line, with the reckoning behind it. */
export interface QuorumLine {
  readonly met: boolean;
  readonly sentence: string;
  /** What is lacking, in words; empty where nothing is. */
  readonly lacking: readonly Said[];
  readonly steps: readonly Said[];
}

/** So much of what is lacking stands in the line itself. */
const MOST = 3;

/** Counted anew from the attendance and the interests of this moment. */
export function quorumLine(desk: Desk): QuorumLine {
  const { state, item, now, lang } = desk;
  const { quorate, counted, steps } = quorumFor(state, item, now);
  const said = steps.map((step) => ({ ...stepIn(step, desk), met: isMet(step) }));
  return {
    met: quorate,
    sentence: words(lang).t(`room.quorum.${quorate ? 'met' : 'notMet'}`, {
      n: counted.length,
      of: seatsAt(state, now).length,
    }),
    lacking: quorate ? [] : said.filter(({ met }) => !met).slice(0, MOST),
    steps: said,
  };
}

/** A step of a reckoning in words: ids of partners, authorities and people by their names. */
export function stepIn({ step, value, params }: StoredStep, { names, lang }: Pick<Desk, 'names' | 'lang'>): Said {
  const named = Object.fromEntries(params.map((one) => [one.name, names.any(one.value)]));
  const all = { ...named, value };
  const text = message('step', step, all, lang) ?? step;
  return lang !== 'en' && text === message('step', step, all) ? { text, foreign: true } : { text };
}

/** A step that asks for a number is met where it has it. */
function isMet({ value, params }: StoredStep): boolean {
  const needed = params.find(({ name }) => name === 'needed')?.value;
  return needed === undefined || Number(value) >= Number(needed);
}
