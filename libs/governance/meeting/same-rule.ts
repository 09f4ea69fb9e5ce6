import { canonicalise } from '#kernel';
import type { QuorumRule } from '../rules/quorum/index.js';
import type { VotingRule } from '../rules/voting/index.js';

/** What is left out of a rule of quorum means as much as its default does. */
const spelledOut = (rule: QuorumRule) => ({
  minTotal: rule.minTotal,
  minPerPartner: rule.minPerPartner ?? 0,
  minPartners: rule.minPartners ?? 0,
  requiredRoles: [...(rule.requiredRoles ?? [])].sort(),
  interested: rule.interested ?? 'DO_NOT_COUNT',
  remote: rule.remote ?? 'COUNTS',
});

/** The same value without what was left out, as it stands on the record. */
const onRecord = (value: unknown): string => canonicalise(JSON.parse(JSON.stringify(value)));

/** Whether two rules of quorum ask for the same. */
export const isSameQuorum = (one: QuorumRule, other: QuorumRule): boolean =>
  onRecord(spelledOut(one)) === onRecord(spelledOut(other));

/** Whether two rules of voting are the same rule with the same parameters. */
export const isSameRule = (one: VotingRule, other: VotingRule): boolean =>
  onRecord({ params: {}, ...one }) === onRecord({ params: {}, ...other });

/** A rule for a sentence: `minTotal 5, minPerPartner 1`. */
export function inWords(rule: unknown): string {
  if (Array.isArray(rule)) return rule.map(inWords).join(' and ');
  if (typeof rule !== 'object' || rule === null) return String(rule);
  return Object.entries(rule)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name} ${inWords(value)}`)
    .join(', ');
}
