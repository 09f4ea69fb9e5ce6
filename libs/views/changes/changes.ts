import { londonDay, parseAt } from '#kernel';
import type { FullBody } from '#governance';
import { line, optional } from '#governance/language/kinds.js';
import type { Ask } from '../language/declaration.js';
import { declareView } from '../language/declaration.js';
import { NotAnswerable } from '../language/not-answerable.js';
import type { Standing } from './snapshot.js';
import { snapshot } from './snapshot.js';

const changesParams = {
  from: line(40, '2025-02-04'),
  to: optional(line(40, '2025-03-13')),
  knownFrom: optional(line(40, '2025-02-04')),
};

/** A thing that stands otherwise than before: null where it was not there yet, or is there no longer. */
export interface Changed {
  readonly kind: string;
  readonly of: readonly string[];
  readonly from: string | null;
  readonly to: string | null;
  readonly because: readonly string[];
}

export const changesView = declareView({
  name: 'changes',
  route: 'changes',
  params: changesParams,
  audience: 'PUBLIC',
  about:
    'What changed between two dates (`from`, `to`), from what to what, with the events. With `knownFrom`, the earlier date shows what was known then: "since our last board".',
  async read(ask, { from, to, knownFrom }: FullBody<typeof changesParams>) {
    const earlier = at(
      ask,
      moment('from', from),
      knownFrom === undefined ? ask.when.knownAt : moment('knownFrom', knownFrom),
    );
    const later = at(
      ask,
      to === undefined ? ask.when.asOf : Math.min(moment('to', to), ask.when.asOf),
      ask.when.knownAt,
    );
    return { changes: changesBetween(snapshot(earlier), snapshot(later)) };
  },
});

/** In the order of names, so that the same two dates always read the same. changes(a, c) is changes(a, b) followed by changes(b, c). */
export function changesBetween(
  before: ReadonlyMap<string, Standing>,
  after: ReadonlyMap<string, Standing>,
): readonly Changed[] {
  const names = [...new Set([...before.keys(), ...after.keys()])].sort();
  return names.flatMap((name) => {
    const [from, to] = [before.get(name), after.get(name)];
    const known = to ?? from;
    if (!known || from?.value === to?.value) return [];
    const { kind, of } = known;
    return [{ kind, of, from: from?.value ?? null, to: to?.value ?? null, because: to?.because ?? [] }];
  });
}

/** The same question as at another time. Nobody sees more of the earlier one than they could then. */
const at = (ask: Ask, asOf: number, knownAt: number): Ask => ({
  ...ask,
  when: { asOf, knownAt },
  day: londonDay(asOf),
});

function moment(name: string, text: string): number {
  const ms = parseAt(text);
  if (ms === undefined)
    throw new NotAnswerable([
      { path: name, wanted: 'a day (2025-02-04, its end in London) or an instant (2025-02-04T17:00:00Z)' },
    ]);
  return ms;
}
