import { compareDays } from '#kernel';
import { isParty } from '../language/board.js';
import type { Context } from '../language/decider.js';
import { documentOf } from '../language/document.js';
import type { Refusal } from '../language/refusal.js';
import { forbid, invalid, unknown } from '../language/refusal.js';
import { partiesOnly, placeOf } from '../process/party.policy.js';
import { processDecider } from '../process/process.decider.js';
import type { OfferCompromise } from './commands/offer-compromise.command.js';
import { ALL } from './compromise.words.js';

/** What an acceptance pins: SHA-256 of the RFC 8785 bytes of the offer as it was made, terms included. */
export function offerHashOf(offer: OfferCompromise): string {
  const given = Object.entries(offer).filter(([, value]) => value !== undefined);
  return documentOf(Object.fromEntries(given)).ref.hash;
}

/** A party, the board, or somebody outside who mediates (capabilities 18). */
export function mayOffer({ authority, by, board }: Context): Refusal | undefined {
  if ('outside' in by || 'body' in by) return undefined;
  return authority !== undefined && isParty(board, authority)
    ? undefined
    : forbid('NOT_A_PARTY', { authority: authority ?? 'a process manager' });
}

/** It is about one process, or about one gap in interests. */
export const aboutOneThing = ({ process, gap }: OfferCompromise): Refusal | undefined =>
  (process === undefined) === (gap === undefined) ? invalid('ABOUT_ONE_THING') : undefined;

/** Everyone named is a party, and the day is still to come. */
export function wellAddressed(
  { addressees, concessions, expires }: OfferCompromise,
  { board, day }: Context,
): Refusal | undefined {
  if (compareDays(expires, day) < 0) return invalid('DAY_HAS_PASSED', { day: expires });
  return partiesOnly([...addressees, ...concessions.flatMap(({ by, to }) => (to === ALL ? [by] : [by, to]))], board);
}

/** A compromise about a process names at least one objection to it, and only such (capabilities 18). */
export function answersObjections({ process, answers = [] }: OfferCompromise, context: Context): Refusal | undefined {
  if (process === undefined) return undefined;
  const { text, stance } = context.look(processDecider, `process/${process}`);
  if (!text.proposed) return unknown('PROCESS_NOT_FOUND', { process });
  if (answers.length === 0) return invalid('ANSWERS_NOTHING', { process });
  const stranger = answers.find((objection) => !stance.objections.has(objection));
  return stranger === undefined ? undefined : unknown('OBJECTION_NOT_FOUND', { process, objection: stranger });
}

/** Whoever objected and whoever concedes is asked; the offeror has agreed by offering (lifecycles 9.4). */
export function addressesThoseConcerned(offer: OfferCompromise, context: Context): Refusal | undefined {
  const { process, addressees, concessions, answers = [] } = offer;
  const objections =
    process === undefined ? undefined : context.look(processDecider, `process/${process}`).stance.objections;
  const objectors = answers.flatMap((id) => objections?.get(id)?.authority ?? []);
  const asked = [...addressees, ...(context.authority === undefined ? [] : [context.authority])];
  const forgotten = [...objectors, ...concessions.map((c) => c.by)].find(
    (concerned) => !asked.some((a) => placeOf(context.board, a, [concerned]) !== undefined),
  );
  return forgotten === undefined
    ? undefined
    : invalid('CONCERNED_NOT_ADDRESSED', { compromise: offer.compromise, authority: forgotten });
}
