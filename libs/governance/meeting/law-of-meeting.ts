import { arrangementDecider } from '../arrangement/arrangement.decider.js';
import type { Vehicle } from '../arrangement/arrangement.words.js';
import { vehicleAt } from '../arrangement/board-of.js';
import type { Jurisdiction } from '../rules/law.js';
import { jurisdictionOf } from '../rules/law.js';
import type { MeetingLaw } from '../rules/quorum/index.js';
import { VEHICLE_LAW } from '../rules/vehicles/index.js';
import type { ConveneMeeting } from './commands/convene-meeting.command.js';
import type { Here } from './standing-orders.js';

/** Under whose law a body meets: what the rules of quorum and of voting ask. */
interface LawOfMeeting {
  readonly vehicle?: Vehicle | undefined;
  readonly law: MeetingLaw;
  readonly jurisdiction: Jurisdiction;
}

/**
 * The law that a body meets under, read from the arrangement: its legal form is not typed by whoever convenes. One
 * authority's own organ meets under that authority's law, and the joint form does not bind it. Where several nations
 * are joined, the law is that of the authority named first, unless the caller says otherwise.
 */
export function lawOf({ organOf, members, law, jurisdiction }: ConveneMeeting, context: Here): LawOfMeeting {
  const { at, board } = context;
  const arrangement = context.look(arrangementDecider, `arrangement/${board.slug}`);
  const vehicle = organOf === undefined ? vehicleAt(arrangement, at) : undefined;
  const first = organOf ?? members[0]?.authority ?? '';
  const nation = board.signatories.find(({ authority }) => authority === first)?.nation ?? 'ENGLAND_WALES';
  const codes = arrangement.membership.parties.get(first)?.identifiers.map(({ id }) => id) ?? [];
  return {
    vehicle,
    law: law ?? (vehicle ? VEHICLE_LAW[vehicle].law : 'AGREEMENT'),
    jurisdiction: jurisdiction ?? jurisdictionOf(nation, codes),
  };
}
