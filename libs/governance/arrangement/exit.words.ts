/** What a notice ends: membership as a whole, or in some schedules (services) of the agreement only. */
export const NOTICE_SCOPES = ['WHOLE', 'SCHEDULES'] as const;
export type NoticeScope = (typeof NOTICE_SCOPES)[number];

export const SCOPE_CHANGES = ['ADDED', 'REMOVED'] as const;

/** What became of an asset, a contract or a licence on exit. UNCLEAR: nobody can say whose it is. */
export const DISPOSITIONS = ['TRANSFERRED', 'RETAINED', 'SHARED', 'SOLD', 'DISPOSED', 'UNCLEAR'] as const;
export type Disposition = (typeof DISPOSITIONS)[number];

/** Why an arrangement winds up. */
export const DISSOLUTION_GROUNDS = ['TOO_FEW_STAY', 'ALL_AGREED'] as const;
export type DissolutionGround = (typeof DISSOLUTION_GROUNDS)[number];

/** What an external direction demands. */
export const DIRECTION_EFFECTS = ['STOP', 'CONTINUE', 'EXTEND', 'OTHER'] as const;
export type DirectionEffect = (typeof DIRECTION_EFFECTS)[number];
