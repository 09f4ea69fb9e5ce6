import type { Block } from '../document/document.js';
import { heading, text } from '../document/document.js';
import { groundWords } from '../words/grounds.js';
import type { Phrases } from '../words/words.js';
import type { WithheldPart } from './answer.js';

/** In the place of what is withheld: what may be said of it, the ground in law, and why the public interest lies there. */
export function withheldBlocks(withheld: WithheldPart, t: Phrases): readonly Block[] {
  const { since, publicInterest, stub } = withheld;
  const ground = groundWords(withheld, since, t);
  return [
    heading(2, t('withheld')),
    text(t('withheldText')),
    ...(typeof stub === 'string' ? [text({ text: stub, lang: ground.lang })] : []),
    text(ground),
    ...(typeof publicInterest === 'string' ? [text(t('publicInterest', { publicInterest }))] : []),
  ];
}
