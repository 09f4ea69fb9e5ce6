import type { Context } from '../language/decider.js';
import type { Refusal } from '../language/refusal.js';
import { forbid, unknown } from '../language/refusal.js';
import { placeOf } from '../process/party.policy.js';
import type { AdoptionState } from './adoption.state.js';

/** A variation that was agreed, and for this authority. */
export function itsOwnVariation(
  { variations }: AdoptionState,
  { board }: Context,
  variation: string | undefined,
  authority: string,
): Refusal | undefined {
  if (variation === undefined) return undefined;
  const agreed = variations.get(variation);
  if (!agreed) return unknown('VARIATION_NOT_FOUND', { variation });
  return placeOf(board, authority, agreed.authorities) === undefined
    ? forbid('VARIATION_OF_ANOTHER', { variation, authority })
    : undefined;
}
