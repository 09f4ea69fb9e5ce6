import { compromiseStatusOf } from '#governance';
import type { Ask } from '../language/declaration.js';
import { compromiseView } from '../views.js';

/**
 * Which compromises this reader may not know of: those without prejudice, until a version contains them. For the public
 * they are not there at all, in no list, count or sentence.
 */
export function veilFor({
  source,
  when,
  reader,
}: Pick<Ask, 'source' | 'when' | 'reader'>): (compromise: string) => boolean {
  if (reader.level === 'PARTIES') return () => false;
  const known = new Map<string, boolean>();
  return (compromise) => {
    let veiled = known.get(compromise);
    if (veiled === undefined) {
      const state = source.state(compromiseView, compromise, when);
      veiled = state.offer?.withoutPrejudice !== false && compromiseStatusOf(state) !== 'INCORPORATED';
      known.set(compromise, veiled);
    }
    return veiled;
  };
}
