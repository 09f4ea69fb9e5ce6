import { londonDay } from '#kernel';
import type { Board } from '../language/board.js';
import { hashOf, packOn } from '../rules/packs/index.js';
import type { ArrangementState } from './arrangement.state.js';
import type { Vehicle } from './arrangement.words.js';
import { constitutionAt, signatoriesAt } from './signatories.js';

/**
 * The board as every decision meets it: who belongs, and the rules in force. Never retroactive: an amendment counts
 * from its own moment, and the pack is the one that is law on that London day.
 *
 * @param state folded from the facts as of `at`
 * @param at moment of the act, in ms since 1970
 */
export function boardOf(state: ArrangementState, at: number, slug: string): Board {
  const pack = packOn(Number.isFinite(at) ? londonDay(at) : '9999-12-31');
  const constitution = constitutionAt(state, at);
  return {
    slug,
    status: state.formation.status === 'NONE' ? 'PROPOSED' : state.formation.status,
    signatories: signatoriesAt(state, at),
    rules: {
      constitution: constitution?.version ?? 0,
      pack,
      packHash: hashOf(pack),
      terms: { ...pack.terms, ...constitution?.terms },
      principles: constitution?.principles ?? [],
    },
  };
}

/** The legal vehicle at a moment: the one the constitution in force names, else the one named in formation. */
export const vehicleAt = (state: ArrangementState, at: number): Vehicle | undefined =>
  constitutionAt(state, at)?.vehicle ?? state.formation.vehicle;
