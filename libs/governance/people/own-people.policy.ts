import { isParty } from '../language/board.js';
import type { Context, Decision } from '../language/decider.js';
import type { Refusal } from '../language/refusal.js';
import { forbid, invalid } from '../language/refusal.js';
import type { AuthorityState } from './people.state.js';

type Decide<C> = (command: C, authority: string, state: AuthorityState, context: Context<AuthorityState>) => Decision;

/** Standing order: an authority of the arrangement appoints and mandates its own people, and nobody else's. */
export const forOwnAuthority =
  <C>(decide: Decide<C>) =>
  (command: C, state: AuthorityState, context: Context<AuthorityState>): Decision => {
    const { authority, board } = context;
    if (authority === undefined || !isParty(board, authority))
      return forbid('NOT_AN_AUTHORITY_OF_THE_ARRANGEMENT', { authority: authority ?? 'nobody' });
    return decide(command, authority, state, context);
  };

/** Standing order: a term ends on or after the day on which it begins. */
export function termRuns(
  { from, until }: { readonly from?: string; readonly until?: string },
  { day }: Pick<Context, 'day'>,
): Refusal | undefined {
  const first = from !== undefined && from > day ? from : day;
  return until !== undefined && until < first
    ? invalid('TERM_ENDS_BEFORE_IT_BEGINS', { from: first, until })
    : undefined;
}
