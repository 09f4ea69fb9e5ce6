import type { CommandDeclaration } from '#governance/language/command.js';
import type { Refusal } from '#governance';
import { refusalSentence, message } from '../../../http/messages.js';
import type { Lang } from '../../format.js';
import type { Said } from './labels.js';
import { fieldLabel, saying } from './labels.js';
import type { Fault } from './read.js';

/** A fault with the sentence that stands beside the field and in the summary. */
export type SaidFault = Fault & { readonly says: Said };

/** Faults in words, each naming its field. */
export const faultsSaid = (
  faults: readonly Fault[],
  of: Pick<CommandDeclaration, 'name'>,
  lang: Lang,
): readonly SaidFault[] =>
  faults.map((fault) => {
    const label = fieldLabel(of, fault.path.replaceAll(/\.\d+(?=\.|$)/g, '[]'), lang).text;
    return { ...fault, says: saying(`acting.error.${fault.key}`, lang, { ...fault.params, label }) };
  });

/** The sentence of a refusal, marked where it is there in English only. */
export function refusalSaid({ refused, params }: Pick<Refusal, 'refused' | 'params'>, lang: Lang): Said {
  const text = refusalSentence(refused, params, lang);
  return lang !== 'en' && text === message('refusal', refused, params) ? { text, foreign: true } : { text };
}

/**
 * The field that a refusal concerns: one whose value the sentence speaks of, and where there are several, one that the rule's own
 * code names (`VERSION_NOT_IN_FORCE`), the later before the earlier. What is not one's to do concerns a field only where the code
 * names it.
 */
export function fieldConcerned(
  { refused, params, kind }: Refusal,
  names: readonly string[],
  data: Readonly<Record<string, unknown>>,
): string | undefined {
  const spoken = names
    .map((name) => {
      const about = Object.entries(params).filter(
        ([param, value]) => String(value) === String(data[name]) && (param === name || endsIn(name, param)),
      );
      const coded = about.some(([param]) => refused.includes(upper(param)) || refused.includes(upper(name)));
      return { name, about: about.length > 0, coded };
    })
    .filter(({ about }) => about);
  const coded = spoken.findLast(({ coded: named }) => named);
  if (coded) return coded.name;
  return kind === 'FORBIDDEN' ? undefined : spoken.at(-1)?.name;
}

const upper = (name: string): string => name.replaceAll(/([A-Z])/g, '_$1').toUpperCase();
/** `processVersion` is spoken of as `version`. */
const endsIn = (name: string, param: string): boolean =>
  name.toLowerCase().endsWith(param.toLowerCase()) && name.length > param.length;
