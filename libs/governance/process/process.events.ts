import { forceEvents } from './force.events.js';
import { passageEvents } from './passage.events.js';
import { stanceEvents } from './stance.events.js';
import { textEvents } from './text.events.js';

export * from './force.events.js';
export * from './passage.events.js';
export * from './stance.events.js';
export * from './text.events.js';

/** Every event of `process/<id>`. */
export const processEvents = [...textEvents, ...stanceEvents, ...passageEvents, ...forceEvents];
