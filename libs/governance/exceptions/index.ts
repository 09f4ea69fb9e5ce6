export { exceptionDecider } from './exception.decider.js';
export * from './exception.events.js';
export type { ExceptionEntry, ExceptionsState, ExceptionStatus } from './exception.state.js';
export { isOpenException } from './exception.state.js';
export type { OwedTo, RuleCode } from './rule-code.js';
export { RULE_CODES, ruleCode } from './rule-codes.js';
