import type { AuthorityCallIn, CallInStatus, FullBody } from '#governance';
import { oneOf, optional, ref } from '#governance/language/kinds.js';
import { declareView } from '../language/declaration.js';
import { namesAt } from '../reading/names.js';
import { callInView } from '../views.js';
import { callInRow, nextMoment } from './call-in-rows.js';
import { decisionTitlesView } from './titles.view.js';
import { languageOf } from './words.js';

const callInParams = { authority: optional(ref('authority')), show: optional(oneOf(['OPEN', 'ALL'])) };

/** Call-ins on which somebody still has something to do, or may have. */
const OPEN: readonly CallInStatus[] = ['WINDOW_OPEN', 'CALLED_IN', 'REFERRED_BACK', 'REFERRED_TO_COUNCIL'];

export const callInClock = declareView({
  name: 'call-ins',
  route: 'call-ins',
  params: callInParams,
  audience: 'PUBLIC',
  about:
    'The call-in clock: windows that are open with the moment at which they close, and what was called in with the day by which scrutiny meets, the next to come first.',
  async read(ask, { authority, show = 'OPEN' }: FullBody<typeof callInParams>) {
    const wanted = (its: AuthorityCallIn): boolean =>
      (show === 'ALL' || OPEN.includes(its.status)) && (authority === undefined || its.authority === authority);
    const found = ask.source.open(callInView, ask.when).flatMap(([id, { authorities }]) => {
      const rows = [...authorities.values()].filter(wanted);
      return rows.length > 0 ? [{ id, rows, next: rows.flatMap((its) => nextMoment(its) ?? []).sort()[0] }] : [];
    });
    const nameOf = await namesAt(ask);
    const decisions = found.sort(byNext).map(({ id, rows, next }) => ({
      id,
      title: ask.source.state(decisionTitlesView, id, ask.when)?.title ?? null,
      /** What its clock runs to next. */
      next: next ?? null,
      authorities: rows.map((its) => callInRow(its, nameOf, languageOf(ask.reader))),
    }));
    const statuses = found.flatMap(({ rows }) => rows.map(({ status }) => status));
    return {
      decisions,
      openWindows: statuses.filter((status) => status === 'WINDOW_OPEN').length,
      calledIn: statuses.filter((status) => status === 'CALLED_IN').length,
    };
  },
});

interface Waiting {
  readonly id: string;
  readonly next: string | undefined;
}
/** What waits for no date comes last. */
const byNext = (a: Waiting, b: Waiting): number => {
  const [first, second] = [a.next ?? '9', b.next ?? '9'];
  return first === second ? (a.id < b.id ? -1 : 1) : first < second ? -1 : 1;
};
