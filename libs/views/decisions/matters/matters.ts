import type { FullBody, MatterState } from '#governance';
import { isRegisteredMatter, missingAdvice, reservedTo } from '#governance';
import type { Board } from '#governance';
import { count, oneOf, optional, ref } from '#governance/language/kinds.js';
import type { Ask } from '../../language/declaration.js';
import { declareView } from '../../language/declaration.js';
import { authorityIn } from '../../meetings/opened.js';
import { boardAt } from '../../reading/board.js';
import { namesAt } from '../../reading/names.js';
import type { NameOf } from '../../reading/written.js';
import { matterView } from '../../views.js';
import { matterTitles } from './titles.js';

const matterParams = {
  show: optional(oneOf(['OPEN', 'ALL'])),
  process: optional(ref('process')),
  authority: optional(ref('authority')),
  cursor: optional(ref('matter', 'M-1')),
  limit: optional(count(1, 100, 25)),
};

export const mattersView = declareView({
  name: 'matters',
  route: 'matters',
  params: matterParams,
  audience: 'PUBLIC',
  about:
    'The matters to be decided: the exact text of each, whose decision it is for each authority, whether it is a key decision there, which advice is missing. With show=ALL also those that were withdrawn.',
  async read(ask, { show = 'OPEN', process, authority, cursor = '', limit = 25 }: FullBody<typeof matterParams>) {
    const found = mattersAt(ask).filter(
      ({ state: { matter } }) =>
        (show === 'ALL' || matter.withdrawnOn === undefined) &&
        (process === undefined || matter.text.process === process) &&
        (authority === undefined || matter.affected.includes(authority)),
    );
    const page = found.filter(({ id }) => id > cursor).slice(0, limit);
    const last = page.at(-1)?.id;
    const [titles, nameOf] = await Promise.all([
      matterTitles(
        ask,
        page.map(({ id }) => id),
      ),
      namesAt(ask),
    ]);
    const board = boardAt(ask);
    return {
      matters: page.map(({ id, state }) => matterRow(id, titles.get(id), state, board, nameOf)),
      total: found.length,
      ...(last !== undefined && found.at(-1)?.id !== last && { next: last }),
    };
  },
});

const mattersAt = ({
  source,
  when,
}: Pick<Ask, 'source' | 'when'>): readonly { readonly id: string; readonly state: MatterState }[] =>
  source.open(matterView, when).flatMap(([id, state]) => (isRegisteredMatter(state) ? [{ id, state }] : []));

/** What a list of matters shows of one. */
export function matterRow(id: string, title: string | undefined, state: MatterState, board: Board, nameOf: NameOf) {
  const { matter } = state;
  return {
    id,
    title: title ?? null,
    registeredOn: matter.registeredOn ?? null,
    withdrawnOn: matter.withdrawnOn ?? null,
    text: {
      process: matter.text.process ?? null,
      version: matter.text.version ?? null,
      contentHash: matter.text.contentHash ?? null,
    },
    revisedOn: matter.revisedOn ?? null,
    money: matter.money,
    tiers: matter.affected.map((authority) => ({
      ...authorityIn({ nameOf }, authority),
      tier: matter.tiers.get(authority)?.tier ?? null,
      key: state.notices.get(authority)?.key ?? null,
    })),
    /** Those who must decide for themselves. */
    reservedTo: reservedTo(state),
    challenged: matter.challenges.length > 0,
    missingAdvice: missingAdvice(state, board).map(({ rule, authority }) => ({ rule, authority: authority ?? null })),
    tabled: matter.tabled.map(({ meeting, item, on }) => ({ meeting, item: item ?? null, on })),
  };
}
