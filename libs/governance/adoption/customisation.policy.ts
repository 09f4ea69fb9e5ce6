import type { Context } from '../language/decider.js';
import type { Refusal } from '../language/refusal.js';
import { forbid, invalid, refuse, unknown } from '../language/refusal.js';
import { placeOf } from '../process/party.policy.js';
import type { AdoptionState } from './adoption.state.js';
import type { RequestCustomisation } from './commands/request-customisation.command.js';
import { itsOwnVariation } from './variation.policy.js';

/** A customisation belongs to exactly one workaround, derogation or variation (glossary), and to one of its own authority. */
export function restsOnOne(
  request: RequestCustomisation,
  state: AdoptionState,
  context: Context,
  authority: string,
): Refusal | undefined {
  const { customisation, workaround, derogation, variation } = request;
  if ([workaround, derogation, variation].filter((id) => id !== undefined).length !== 1)
    return invalid('RESTS_ON_ONE', { customisation });
  return (
    itsOwnVariation(state, context, variation, authority) ?? itsOwnDerogation(state, context, derogation, authority)
  );
}

function itsOwnDerogation(
  { derogations }: AdoptionState,
  { board }: Context,
  derogation: string | undefined,
  authority: string,
): Refusal | undefined {
  if (derogation === undefined) return undefined;
  const granted = derogations.get(derogation);
  if (!granted) return unknown('DEROGATION_NOT_FOUND', { derogation });
  if (granted.expired !== undefined) return refuse('DEROGATION_HAS_EXPIRED', { derogation, until: granted.until });
  return placeOf(board, authority, [granted.authority]) === undefined
    ? forbid('DEROGATION_OF_ANOTHER', { derogation, authority })
    : undefined;
}

/** A request is decided once. */
export function openRequest({ customisations }: AdoptionState, customisation: string): Refusal | undefined {
  const status = customisations.get(customisation)?.status;
  return status === 'APPROVED' || status === 'REFUSED'
    ? refuse('CUSTOMISATION_DECIDED', { customisation, status })
    : undefined;
}
