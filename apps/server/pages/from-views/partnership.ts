import type { ArrangementStatus, Signatory, Vehicle } from '#governance';
import type { CompellingEvent, PartnershipRecord } from '../record.js';
import type { AskViews } from './ask-views.js';

interface Answer {
  readonly slug: string;
  readonly clock: 'REAL' | 'SIMULATED';
  readonly name: string;
  readonly status: ArrangementStatus;
  readonly vehicle: Vehicle | null;
  readonly compellingEvent: CompellingEvent;
  readonly partners: readonly {
    readonly partner: string;
    readonly name: string;
    readonly authorities: readonly string[];
  }[];
  readonly signatories: readonly Pick<Signatory, 'authority' | 'name' | 'membership'>[];
}

/** The name of an authority at the date of the page. */
export type NameOf = (authority: string) => string;

export type About = Pick<
  PartnershipRecord,
  'slug' | 'name' | 'simulated' | 'status' | 'vehicle' | 'compelling' | 'partners'
>;

/** What the partnership is; undefined before it was proposed. */
export async function partnershipOf(
  views: AskViews,
): Promise<{ readonly about: About; readonly nameOf: NameOf } | undefined> {
  const answer = await views.ask<Answer>('partnership');
  if (!answer) return undefined;
  const { slug, clock, name, status, vehicle, compellingEvent, partners, signatories } = answer;
  const known = new Map(signatories.map((signatory) => [signatory.authority, signatory]));
  const nameOf: NameOf = (authority) => known.get(authority)?.name ?? authority;
  const about: About = {
    slug,
    name,
    status,
    ...(vehicle && { vehicle }),
    simulated: clock === 'SIMULATED',
    compelling: compellingEvent,
    partners: partners.map((partner) => ({
      id: partner.partner,
      name: partner.name,
      authorities: partner.authorities.map((id) => ({
        id,
        name: nameOf(id),
        membership: known.get(id)?.membership ?? 'MEMBER',
      })),
    })),
  };
  return { about, nameOf };
}
