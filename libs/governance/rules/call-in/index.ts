export type { CallInConfig, RequisitionRule } from './call-in.words.js';
export { callInShape, requisitionShape } from './call-in.words.js';
export type { Callability, CallInQuestion, NotCallable } from './callable.policy.js';
export { callable, NOT_CALLABLE } from './callable.policy.js';
export type { GovernanceModel, ModelRow } from './governance-models.js';
export { GOVERNANCE_MODEL_LAW, GOVERNANCE_MODELS, hasExecutive, modelOn } from './governance-models.js';
export type { Requisition, Requisitioner } from './requisition.policy.js';
export { requisitionValid } from './requisition.policy.js';
export {
  callInRulesOf,
  COMBINED_AUTHORITY_CALL_IN,
  combinedReconsiderBy,
  DEFAULT_CALL_IN,
  directionEnds,
  NORTHERN_IRELAND_CALL_IN,
} from './statutory.js';
export type { CallInWindow } from './window.js';
export { isOpen, reconsiderBy, scrutinyMeetsBy, windowAfterWithdrawal, windowOf } from './window.js';
