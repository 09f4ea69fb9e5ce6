export * from './document.js';
export * from './board.js';
export * from './decider.js';
export * from './event.js';
export * from './fact.js';
export * from './refusal.js';
export type { Control, FullBody, JsonSchema, Kind, OpenBody, Problem, Shape } from './kinds.js';
export { checkShape, shapeSchema } from './kinds.js';
