import type { VotingRule } from '../rules/voting/index.js';
import type { ArrangementState, ConstitutionProposal } from './arrangement.state.js';
import type { BodyRules } from './bodies.words.js';
import { BOARD } from './bodies.words.js';
import { constitutionAt } from './places.js';

/** What of a body's rules somebody else could give otherwise. */
export type PartOfRules = 'quorum' | 'voting' | 'notice' | 'seats';

/** The rules of a body by the constitution in force, and where in it they stand. */
export interface BodyInForce extends BodyRules {
  readonly version: number;
  /** Legal advice that the constitution was proposed on, where the law of the vehicle speaks against one of its rules. */
  readonly advice?: string | undefined;
  readonly clause: (part: PartOfRules) => string;
}

/**
 * The rules that the constitution in force at a moment gives a body; undefined where it does not speak of it. The short
 * fields `quorum` and `voting` are the joint board's, as far as the board is not among `bodies` with a rule of its own.
 *
 * @param at moment in ms since 1970: an amendment counts from its own moment, and never before
 */
export function bodyRulesAt(state: ArrangementState, at: number, body: string): BodyInForce | undefined {
  const constitution = constitutionAt(state, at);
  const named = constitution?.bodies?.find((b) => b.body === body);
  const short = body === BOARD && constitution ? shortFormOf(constitution) : undefined;
  if (!constitution || (!named && !short)) return undefined;
  const { version, advice } = constitution;
  return {
    ...{ body, name: body },
    ...short,
    ...named,
    version,
    advice,
    clause: (part) => (named?.[part] === undefined ? part : `bodies, ${body}, ${part}`),
  };
}

/** The short fields of a constitution as rules of its board. */
function shortFormOf({
  quorum,
  voting,
}: Partial<ConstitutionProposal>): Pick<BodyRules, 'quorum' | 'voting'> | undefined {
  if (!quorum && !voting) return undefined;
  return {
    ...(quorum && { quorum: { minTotal: quorum.present, minPerPartner: quorum.perPartner } }),
    ...(voting && { voting: { ordinary: { name: voting.board }, reserved: { name: voting.reserved } } }),
  };
}

/** The rule by which a body votes on a matter of that tier; a rule for reserved matters is the ordinary one where none is set. */
export const votingRuleFor = ({ voting }: BodyRules, tier: string | undefined): VotingRule | undefined =>
  tier === 'RESERVED' ? (voting?.reserved ?? voting?.ordinary) : voting?.ordinary;
