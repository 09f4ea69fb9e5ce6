import type { Fact } from '../language/fact.js';
import { authorityOf, isUnconfirmedByAnother } from '../language/fact.js';

/**
 * Whether an entry counts as the word of whoever it speaks for (model.md 5): not when it is disputed, nor while another
 * authority's officer typed it and it is not confirmed. Bodies and outsiders have nobody who could confirm: the record stands.
 */
export const counts = (fact: Fact<unknown>): boolean =>
  fact.standing !== 'DISPUTED' && (authorityOf(fact) === undefined || !isUnconfirmedByAnother(fact as Fact));
