import { adoptionStreamEvents } from './adoption.events.js';
import { assuranceStreamEvents } from './assurance.events.js';

/** Every event of `adoption/<process>` and `assurance/<process>`. */
export const adoptionEvents = [...adoptionStreamEvents, ...assuranceStreamEvents];

export {
  AdoptionOverdue,
  AdoptionPlanned,
  AdoptionRefused,
  CustomisationApproved,
  CustomisationRefused,
  CustomisationRequested,
  DerogationExpired,
  DerogationGranted,
  ProcessAdopted,
  TransitionStarted,
  VariationAgreed,
} from './adoption.events.js';
export { AdoptionAssured, AssuranceGrewStale } from './assurance.events.js';
export { adoptionDecider } from './adoption.decider.js';
export { assuranceDecider } from './assurance.decider.js';
export type {
  AdoptionState,
  Assurance,
  AssuranceState,
  AuthorityAdoption,
  Customisation,
  Derogation,
  Stated,
  Variation,
} from './adoption.state.js';
export type { OperationInputs } from './operation-inputs.js';
export { operationInputs } from './operation-inputs.js';
export { OUTCOMES, VARIATION_KINDS } from './adoption.words.js';
