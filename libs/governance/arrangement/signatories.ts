import type { Signatory } from '../language/board.js';
import type { ArrangementState, FoundingMandate, Party } from './arrangement.state.js';
import { successorsOf } from './heirs.js';
import { boundAt, hasEnded, hasLeft, noticeOver } from './places.js';

export { heirs } from './heirs.js';
export { constitutionAt } from './places.js';

/** The name on the record at a moment; the oldest known for times before it. */
export const nameAt = (party: Party, at: number): string =>
  (party.names.findLast((n) => n.at <= at) ?? party.names[0])?.name ?? party.authority;

/**
 * Every authority that came to the table, with its membership at a moment. MEMBER is who the constitution in force
 * names or who acceded, or its successor, until it leaves; where the arrangement commenced before any constitution is on
 * record, who founded or joined.
 */
export function signatoriesAt(state: ArrangementState, at: number): readonly Signatory[] {
  const { membership } = state;
  const bound = boundAt(state, at);
  return [...membership.parties.values()].map((party) => {
    const succeededBy = successorsOf(party.authority, membership.successions, at);
    return {
      authority: party.authority,
      partner: party.partner,
      name: nameAt(party, at),
      membership: succeededBy.length > 0 ? 'SUCCEEDED' : standing(party, state, bound, at),
      succeededBy,
      nation: party.nation,
    };
  });
}

function standing(
  party: Party,
  state: ArrangementState,
  bound: ReadonlySet<string>,
  at: number,
): Signatory['membership'] {
  const { authority, declined } = party;
  if (hasLeft(state, authority, at)) return 'WITHDRAWN';
  if (bound.has(authority)) {
    if (hasEnded(state, at)) return 'WITHDRAWN';
    const notice = noticeOver(state, authority, at);
    if (!notice) return 'MEMBER';
    return notice.planned || notice.compensated ? 'EXITING' : 'NOTICE_GIVEN';
  }
  return declined ? 'DECLINED' : 'PROSPECTIVE';
}

/** Under notice an authority is bound, and has its say, until it has left. */
const AT_THE_TABLE: readonly Signatory['membership'][] = ['PROSPECTIVE', 'MEMBER', 'NOTICE_GIVEN', 'EXITING'];

/** Whether an authority is at the table at a moment: asked or bound, and neither gone nor succeeded. */
export const isSignatory = (state: ArrangementState, authority: string | undefined, at: number): boolean =>
  signatoriesAt(state, at).some((s) => s.authority === authority && AT_THE_TABLE.includes(s.membership));

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
