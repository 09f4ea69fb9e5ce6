import { COMPOSED_RULES } from './composed-rules.js';
import type { VotingPolicy } from './policy.js';
import { SIMPLE_RULES } from './simple-rules.js';

/** Every rule of voting there is, by its versioned name. */
export const VOTING_RULES: ReadonlyMap<string, VotingPolicy> = new Map(
  [...SIMPLE_RULES, ...COMPOSED_RULES].map((rule) => [rule.name, rule]),
);
