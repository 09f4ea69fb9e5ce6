import type { FullBody } from '#governance';
import { standings } from '#governance';
import { count, oneOf, optional, ref } from '#governance/language/kinds.js';
import { declareView } from '../language/declaration.js';
import { boardAt } from '../reading/board.js';
import { namesAt } from '../reading/names.js';
import { approvalsView } from '../views.js';
import { approvalsAnswer, approvalsStatus, headOf, rowOf } from './approvals-of.js';
import { matterTitles } from './matters/titles.js';
import { languageOf } from './words.js';

const ofMatter = { matter: ref('matter', 'M-1') };

export const matterApprovals = declareView({
  name: 'matter-approvals',
  route: 'matters/{matter}/approvals',
  params: ofMatter,
  audience: 'PUBLIC',
  about:
    'The approvals of one matter: each authority’s own, on one exact text, with its conditions and what it waits for; and since when all have approved.',
  async read(ask, { matter }: FullBody<typeof ofMatter>) {
    if (ask.source.state(approvalsView, matter, ask.when) === approvalsView.initial) return undefined;
    const [titles, nameOf] = await Promise.all([matterTitles(ask, [matter]), namesAt(ask)]);
    return { title: titles.get(matter) ?? null, ...(await approvalsAnswer(ask, matter, boardAt(ask), nameOf)) };
  },
});

const listParams = {
  show: optional(oneOf(['OPEN', 'ALL'])),
  authority: optional(ref('authority')),
  cursor: optional(ref('matter', 'M-1')),
  limit: optional(count(1, 100, 25)),
};

export const approvalsTracker = declareView({
  name: 'approvals',
  route: 'approvals',
  params: listParams,
  audience: 'PUBLIC',
  about:
    'Matters that wait for the approval of each authority: how each stands, on which text, and what is waited for. With show=ALL also those that are approved by all or have lapsed.',
  async read(ask, { show = 'OPEN', authority, cursor = '', limit = 25 }: FullBody<typeof listParams>) {
    const board = boardAt(ask);
    const found = ask.source.open(approvalsView, ask.when).flatMap(([id, state]) => {
      const rows = standings(state, board);
      const status = approvalsStatus(state, rows);
      const wanted =
        (show === 'ALL' || status === 'AWAITED' || status === 'REFUSED') &&
        (authority === undefined || rows.some((row) => row.authority === authority || row.place === authority));
      return wanted ? [{ id, state, rows, status }] : [];
    });
    const page = found.filter(({ id }) => id > cursor).slice(0, limit);
    const last = page.at(-1)?.id;
    const more = last !== undefined && found.some(({ id }) => id > last);
    const [titles, nameOf] = await Promise.all([
      matterTitles(
        ask,
        page.map(({ id }) => id),
      ),
      namesAt(ask),
    ]);
    const language = languageOf(ask.reader);
    return {
      matters: page.map(({ id, state, rows }) => ({
        id,
        title: titles.get(id) ?? null,
        ...headOf(state, rows, board, nameOf, language),
        authorities: rows.map((row) => rowOf(row, nameOf, language)),
      })),
      total: found.length,
      ...(more && { next: last }),
    };
  },
});
