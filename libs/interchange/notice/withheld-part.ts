import type { Block } from '../document/document.js';
import { heading, text } from '../document/document.js';
import type { Phrases } from '../words/words.js';
import type { WithheldPart } from './answer.js';

/** In the place of what is withheld: what may be said of it, the ground in law, and why the public interest lies there. */
export function withheldBlocks(withheld: WithheldPart, t: Phrases): readonly Block[] {
  const { basis, paragraph, words, citation, publicInterest, stub } = withheld;
  const ground = t('ground', {
    words: words ?? basis.replaceAll('_', ' '),
    citation: citation ?? basis.replaceAll('_', ' '),
    paragraph: paragraph === null ? '' : t('paragraph', { paragraph }).text,
  });
  return [
    heading(2, t('withheld')),
    text(t('withheldText')),
    ...(typeof stub === 'string' ? [text({ text: stub, lang: ground.lang })] : []),
    text(ground),
    ...(typeof publicInterest === 'string' ? [text(t('publicInterest', { publicInterest }))] : []),
  ];
}
