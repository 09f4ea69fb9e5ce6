import type { Fact } from '../language/fact.js';
import { isUnconfirmedByAnother } from '../language/fact.js';

/** Whether an entry speaks for its authority: its own, its own officer's, or confirmed by it; never a disputed one. */
export const counts = (fact: Pick<Fact, 'standing' | 'by' | 'recordedBy'>): boolean =>
  fact.standing !== 'DISPUTED' && !isUnconfirmedByAnother(fact as Fact);

/** A copy of a map with one more entry: states are never changed in place. */
export const put = <K, V>(map: ReadonlyMap<K, V>, key: K, value: V): ReadonlyMap<K, V> => new Map(map).set(key, value);
