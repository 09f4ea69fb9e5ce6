import { disposalEvents } from './disposal.events.js';
import { effectEvents } from './effect.events.js';
import { outcomeEvents } from './outcome.events.js';
import { publicationEvents } from './publication.events.js';

/** Every event of a decision. */
export const decisionEvents = [...outcomeEvents, ...publicationEvents, ...effectEvents, ...disposalEvents];
