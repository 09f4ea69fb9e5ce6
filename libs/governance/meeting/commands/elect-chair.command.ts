import { ChairElected } from '../chair.events.js';
import { election, Election, electionTo } from './election.js';

@electionTo('chair')
export class ElectChair extends Election {}

export const electChair = election(ElectChair, 'chair', ChairElected);
