import type { Signatory } from '../language/board.js';
import type {
  ArrangementState,
  ConstitutionProposal,
  FoundingMandate,
  Membership,
  Party,
  Succession,
} from './arrangement.state.js';

/** The constitution in force at a moment (ms since 1970), its version and text; undefined before there is one. */
export function constitutionAt(
  { constitution }: ArrangementState,
  at: number,
): (Partial<ConstitutionProposal> & { version: number }) | undefined {
  const inForce = constitution.adoptions
    .filter((a) => a.inForceAt <= at)
    .reduce<number>((highest, a) => Math.max(highest, a.version), 0);
  return inForce === 0 ? undefined : { ...constitution.proposals.get(inForce), version: inForce };
}

/**
 * Those who stand in the places of these authorities at a moment: each itself, or its successors, theirs in turn.
 * A set of signatories never shrinks because one ceased to exist, and never counts a successor twice (practice.md 20).
 */
export function heirs(
  authorities: readonly string[],
  successions: readonly Succession[],
  at: number,
): ReadonlySet<string> {
  const standing = new Set<string>();
  const seen = new Set<string>();
  const visit = (authority: string): void => {
    if (seen.has(authority)) return;
    seen.add(authority);
    const next = successorsOf(authority, successions, at);
    if (next.length === 0) standing.add(authority);
    else next.forEach(visit);
  };
  authorities.forEach(visit);
  return standing;
}

const successorsOf = (authority: string, successions: readonly Succession[], at: number): readonly string[] =>
  successions.filter((s) => s.at <= at && s.from.includes(authority)).flatMap((s) => s.to);

/** The name on the record at a moment; the oldest known for times before it. */
export const nameAt = (party: Party, at: number): string =>
  (party.names.findLast((n) => n.at <= at) ?? party.names[0])?.name ?? party.authority;

/**
 * Every authority that came to the table, with its membership at a moment. MEMBER is who the constitution in force
 * names, or its successor; where the arrangement commenced before any constitution is on record, who founded or joined.
 */
export function signatoriesAt(state: ArrangementState, at: number): readonly Signatory[] {
  const { membership } = state;
  const bound = heirs(
    constitutionAt(state, at)?.parties ?? boundByCommencing(membership, at),
    membership.successions,
    at,
  );
  return [...membership.parties.values()].map((party) => {
    const succeededBy = successorsOf(party.authority, membership.successions, at);
    return {
      authority: party.authority,
      partner: party.partner,
      name: nameAt(party, at),
      membership: standing(party, succeededBy.length > 0, bound),
      succeededBy,
      nation: party.nation,
    };
  });
}

function standing(party: Party, succeeded: boolean, bound: ReadonlySet<string>): Signatory['membership'] {
  if (succeeded) return 'SUCCEEDED';
  if (bound.has(party.authority)) return 'MEMBER';
  return party.declined ? 'DECLINED' : 'PROSPECTIVE';
}

const boundByCommencing = ({ parties, commencedAt }: Membership, at: number): readonly string[] =>
  commencedAt === undefined || commencedAt > at
    ? []
    : [...parties.values()]
        .filter((p) => !p.declined && (p.how === 'FOUNDING' || (p.how === 'INVITED' && p.joined)))
        .map((p) => p.authority);

/** Whether an authority is at the table at a moment: asked or bound, and neither gone nor succeeded. */
export const isSignatory = (state: ArrangementState, authority: string | undefined, at: number): boolean =>
  signatoriesAt(state, at).some(
    (s) => s.authority === authority && (s.membership === 'PROSPECTIVE' || s.membership === 'MEMBER'),
  );

/**
 * The mandate that the founding, the invitation or the succession gave the first person to act for an authority. It
 * ends when the authority is succeeded; the authority's own RevokeMandate is in its own stream.
 */
export function foundingMandateOf({ membership }: ArrangementState, authority: string): FoundingMandate | undefined {
  const mandate = membership.parties.get(authority)?.mandate;
  const ended = membership.successions.filter((s) => s.from.includes(authority)).map((s) => s.at);
  return mandate && ended.length > 0 ? { ...mandate, until: Math.min(...ended) } : mandate;
}

/** A row of the matrix: one or more authorities, under its own name. */
export interface Partner {
  readonly partner: string;
  readonly name: string;
  readonly authorities: readonly Signatory[];
}

/** The partners of the arrangement at a moment, in the order in which they came, with the names of that time. */
export function partnersOf(state: ArrangementState, at: number): readonly Partner[] {
  const rows = new Map<string, Signatory[]>();
  for (const s of signatoriesAt(state, at)) {
    if (s.membership !== 'SUCCEEDED' && s.membership !== 'DECLINED')
      rows.set(s.partner, [...(rows.get(s.partner) ?? []), s]);
  }
  return [...rows].map(([partner, authorities]) => ({
    partner,
    authorities,
    name: state.membership.partners.get(partner) ?? authorities[0]?.name ?? partner,
  }));
}

/** When political control of an authority last changed by a moment, and the event: positions older than it are to be confirmed again. */
export const lastControlChange = (
  { membership }: ArrangementState,
  authority: string,
  at: number,
): { readonly at: number; readonly event: string } | undefined =>
  membership.controlChanges.findLast((c) => c.authority === authority && c.at <= at);
