import type { FoundingMandate } from '../arrangement/arrangement.state.js';
import type { Context } from '../language/decider.js';
import type { Refusal } from '../language/refusal.js';
import { forbid, refuse, unknown } from '../language/refusal.js';
import type { GrantMandate } from './commands/grant-mandate.command.js';
import { appointmentsOf } from './holding.js';
import { termRuns } from './own-people.policy.js';
import type { AuthorityState } from './people.state.js';
import { liveAt } from './term.js';

/** Standing order: nobody gives more than they hold, and nobody who audits the authority is given its mandate. */
export function grantable(
  command: GrantMandate,
  state: AuthorityState,
  context: Context<AuthorityState>,
): Refusal | undefined {
  const { person, acts, process } = command;
  if (appointmentsOf(state, person, context.at).some((a) => a.capacity === 'AUDITOR'))
    return refuse('AUDITOR_GETS_NO_MANDATE', { person });
  const under = 'authority' in context.by ? context.by.mandate : undefined;
  const own = state.mandates.granted.find((g) => g.id === under);
  const beyond =
    own && acts.find((act) => !own.acts.includes(act) || (own.process !== undefined && own.process !== process));
  if (beyond !== undefined) return forbid('MANDATE_BEYOND_OWN', { act: beyond, process: process ?? 'every process' });
  return termRuns(command, context);
}

/**
 * Standing order: a mandate is revoked once, by the authority that gave it or came with it, and never the last that can
 * give mandates: with nobody left to give one, the authority could not act again.
 *
 * @returns the person who held it, or the refusal
 */
export function revocable(
  mandate: string,
  founding: FoundingMandate | undefined,
  { all, at }: Context<AuthorityState>,
): string | Refusal {
  const { granted, revoked } = all.mandates;
  const grant = granted.find((g) => g.id === mandate);
  const person = founding?.event === mandate ? founding.person : grant?.person;
  if (person === undefined) return unknown('MANDATE_UNKNOWN', { mandate });
  if (revoked.has(mandate)) return refuse('MANDATE_REVOKED_BEFORE', { mandate });
  const gives = (g: (typeof granted)[number]): boolean =>
    g.acts.includes('MANDATE') && g.process === undefined && liveAt(g, revoked.get(g.id), at);
  const foundingLeft =
    founding !== undefined && founding.event !== mandate && liveAt(founding, revoked.get(founding.event), at);
  const left = foundingLeft || granted.some((g) => g.id !== mandate && gives(g));
  return left || (grant && !gives(grant)) ? person : refuse('LAST_MANDATE_HOLDER', { person });
}
