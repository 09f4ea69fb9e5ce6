import { line, oneOf } from '../language/kinds.js';
import type { FullBody } from '../language/kinds.js';
import type { MatterTier } from '../rules/vehicles/vehicle.words.js';
import { MATTER_TIERS } from '../rules/vehicles/vehicle.words.js';

/** Who decides: an officer, the board, only the authorities themselves; ADVISORY: the board may no more than recommend. */
export const TIERS = MATTER_TIERS;
export type Tier = MatterTier;

/** What the power to decide rests on. */
export const POWERS = ['DELEGATION', 'RESERVED_MATTER', 'STATUTE', 'AGREEMENT'] as const;
export const powerShape = { kind: oneOf(POWERS), ref: line(160, 'Schedule 2, paragraph 4') };
export type Power = FullBody<typeof powerShape>;

/** Why an executive decision is a key one (SI 2012/2089 reg 8(1)(a) and (b)); a council may add its own threshold. */
export const KEY_GROUNDS = ['SPENDING_OR_SAVINGS', 'TWO_OR_MORE_WARDS', 'LOCAL_RULE'] as const;

/** Whether an office-holder whom the law names can be asked. */
export const OFFICE_STANDINGS = ['ABLE', 'UNABLE', 'NOBODY'] as const;
export type OfficeStanding = (typeof OFFICE_STANDINGS)[number];

/** For what urgency is agreed: a key decision without its notice (reg 11), or a meeting in private without its notice (reg 5(6)). */
export const URGENCY_FOR = ['KEY_DECISION', 'PRIVATE_MEETING'] as const;
export type UrgencyFor = (typeof URGENCY_FOR)[number];

export const IMPLICATIONS = ['FINANCIAL', 'LEGAL'] as const;
export type Implication = (typeof IMPLICATIONS)[number];

/** The two notices of a meeting in private: 28 clear days before, and five with the representations answered (reg 5). */
export const PRIVATE_NOTICES = ['FIRST', 'SECOND'] as const;
export type PrivateNotice = (typeof PRIVATE_NOTICES)[number];
