import { ViceChairElected } from '../chair.events.js';
import { election, Election, electionTo } from './election.js';

@electionTo('vice-chair')
export class ElectViceChair extends Election {}

export const electViceChair = election(ElectViceChair, 'vice-chair', ViceChairElected);
