import { declarations } from '../index.js';
import { recordDecider } from './record.decider.js';

/** The record decider over every event type there is. Imported by commands only: the lifecycles know nothing of it. */
export const everyEvent = recordDecider(declarations);
