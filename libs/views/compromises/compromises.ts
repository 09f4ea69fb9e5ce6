import type { CompromiseState, FullBody } from '#governance';
import { compromiseStatusOf } from '#governance';
import { optional, ref } from '#governance/language/kinds.js';
import type { Ask } from '../language/declaration.js';
import { declareView } from '../language/declaration.js';
import { agreedView } from '../marks.view.js';
import { disclosedAt } from '../reading/disclosed.js';
import { namesAt } from '../reading/names.js';
import { compromiseView } from '../views.js';

const compromiseParams = { process: optional(ref('process')), compromise: optional(ref('compromise')) };

/** Offers and their answers are between the parties: the public learns of them from the versions that contain them. */
export const compromisesView = declareView({
  name: 'compromises',
  route: 'compromises',
  params: compromiseParams,
  audience: 'PARTIES',
  about:
    'The compromises offered: to whom, conceding what, who has accepted under which condition, and what became of each. For the parties only.',
  async read(ask, { process, compromise: only }: FullBody<typeof compromiseParams>) {
    const offers = offersAt(ask).filter(
      ({ compromise, offer }) =>
        (only === undefined || compromise === only) && (process === undefined || offer.process === process),
    );
    const nameOf = await namesAt(ask);
    return {
      compromises: await Promise.all(
        offers.map((state) => compromiseOf(ask, state, (id) => nameOf('authority', id) ?? id)),
      ),
    };
  },
});

type Offered = CompromiseState & { readonly offer: NonNullable<CompromiseState['offer']> };

const offersAt = ({ source, when }: Ask): readonly Offered[] =>
  source
    .keys(compromiseView as never)
    .map((compromise) => source.state(compromiseView, compromise, when))
    .filter((state): state is Offered => state.offer !== undefined);

async function compromiseOf(ask: Ask, state: Offered, name: (authority: string) => string) {
  const { compromise, offer, acceptances, linked, ended, incorporated } = state;
  const { event, offeredBy, withoutPrejudice, process, gap, version, answers, addressees, concessions, expires } =
    offer;
  const facts = ask.source.facts(compromiseView as never, compromise, ask.when);
  const offered = facts.find(({ id }) => id === event)?.position ?? -1;
  const disclosed = await disclosedAt(ask.disclosures, [offered], ask.reader);
  return {
    compromise,
    status: compromiseStatusOf(state),
    process: process ?? null,
    gap: gap ?? null,
    version: version ?? null,
    withoutPrejudice,
    offeredBy,
    offerHash: offer.offerHash,
    terms: disclosed.get(offered)?.['terms'] ?? null,
    answers,
    expires,
    addressees: addressees.map((authority) => ({
      authority,
      name: name(authority),
      ...(acceptances.get(authority) ?? { event: null }),
    })),
    concessions: concessions.map((c) => ({ ...c, byName: name(c.by), toName: c.to === 'ALL' ? null : name(c.to) })),
    linked,
    agreed: ask.source.state(agreedView, compromise, ask.when) ?? null,
    ended: ended ?? null,
    incorporated: incorporated ?? null,
    because: facts.map(({ id }) => id),
  };
}
