import type { Fact } from '#governance';
import { authorityOf, declarations, isAmendment } from '#governance';
import type { Handler } from './language/view.js';
import { view } from './language/view.js';

type Waiting = ReadonlySet<string>;

const handlerOf = (type: string): Handler<Waiting> => ({
  type,
  keys: (fact: Fact) => {
    const authority = authorityOf(fact);
    return authority !== undefined && fact.recordedBy !== undefined && fact.recordedBy.authority !== authority
      ? [authority]
      : [];
  },
  keep: () => ({}),
  fold: (waiting, { id, standing }) => (standing === 'UNCONFIRMED' ? new Set([...waiting, id]) : waiting),
});

/** What another authority's officer entered for an authority, and it has neither confirmed nor disputed. One key an authority. */
export const unconfirmedView = view<Waiting>(
  'unconfirmed',
  new Set(),
  [...declarations.keys()].filter((type) => !isAmendment({ type })).map(handlerOf),
);
