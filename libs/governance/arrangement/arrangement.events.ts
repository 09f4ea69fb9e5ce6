import { alignmentEvents } from './alignment.events.js';
import { constitutionEvents } from './constitution.events.js';
import { formationEvents } from './formation.events.js';
import { membershipEvents } from './membership.events.js';

export const arrangementEvents = [...formationEvents, ...membershipEvents, ...alignmentEvents, ...constitutionEvents];
