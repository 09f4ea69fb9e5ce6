import { accessionEvents } from './accession.events.js';
import { alignmentEvents } from './alignment.events.js';
import { constitutionEvents } from './constitution.events.js';
import { directionEvents } from './direction.events.js';
import { endingEvents } from './ending.events.js';
import { exitEvents } from './exit.events.js';
import { formationEvents } from './formation.events.js';
import { formulaEvents } from './formula.events.js';
import { membershipEvents } from './membership.events.js';

export const arrangementEvents = [
  ...formationEvents,
  ...membershipEvents,
  ...alignmentEvents,
  ...constitutionEvents,
  ...exitEvents,
  ...accessionEvents,
  ...endingEvents,
  ...directionEvents,
  ...formulaEvents,
];
