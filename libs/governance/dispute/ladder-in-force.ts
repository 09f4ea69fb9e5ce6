import { arrangementDecider } from '../arrangement/arrangement.decider.js';
import { constitutionAt } from '../arrangement/places.js';
import type { Context } from '../language/decider.js';
import type { Nation } from '../rules/calendar/index.js';
import type { DisputeState } from './dispute.state.js';
import { DEFAULT_LADDER } from './dispute.words.js';

type Here = Context<DisputeState>;

/** The ladder of the constitution in force when a dispute is notified; the house's, where it sets none. */
export const ladderIn = (context: Here): readonly number[] =>
  constitutionAt(context.look(arrangementDecider, `arrangement/${context.board.slug}`), context.at)?.ladder ??
  DEFAULT_LADDER;

/** Whose bank holidays count: the notifier's; for one outside, those of the first authority that it is against. */
export const nationOf = ({ board }: Here, notifier: string, against: readonly string[]): Nation => {
  const nation = (authority: string | undefined) => board.signatories.find((s) => s.authority === authority)?.nation;
  return nation(notifier) ?? nation(against[0]) ?? 'ENGLAND_WALES';
};
