export { actionDecider } from './action.decider.js';
export * from './action.events.js';
export type { ActionState, ActionStatus, Owner as ActionOwner, Slippage } from './action.state.js';
export { actionAge, isOpenAction, isOverdue, owersOf, slippedDays } from './action.state.js';
export { conditionDecider } from './condition.decider.js';
export * from './condition.events.js';
export type { ConditionState, ConditionStatus } from './condition.state.js';
export { isLiveCondition } from './condition.state.js';
