import type { RuleCode } from './rule-code.js';
import { row } from './rule-code.js';

/** Notices, meetings, votes and urgency. */
export const meetingCodes: readonly RuleCode[] = [
  row(
    'KEY_NOTICE_SHORT',
    'HIGH',
    'PUBLIC',
    'A key decision was taken on less than 28 clear days’ notice.',
    'SI 2012/2089 reg. 9',
  ),
  row(
    'GENERAL_EXCEPTION_NOTICE_SHORT',
    'HIGH',
    'PUBLIC',
    'Less than five clear days passed after the notice of general exception.',
    'SI 2012/2089 reg. 10',
  ),
  row(
    'PRIVATE_NOTICE_SHORT',
    'HIGH',
    'PUBLIC',
    'A private meeting was held on less than 28 clear days’ notice.',
    'SI 2012/2089 reg. 5',
  ),
  row(
    'URGENCY_NOT_AGREED',
    'HIGH',
    'PUBLIC',
    'The office-holder whom the law names had not agreed that it was urgent.',
    'SI 2012/2089 reg. 11',
  ),
  row(
    'AGENDA_SHORT_NOTICE',
    'MEDIUM',
    'PUBLIC',
    'The agenda was published on less notice than five clear days.',
    'Local Government Act 1972 s.100B, Sch. 12 para. 4; R v Swansea CC ex p Elitestone (1993)',
  ),
  row(
    'LATE_ITEM_NOT_BY_CHAIR',
    'MEDIUM',
    'PUBLIC',
    'A late item was admitted by somebody other than the person presiding.',
    'Local Government Act 1972 s.100B(4)(b)',
  ),
  row(
    'INQUORATE_DECISION',
    'HIGH',
    'PUBLIC',
    'It was decided while there was no quorum: its effect is withheld and the legality officer is asked.',
    'Local Government Act 1972 Sch. 12; the constitution’s quorum',
  ),
  row(
    'INTERESTED_MEMBER_VOTED',
    'HIGH',
    'PUBLIC',
    'A member with an interest voted.',
    'Localism Act 2011 s.31; the board’s own code',
  ),
  row(
    'DISPENSATION_TOO_LONG',
    'MEDIUM',
    'PUBLIC',
    'A dispensation runs for more than four years.',
    'Localism Act 2011 s.33(3)',
  ),
  row(
    'EXEMPTION_NO_PIT',
    'HIGH',
    'PUBLIC',
    'It was withheld without a statement on the public interest.',
    'Local Government Act 1972 Sch. 12A para. 10',
  ),
  row('CHAIR_SAME_AUTHORITY', 'LOW', 'BOARD', 'Chair and vice-chair come from one authority.', 'The constitution'),
  row('ROTA_BREACH', 'LOW', 'BOARD', 'The chair did not pass on as the rota says.', 'The constitution'),
  row(
    'SUBSTITUTE_INELIGIBLE',
    'MEDIUM',
    'BOARD',
    'A substitute sat who could not be one.',
    'The constitution; Local Government Act 1972 s.104',
  ),
  row(
    'INTEGRITY_CASE',
    'HIGH',
    'PUBLIC',
    'A correction would change a result: the case is for the legality officer.',
    'Minutes are corrected, results are not (capabilities 20)',
  ),
];
