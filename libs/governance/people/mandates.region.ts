import { arrangementDecider } from '../arrangement/arrangement.decider.js';
import { speaksForItsAuthority } from '../language/fact.js';
import { foundingMandateOf } from '../arrangement/signatories.js';
import type { Region } from '../language/decider.js';
import { on } from '../language/decider.js';
import { refuse, unknown } from '../language/refusal.js';
import type { DelegateFunctions } from './commands/delegate-functions.command.js';
import type { GrantMandate } from './commands/grant-mandate.command.js';
import type { RevokeMandate } from './commands/revoke-mandate.command.js';
import type { WithdrawDelegation } from './commands/withdraw-delegation.command.js';
import { grantable, revocable } from './granting.policy.js';
import { forOwnAuthority, termRuns } from './own-people.policy.js';
import { DelegationWithdrawn, FunctionsDelegated, MandateGranted, MandateRevoked } from './people.events.js';
import type { AuthorityState, Delegation, Mandates } from './people.state.js';
import { ending, liveAt, termOf } from './term.js';

export const mandatesRegion: Region<Mandates, AuthorityState> = {
  initial: { granted: [], revoked: new Map(), delegations: [], withdrawn: new Map() },
  folds: [
    on(MandateGranted, (state, fact) => {
      if (!speaksForItsAuthority(fact)) return state;
      const { person, acts, process } = fact.body;
      return {
        ...state,
        granted: [...state.granted, { id: fact.id, person, acts, ...termOf(fact), ...(process ? { process } : {}) }],
      };
    }),
    on(MandateRevoked, (state, fact) =>
      speaksForItsAuthority(fact) ? { ...state, revoked: ending(state.revoked, fact.body.mandate, fact.at) } : state,
    ),
    on(FunctionsDelegated, (state, fact) => {
      if (!speaksForItsAuthority(fact)) return state;
      const { delegation, functions, to, delegate } = fact.body;
      return {
        ...state,
        delegations: [...state.delegations, { delegation, event: fact.id, functions, to, delegate, ...termOf(fact) }],
      };
    }),
    on(DelegationWithdrawn, (state, fact) =>
      speaksForItsAuthority(fact)
        ? { ...state, withdrawn: ending(state.withdrawn, fact.body.delegation, fact.at) }
        : state,
    ),
  ],
  decide: {
    GrantMandate: forOwnAuthority((command: GrantMandate, authority, state, context) => {
      const { person, acts, process, from, until, document } = command;
      return (
        grantable(command, state, context) ?? [
          MandateGranted({ authority, person, acts, process, from, until, document }),
        ]
      );
    }),
    RevokeMandate: forOwnAuthority(({ mandate, reason }: RevokeMandate, authority, _state, context) => {
      const founding = foundingMandateOf(
        context.look(arrangementDecider, `arrangement/${context.board.slug}`),
        authority,
      );
      const holder = revocable(mandate, founding, context);
      return typeof holder === 'string' ? [MandateRevoked({ authority, mandate, person: holder, reason })] : holder;
    }),
    DelegateFunctions: forOwnAuthority((command: DelegateFunctions, authority, _state, context) => {
      const { delegation, functions, to, delegate, consultee, limit, from, until, document } = command;
      if (context.all.mandates.delegations.some((d) => d.delegation === delegation))
        return refuse('DELEGATION_EXISTS', { delegation });
      return (
        termRuns(command, context) ?? [
          FunctionsDelegated({
            authority,
            delegation,
            functions,
            to,
            delegate,
            consultee,
            limit,
            from,
            until,
            document,
          }),
        ]
      );
    }),
    WithdrawDelegation: forOwnAuthority(({ delegation, reasons }: WithdrawDelegation, authority, state, { all }) => {
      if (!state.mandates.delegations.some((d) => d.delegation === delegation))
        return unknown('DELEGATION_UNKNOWN', { delegation });
      if (all.mandates.withdrawn.has(delegation)) return refuse('DELEGATION_WITHDRAWN_BEFORE', { delegation });
      return [DelegationWithdrawn({ authority, delegation, reasons })];
    }),
  },
};

/** The register of an authority's delegations as at a moment (ms since 1970). */
export const delegationsAt = ({ mandates }: AuthorityState, at: number): readonly Delegation[] =>
  mandates.delegations.filter((d) => liveAt(d, mandates.withdrawn.get(d.delegation), at));
