import type { Fact, FullBody } from '#governance';
import { oneOf, optional, ref } from '#governance/language/kinds.js';
import type { Ask } from '../language/declaration.js';
import { declareView } from '../language/declaration.js';
import { boardAt } from '../reading/board.js';
import { disclosedAt } from '../reading/disclosed.js';
import { fieldsAt } from '../reading/events.js';
import { namesAt } from '../reading/names.js';
import { marksOf } from '../reading/notes.js';
import { workaroundView } from '../views.js';
import type { WorkaroundRow } from './row.js';
import { flagOf, rounded, rowOf } from './row.js';

type Named = WorkaroundRow & {
  readonly title: string | null;
  readonly authorityName: string;
  readonly bornByName: string | null;
};

const registerParams = {
  show: optional(oneOf(['OPEN', 'ALL'])),
  process: optional(ref('process')),
  authority: optional(ref('authority')),
};

export const workaroundRegister = declareView({
  name: 'workarounds',
  route: 'workarounds',
  params: registerParams,
  audience: 'PUBLIC',
  about:
    'The register of workarounds: age, burden, carrying cost to the penny so far, who bears it, break-even, until when it is permitted and what is overdue.',
  read: readRegister,
});

async function readRegister(ask: Ask, { show = 'OPEN', process, authority }: FullBody<typeof registerParams>) {
  const rows = rowsAt(ask, show === 'OPEN').filter(
    ({ row }) =>
      (process === undefined || row.process === process) && (authority === undefined || row.authority === authority),
  );
  const named = await withNames(ask, rows);
  const open = named.filter((row) => row.open);
  return {
    workarounds: named,
    open: open.map((row) => row.workaround),
    overdue: open.filter((row) => row.overdue).map((row) => row.workaround),
    disputed: open.filter((row) => row.disputed).map((row) => row.workaround),
    /** Not assessed: their cost is not in the sums. */
    notAssessed: open.filter((row) => row.monthlyPence === null).map((row) => row.workaround),
    burden: rounded(open.reduce((sum, row) => sum + row.burden, 0)),
    monthlyPence: open.reduce((sum, row) => sum + (row.monthlyPence ?? 0), 0),
    costSoFarPence: open.reduce((sum, row) => sum + row.costSoFarPence, 0),
  };
}

const oneParams = { workaround: ref('workaround') };

export const oneWorkaround = declareView({
  name: 'workaround',
  route: 'workarounds/{workaround}',
  params: oneParams,
  audience: 'PUBLIC',
  about:
    'One workaround with its description, control, exit plan and conditions, and the events that made it what it is.',
  async read(ask, { workaround }: FullBody<typeof oneParams>) {
    const row = rowOf(
      ask.source.state(workaroundView, workaround, ask.when),
      flagOf(ask, workaround),
      boardAt(ask),
      ask.day,
    );
    if (!row) return undefined;
    const facts = ask.source.facts(workaroundView as never, workaround, ask.when);
    const [named] = await withNames(ask, [{ row, flag: flagOf(ask, workaround) }]);
    const disclosed = await disclosedAt(
      ask.disclosures,
      facts.map((fact) => fact.position),
      ask.reader,
    );
    return {
      ...named,
      told: told(facts, disclosed),
      because: facts.map(({ id }) => id),
      ...(await marksOf(ask, `workaround/${workaround}`)),
    };
  },
});

/** Every workaround on the register as at the reader's time, by id; or only those that are open. */
function rowsAt(ask: Ask, open: boolean): readonly { row: WorkaroundRow; flag: Fact | undefined }[] {
  const board = boardAt(ask);
  const { source, when } = ask;
  const states = open
    ? source.open(workaroundView, when)
    : source
        .keys(workaroundView as never)
        .map((workaround) => [workaround, source.state(workaroundView, workaround, when)] as const);
  return states.flatMap(([workaround, state]) => {
    const flag = flagOf(ask, workaround);
    const row = rowOf(state, flag, board, ask.day);
    return row ? [{ row, flag }] : [];
  });
}

async function withNames(
  ask: Ask,
  rows: readonly { row: WorkaroundRow; flag: Fact | undefined }[],
): Promise<readonly Named[]> {
  const positions = rows.flatMap(({ flag }) => (flag ? [flag.position] : []));
  const [titles, nameOf] = await Promise.all([fieldsAt(ask, positions, 'title'), namesAt(ask)]);
  return rows.map(({ row, flag }) => ({
    ...row,
    title: (flag && titles.get(flag.position)) ?? null,
    authorityName: nameOf('authority', row.authority) ?? row.authority,
    bornByName: row.bornBy === null ? null : (nameOf('authority', row.bornBy) ?? row.bornBy),
  }));
}

/** The last word on each disclosed field, as this reader may see it. */
function told(
  facts: readonly Fact[],
  disclosed: ReadonlyMap<number, Readonly<Record<string, unknown>>>,
): Readonly<Record<string, unknown>> {
  return Object.assign({}, ...facts.map(({ position }) => disclosed.get(position) ?? {})) as Record<string, unknown>;
}
