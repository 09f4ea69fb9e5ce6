/** What a decision does. Noting decides nothing; a recommendation binds nobody by itself. */
export const DECISION_KINDS = ['RESOLVED', 'RECOMMENDED', 'NOTED', 'DEFERRED', 'REFERRED', 'RESCINDED'] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];
