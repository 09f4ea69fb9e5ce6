import type { FullBody } from '#governance';
import { oneOf, optional, ref } from '#governance/language/kinds.js';
import { compareDays } from '#kernel';
import { titlesOf } from '../forward/titles.js';
import type { Ask } from '../language/declaration.js';
import { declareView } from '../language/declaration.js';
import { namesAt } from '../reading/names.js';
import { disputeView } from '../views.js';
import type { DisputeRow } from './row.js';
import { disputeRow } from './row.js';

const disputesParams = { show: optional(oneOf(['OPEN', 'ALL'])), authority: optional(ref('authority')) };

export const disputesView = declareView({
  name: 'disputes',
  route: 'disputes',
  params: disputesParams,
  audience: 'PUBLIC',
  about:
    'The disputes: between whom, on which rung of the ladder, due when, and how each ended. The terms stay with the parties.',
  async read(ask, { show = 'OPEN', authority }: FullBody<typeof disputesParams>) {
    const { source, when } = ask;
    const rows = source
      .keys(disputeView as never)
      .flatMap(
        (dispute) =>
          disputeRow(
            source.state(disputeView, dispute, when),
            source.facts(disputeView as never, dispute, when),
            ask.day,
          ) ?? [],
      )
      .filter((row) => (show === 'ALL' || row.open) && (authority === undefined || row.parties.includes(authority)))
      .sort((a, b) => compareDays(b.notifiedOn, a.notifiedOn) || a.dispute.localeCompare(b.dispute, 'en'));
    return { disputes: await withNames(ask, rows) };
  },
});

/** Subjects, and the parties by the names of the time; somebody outside is named as the record names them. */
export async function withNames(ask: Ask, rows: readonly DisputeRow[]) {
  const [titleOf, nameOf] = await Promise.all([
    titlesOf(
      ask,
      rows.map(({ dispute }) => ['dispute', dispute] as const),
    ),
    namesAt(ask),
  ]);
  return rows.map((row) => ({
    ...row,
    subject: titleOf('dispute', row.dispute),
    partyNames: row.parties.map((party) => nameOf('authority', party) ?? party),
  }));
}
