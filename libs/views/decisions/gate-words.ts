import type { Conjunct, DecisionState } from '#governance';
import type { Sentence } from '../reading/sentences.js';
import type { Language, NameOf } from '../reading/written.js';
import { listed } from '../reading/written.js';
import type { SeenDecision } from './seen.js';
import type { Words } from './words.js';
import { moment, say } from './words.js';

/** Of which decision, with which names, and in which language a gate is told. */
interface Telling {
  readonly state: DecisionState;
  readonly nameOf: NameOf;
  readonly language: Language;
}

/** What no waiting mends: nothing was decided, or what was decided is at an end. */
const isOver = ({ code, status }: Conjunct): boolean =>
  code === 'OUTCOME' || (code === 'VALIDITY' && status !== 'INQUORATE');

/** What a conjunct says: that it is met, what is waited for, or why it has no effect. */
export function conjunctSentence(conjunct: Conjunct, telling: Telling): Sentence {
  if (conjunct.met)
    return inOneLanguage(
      telling,
      (t) => [phraseOf(conjunct, t)],
      ([met]) => met ?? '',
    );
  return inOneLanguage(
    telling,
    (t) => [phraseOf(conjunct, t)],
    ([phrase], language) => say(isOver(conjunct) ? 'gate.none' : 'gate.waiting', language, { phrases: phrase }).text,
  );
}

/** The whole gate in one sentence: since when it is open, or everything that it waits for, in the order of the formula. */
export function gateSentence({ gate, state }: Pick<SeenDecision, 'gate' | 'state'>, telling: Telling): Sentence {
  const { open, effectiveFrom, waitsFor } = gate;
  if (open) {
    const key = state.effect.from === undefined ? 'gate.open' : 'gate.inEffect';
    const from = state.effect.from ?? effectiveFrom ?? '';
    return say(key, telling.language, (language) => ({ from: moment(from, language) }));
  }
  const ended = waitsFor.filter(isOver);
  const [key, told] = ended.length > 0 ? ['gate.none', ended] : ['gate.waiting', waitsFor];
  return inOneLanguage(
    telling,
    (t) => told.map((conjunct) => phraseOf(conjunct, t)),
    (phrases, language) => say(key, language, { phrases: phrases.join('; ') }).text,
  );
}

/** Says all of it in the reader's language, or all of it in English where a part has only English. */
function inOneLanguage(
  telling: Telling,
  partsOf: (telling: Telling) => readonly Sentence[],
  whole: (parts: readonly string[], language: Language) => string,
): Sentence {
  const parts = partsOf(telling);
  const own = parts.every(({ lang }) => lang === telling.language);
  const language = own ? telling.language : 'en';
  const told = own ? parts : partsOf({ ...telling, language });
  const texts = told.map(({ text }) => text);
  return { text: whole(texts, language), lang: language };
}

function phraseOf(conjunct: Conjunct, telling: Telling): Sentence {
  const how = `${conjunct.met ? 'met' : 'unmet'}.${conjunct.code}`;
  return say([`${how}.${variantOf(conjunct)}`, how], telling.language, (language) =>
    wordsOf(conjunct, { ...telling, language }),
  );
}

function variantOf({ code, status, authority, until }: Conjunct): string {
  if (code === 'HOLD') return until === undefined ? 'OPEN_ENDED' : 'UNTIL';
  return code === 'CALL_IN' && authority === undefined ? 'NOBODY' : status;
}

function wordsOf(conjunct: Conjunct, { state, nameOf, language }: Telling): Words {
  const { code, status, authority, ref, until, from, opens, waitsFor = [] } = conjunct;
  const day = (value: string | undefined): string => (value === undefined ? '' : moment(value, language));
  const name = (id: string): string => nameOf('authority', id) ?? id;
  return {
    authority: authority === undefined ? '' : name(authority),
    ref,
    until: day(until),
    from: day(from),
    opens: day(opens),
    ...(code === 'HOLD' && { ground: say(`hold.${status}`, language).text }),
    ...(code === 'CONDITION' && { what: conditionWord(state, ref, language) }),
    because: listed(
      waitsFor.map((awaited) => awaitedWord(awaited, name, language)),
      language,
    ),
  };
}

function conditionWord({ effect }: DecisionState, id: string | undefined, language: Language): string {
  const condition = effect.conditions.get(id ?? '');
  return condition?.title ?? say(`condition.${condition?.kind ?? 'OTHER'}`, language, { ref: id }).text;
}

/** `IN_EFFECT D-2`, as a gate names what an approval waits for, in words. */
export function awaitedWord(awaited: string, name: (authority: string) => string, language: Language): string {
  const [code = '', ref = ''] = awaited.split(' ');
  const key = ref === '' ? `awaited.${code}.UNNAMED` : `awaited.${code}`;
  return say([key, `awaited.${code}`], language, { ref: code === 'OTHERS' ? name(ref) : ref }).text;
}
