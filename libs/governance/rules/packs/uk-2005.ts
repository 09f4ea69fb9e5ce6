import type { RulePack, Terms } from '../rules.js';

/** The first defaults for joint boards of UK public bodies, as events name them: never edited. Not legal advice. */
export const uk2005: RulePack<
  Omit<Terms, 'statementWithinWorkingDays' | 'publicationWithinWorkingDays' | 'rescindWithinMonths'>
> = {
  name: 'uk@2005-01',
  from: '2005-01-01',
  terms: {
    answerFlagWorkingDays: 20,
    longestPermitDays: 180,
    longestExtensionDays: 90,
    extensions: 1,
    reopenWithinMonths: 12,
    hourlyRatePence: 2800,
    staleAfterDays: 365,
    lateEntryWorkingDays: 5,
    workaroundsThatCallForReview: 3,
  },
  citations: {
    answerFlagWorkingDays: 'House default; a constitution may set its own.',
    longestPermitDays: 'House default: a permission is for months, not for years.',
    staleAfterDays: 'Annual confirmation, as in the 3C Shared Services agreement (2015).',
    lateEntryWorkingDays: 'Contemporaneous record: ISO 15489-1:2016, 5.2.2.',
  },
  notice: 'Not legal advice',
};
