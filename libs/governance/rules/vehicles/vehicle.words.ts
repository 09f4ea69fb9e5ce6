/** Who decides a matter: an officer, the board, each authority itself; or nobody here, the board only advises. */
export const MATTER_TIERS = ['OFFICER', 'BOARD', 'RESERVED', 'ADVISORY'] as const;
export type MatterTier = (typeof MATTER_TIERS)[number];

/** What becomes of a decision: it binds the authorities, recommends to them, or is a decision of each for itself. */
export const EFFECTS = ['BINDS', 'RECOMMENDS', 'SEPARATE_DECISIONS', 'LEAD_DECIDES', 'OFFICER_DECIDES'] as const;
export type Effect = (typeof EFFECTS)[number];

/** Whose scrutiny may call it in, as far as it is an executive decision (rules/call-in): never a recommendation's. */
export const CALL_IN_BY = ['EACH_AFFECTED_COUNCIL', 'LEAD_COUNCIL', 'EACH_OWN_DECISION', 'NOBODY'] as const;
export type CallInBy = (typeof CALL_IN_BY)[number];

/** How a vote is held. */
export const VOTE_WAYS = ['IN_MEETING', 'REMOTE', 'WRITTEN'] as const;
export type VoteWay = (typeof VOTE_WAYS)[number];
