import { addDays, startOfDay } from '#kernel';
import type { ArrangementState, ConstitutionProposal, Membership, Succession } from './arrangement.state.js';
import type { Notice } from './exit.state.js';
import { ranAt } from './exit.state.js';
import { heirs, reachable } from './heirs.js';

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

/** The agreement binds nobody any more: its term has run out, or all have ended it. */
export const hasEnded = ({ ending }: ArrangementState, at: number): boolean =>
  ending.endsAt !== undefined && ending.endsAt <= at;

/** The places that the agreement has at a moment: those it names and those who acceded, as long as they have not left. */
const placesAt = (state: ArrangementState, at: number): readonly string[] =>
  [
    ...(constitutionAt(state, at)?.parties ?? boundByCommencing(state.membership, at)),
    ...state.accession.joined.filter((joined) => joined.at <= at).map(({ authority }) => authority),
  ].filter((authority) => !hasLeft(state, authority, at));

/** Those who hold the places of the agreement at a moment, whether or not it still binds. */
export function boundAt(state: ArrangementState, at: number): ReadonlySet<string> {
  const holders = heirs(placesAt(state, at), state.membership.successions, at);
  return new Set([...holders].filter((authority) => !hasLeft(state, authority, at)));
}

/** Whether an authority has left by a moment and has not joined again since. */
export function hasLeft({ exit, accession }: ArrangementState, authority: string, at: number): boolean {
  const left = exit.left.filter((l) => l.authority === authority && l.at <= at).map((l) => l.at);
  const joined = accession.joined.filter((j) => j.authority === authority && j.at <= at).map((j) => j.at);
  return left.length > 0 && Math.max(...left) > Math.max(-Infinity, ...joined);
}

/**
 * The notice, of the whole arrangement, under which an authority stands at a moment: its own, or one that it inherited. An
 * authority that also holds the place of one that gave no notice stays for that place.
 */
export function noticeOver(state: ArrangementState, authority: string, at: number): Notice | undefined {
  const { successions } = state.membership;
  const becomes = (earlier: string, later: string): boolean =>
    earlier === later || reachable(earlier, successions, at).has(later);
  const running = state.exit.notices.filter((n) => n.scope === 'WHOLE' && ranAt(n, at));
  const over = placesAt(state, at)
    .filter((place) => becomes(place, authority))
    .map((place) => running.findLast((n) => becomes(place, n.authority) && becomes(n.authority, authority)));
  return over.includes(undefined) ? undefined : over[0];
}

const boundByCommencing = ({ parties, commencedAt }: Membership, at: number): readonly string[] =>
  commencedAt === undefined || commencedAt > at
    ? []
    : [...parties.values()]
        .filter((p) => !p.declined && (p.how === 'FOUNDING' || (p.how === 'INVITED' && p.joined)))
        .map((p) => p.authority);

/** Whether an authority takes part in a schedule (service) of the agreement at a moment: one that joined for some only does in those. */
export function takesPartIn({ exit }: ArrangementState, authority: string, schedule: string, at: number): boolean {
  const changes = exit.scopes.filter((s) => s.authority === authority && s.at <= at);
  const last = changes.findLast((s) => s.schedules.includes(schedule));
  return last ? last.change === 'ADDED' : changes[0]?.change !== 'ADDED';
}

/**
 * Whether an authority votes at a moment on what takes effect on a day (ms since 1970). One under notice keeps its vote,
 * unless the terms under which it gave notice take it away on what takes effect after it has left (lifecycles 9.2).
 */
export function keepsVote(state: ArrangementState, authority: string, at: number, takesEffectAt = at): boolean {
  const notice = noticeOver(state, authority, at);
  const bound = boundAt(state, at).has(authority) && !hasEnded(state, at);
  const inTime = notice === undefined || takesEffectAt < startOfDay(addDays(notice.effective, 1));
  return bound && (notice?.terms.keepsVote !== false || inTime);
}

/** Those who take over a function of an authority that was split by function; all its successors where nobody was named for it. */
export function inheritorsOf(
  state: ArrangementState,
  authority: string,
  service: string,
  at: number,
): readonly string[] {
  const split = state.membership.successions.find((s) => s.at <= at && s.from.includes(authority));
  if (!split) return [authority];
  const named = (split.functions ?? []).filter(({ functions }) => functions.includes(service));
  const next = named.length > 0 ? named.map((n) => n.authority) : split.to;
  return next
    .filter((one) => one !== authority)
    .flatMap((one) => inheritorsOf(without(state, split), one, service, at));
}

/** The same without one succession: a record that goes in a circle ends. */
const without = (state: ArrangementState, done: Succession): ArrangementState => ({
  ...state,
  membership: { ...state.membership, successions: state.membership.successions.filter((s) => s !== done) },
});
