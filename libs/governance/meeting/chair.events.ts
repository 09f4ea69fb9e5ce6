import { event } from '../language/event.js';
import { oneOf, optional, ref } from '../language/kinds.js';
import { OF_MEETING } from './meeting.of.js';
import { PRESIDES_AS } from './meeting.words.js';

const OFFICE = {
  ...OF_MEETING,
  person: ref('person'),
  authority: ref('authority'),
  vote: optional(ref('vote', 'V-1')),
};

export const ChairElected = event('ChairElected', OFFICE);
export const ViceChairElected = event('ViceChairElected', OFFICE);
/** Presides from now on: the casting vote, where there is one, is this person's. */
export const ChairTaken = event('ChairTaken', {
  ...OF_MEETING,
  person: ref('person'),
  authority: ref('authority'),
  as: oneOf(PRESIDES_AS),
});

export const chairEvents = [ChairElected, ViceChairElected, ChairTaken];
