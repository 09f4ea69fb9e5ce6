import type { Day } from '#kernel';
import { addDays } from '#kernel';
import type { Jurisdiction } from '../law.js';
import type { BodyKind } from '../regimes/regime.words.js';
import type { CallInConfig } from './call-in.words.js';

/**
 * Combined authorities, SI 2017/68 art. 7: a direction not to implement holds for 14 days at most from its issue; a
 * meeting reconsiders no later than 10 days after recommendations were received. Calendar days.
 */
export const COMBINED_AUTHORITY_CALL_IN = {
  directionDays: 14,
  reconsiderDays: 10,
  from: '2017-05-08',
  citation: 'SI 2017/68 art. 7(4), (5)',
} as const;

/** The last day on which a direction not to implement can have effect. */
export const directionEnds = (issued: Day): Day => addDays(issued, COMBINED_AUTHORITY_CALL_IN.directionDays);
/** The last day for a combined authority or its mayor to meet and reconsider. */
export const combinedReconsiderBy = (received: Day): Day =>
  addDays(received, COMBINED_AUTHORITY_CALL_IN.reconsiderDays);

/** Where a constitution says nothing: five working days to 17:00, as in many councils of England. A default, not law. */
export const DEFAULT_CALL_IN: CallInConfig = {
  windowDays: 5,
  dayKind: 'WORKING',
  cutoff: '17:00',
  requisitioners: [{ members: [{ count: 5 }] }],
  groundsRequired: true,
  scope: 'ALL_EXECUTIVE',
  scrutinyMeetsWithinWorkingDays: 15,
  reconsiderWithinWorkingDays: 7,
  lapseIfNotMet: true,
  urgencyExemption: true,
  again: false,
};

/** Northern Ireland: 15 per cent of the members (2014 Act s.41); the hours of the standing orders regulations (check). */
export const NORTHERN_IRELAND_CALL_IN: CallInConfig = {
  ...DEFAULT_CALL_IN,
  cutoff: '10:00',
  requisitioners: [{ share: 1500 }],
  scrutinyMeetsWithinWorkingDays: 5,
  lapseIfNotMet: false,
};

/** The rules of an authority whose constitution is not on the record: those of its law, or the default. */
export const callInRulesOf = (body: BodyKind, jurisdiction: Jurisdiction): CallInConfig =>
  body === 'COUNCIL' && jurisdiction === 'NORTHERN_IRELAND' ? NORTHERN_IRELAND_CALL_IN : DEFAULT_CALL_IN;
