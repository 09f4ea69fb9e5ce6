export type { LawfulVotes } from './lawful-votes.js';
export { LAWFUL_VOTES } from './lawful-votes.js';
export type { CallInBy, Effect, MatterTier, VoteWay } from './vehicle.words.js';
export { CALL_IN_BY, EFFECTS, MATTER_TIERS, VOTE_WAYS } from './vehicle.words.js';
export type { MatterEffect, VehicleLaw } from './vehicles.js';
export { matterEffect, VEHICLE_LAW } from './vehicles.js';
export type { VoteOpening } from './vote-opening.policy.js';
export { mayOpenVote, voteDoubt } from './vote-opening.policy.js';
