import type { CompromiseState, FullBody } from '#governance';
import { compromiseStatusOf } from '#governance';
import { optional, ref } from '#governance/language/kinds.js';
import type { Ask } from '../language/declaration.js';
import { declareView } from '../language/declaration.js';
import { namesAt } from '../reading/names.js';
import { compromiseView } from '../views.js';

const ledgerParams = { process: optional(ref('process')) };

/** Per compromise, without balances: who has conceded most is nobody's to reckon here. */
export const concessionLedger = declareView({
  name: 'concessions',
  route: 'concessions',
  params: ledgerParams,
  audience: 'PARTIES',
  about:
    'The concession ledger: for each compromise that a version contains, who conceded what to whom. For the parties only, without balances.',
  async read(ask, { process }: FullBody<typeof ledgerParams>) {
    const nameOf = await namesAt(ask);
    const name = (authority: string): string => nameOf('authority', authority) ?? authority;
    const compromises = incorporatedAt(ask).filter(({ offer }) => process === undefined || offer.process === process);
    return {
      compromises: compromises.map(({ compromise, offer, incorporated, linked }) => ({
        compromise,
        process: offer.process ?? null,
        version: incorporated.version,
        because: [offer.event, incorporated.event],
        reciprocal: [...new Set([...(offer.reciprocalOf ? [offer.reciprocalOf] : []), ...linked])],
        concessions: offer.concessions.map((c) => ({
          from: c.by,
          fromName: name(c.by),
          to: c.to,
          toName: c.to === 'ALL' ? null : name(c.to),
          subject: c.subject,
          size: c.size,
        })),
      })),
    };
  },
});

type Incorporated = CompromiseState & {
  readonly offer: NonNullable<CompromiseState['offer']>;
  readonly incorporated: NonNullable<CompromiseState['incorporated']>;
};

function incorporatedAt(ask: Ask): readonly Incorporated[] {
  return ask.source
    .keys(compromiseView as never)
    .map((compromise) => ask.source.state(compromiseView, compromise, ask.when))
    .filter((state): state is Incorporated => compromiseStatusOf(state) === 'INCORPORATED');
}
