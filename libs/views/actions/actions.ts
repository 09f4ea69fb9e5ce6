import type { FullBody } from '#governance';
import { flag, oneOf, optional, ref } from '#governance/language/kinds.js';
import { compareDays } from '#kernel';
import type { Ask } from '../language/declaration.js';
import { declareView } from '../language/declaration.js';
import { titlesOf } from '../forward/titles.js';
import { boardAt } from '../reading/board.js';
import { namesAt } from '../reading/names.js';
import { actionView } from '../views.js';
import type { ActionRow } from './row.js';
import { actionRow } from './row.js';

const actionsParams = {
  show: optional(oneOf(['OPEN', 'ALL'])),
  authority: optional(ref('authority')),
  process: optional(ref('process')),
  overdue: optional(flag()),
};

export const actionsView = declareView({
  name: 'actions',
  route: 'actions',
  params: actionsParams,
  audience: 'PUBLIC',
  about:
    'The action log, by the day on which each is due: who owes it, how it stands, what is overdue, by how much it has slipped.',
  async read(ask, { show = 'OPEN', authority, process, overdue }: FullBody<typeof actionsParams>) {
    const rows = actionsAt(ask, show === 'OPEN').filter(
      (row) =>
        (authority === undefined || row.owedBy.includes(authority) || row.authority === authority) &&
        (process === undefined || row.process === process) &&
        (overdue === undefined || row.overdue === overdue),
    );
    const named = await withNames(ask, [...rows].sort(byDue));
    const open = named.filter((row) => row.open);
    return {
      actions: named,
      open: open.map((row) => row.action),
      overdue: open.filter((row) => row.overdue).map((row) => row.action),
      toAccept: open.filter((row) => row.status === 'COMPLETED_CLAIMED').map((row) => row.action),
    };
  },
});

function actionsAt(ask: Ask, open: boolean): readonly ActionRow[] {
  const { source, when, day } = ask;
  const board = boardAt(ask);
  const states = open
    ? source.open(actionView, when)
    : source.keys(actionView as never).map((action) => [action, source.state(actionView, action, when)] as const);
  return states.flatMap(
    ([action, state]) => actionRow(state, source.facts(actionView as never, action, when), board, day) ?? [],
  );
}

const LAST = '9999-12-31';
const byDue = (a: ActionRow, b: ActionRow): number =>
  compareDays(a.due ?? LAST, b.due ?? LAST) || a.action.localeCompare(b.action, 'en');

/** Titles and names as at the reader's time, as far as this reader may know them. */
export async function withNames(ask: Ask, rows: readonly ActionRow[]) {
  const [titleOf, nameOf] = await Promise.all([
    titlesOf(
      ask,
      rows.map(({ action }) => ['action', action] as const),
    ),
    namesAt(
      ask,
      rows.map(({ person }) => person),
    ),
  ]);
  return rows.map((row) => ({
    ...row,
    title: titleOf('action', row.action),
    authorityName: nameOf('authority', row.authority) ?? row.authority,
    personName: nameOf('person', row.person) ?? row.person,
  }));
}
