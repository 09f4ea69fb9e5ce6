/** Why a practice departs from the common process (capabilities: workaround register). */
export const REASONS = ['SYSTEM_GAP', 'LEGAL_DIFFERENCE', 'CAPACITY', 'DATA', 'POLICY', 'SECURITY', 'LEGACY'] as const;

export const RISKS = ['LOW', 'MEDIUM', 'HIGH'] as const;
export type Risk = (typeof RISKS)[number];

/** How a workaround ends (lifecycles 9.6): put right, taken into the process, replaced by another, or no longer done. */
export const RETIREMENTS = ['FIXED', 'ABSORBED', 'MIGRATED', 'WITHDRAWN'] as const;
export type Retirement = (typeof RETIREMENTS)[number];

/** Why a workaround goes to the board as an item of its own. The first is the process manager's only. */
export const ESCALATION_GROUNDS = ['PERMISSION_EXPIRED', 'UNANSWERED', 'RISK', 'BREACH', 'DISPUTE', 'OTHER'] as const;
/** The grounds on which somebody escalates by hand. */
export const ESCALATED_BY_HAND = ['UNANSWERED', 'RISK', 'BREACH', 'DISPUTE', 'OTHER'] as const;
