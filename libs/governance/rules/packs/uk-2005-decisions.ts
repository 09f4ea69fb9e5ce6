import type { RulePack } from '../rules.js';
import { uk2005 } from './uk-2005.js';

/** The defaults for joint boards of UK public bodies, with those for the record of decisions. Not legal advice. */
export const uk2005Decisions: RulePack = {
  name: 'uk@2005-01.2',
  from: '2005-01-01',
  terms: {
    ...uk2005.terms,
    statementWithinWorkingDays: 5,
    publicationWithinWorkingDays: 2,
    rescindWithinMonths: 6,
  },
  citations: {
    ...uk2005.citations,
    statementWithinWorkingDays: 'House default; the law says as soon as reasonably practicable (SI 2012/2089 reg 12).',
    publicationWithinWorkingDays: 'The practice of Bracknell Forest; house default.',
    rescindWithinMonths:
      'Practice of many standing orders: no rescinding within six months, but on notice signed by members (check).',
  },
  notice: 'Not legal advice',
};
