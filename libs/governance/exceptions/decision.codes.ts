import type { RuleCode } from './rule-code.js';
import { row } from './rule-code.js';

const RECORD_2012 = 'SI 2012/2089 regs. 12 and 13, and their counterparts';

/** Decisions, their records and their publication. */
export const decisionCodes: readonly RuleCode[] = [
  row('NO_REASONS', 'HIGH', 'PUBLIC', 'The record gives no reasons.', RECORD_2012),
  row(
    'NO_ALTERNATIVES_STATED',
    'MEDIUM',
    'PUBLIC',
    'The record neither names the alternatives considered nor says that there were none.',
    RECORD_2012,
  ),
  row(
    'INTEREST_NIL_MISSING',
    'MEDIUM',
    'PUBLIC',
    'The record does not say whether an interest was declared: a nil return is said, not left blank.',
    RECORD_2012,
  ),
  row(
    'DISPENSATION_MISSING',
    'MEDIUM',
    'PUBLIC',
    'An interest was declared and the record does not say whether there was a dispensation.',
    'Localism Act 2011 s.33; SI 2012/2089 reg. 12(2)(e)',
  ),
  row(
    'EQUALITY_STATEMENT_MISSING',
    'MEDIUM',
    'PUBLIC',
    'The record has no statement on the public sector equality duty.',
    'Equality Act 2010 s.149',
  ),
  row(
    'STATEMENT_LATE',
    'MEDIUM',
    'PUBLIC',
    'The statement of the decision was produced later than it should have been.',
    `${RECORD_2012}; five working days by house rule`,
  ),
  row(
    'LATE_PUBLICATION',
    'MEDIUM',
    'PUBLIC',
    'The decision was published later than it should have been.',
    `${RECORD_2012}; two working days by house rule`,
  ),
  row('PUBLISHED_INCOMPLETE', 'HIGH', 'PUBLIC', 'The record was published as incomplete.', RECORD_2012),
  row(
    'STATED_BY_REFERENCE',
    'LOW',
    'PUBLIC',
    'The record only refers to a report for what it should state.',
    RECORD_2012,
  ),
  row(
    'CFO_COMMENT_MISSING',
    'MEDIUM',
    'PARTIES',
    'The finance officer’s comment on a matter with money in it is missing.',
    'Local Government Act 1972 s.151',
  ),
  row(
    'MO_COMMENT_MISSING',
    'MEDIUM',
    'PARTIES',
    'The legality officer’s comment is missing.',
    'Local Government and Housing Act 1989 s.5',
  ),
  row(
    'CONSULTEE_EVIDENCE_MISSING',
    'MEDIUM',
    'PUBLIC',
    'The delegation asks for a consultee, and there is no evidence of the consultation.',
    'The scheme of delegation; SI 2014/2095 reg. 7',
  ),
  row(
    'ULTRA_VIRES_TIER',
    'HIGH',
    'PUBLIC',
    'It was decided at a tier that has no power to decide it.',
    'The vehicle’s law and the list of reserved matters',
  ),
  row(
    'CONCURRENT_EXERCISE',
    'MEDIUM',
    'PARTIES',
    'An authority exercised a function that the board exercises at the same time.',
    'Local Government Act 1972 s.101(4)',
  ),
  row(
    'PREMATURE_IMPLEMENTATION',
    'HIGH',
    'PUBLIC',
    'It was acted on before it was in effect.',
    'The gate: approvals, call-in, holds and the date stated',
  ),
  row(
    'RESCINDED_AFTER_IMPLEMENTATION',
    'MEDIUM',
    'PARTIES',
    'It was rescinded after it had been acted on.',
    'Standing orders on rescission',
  ),
  row(
    'NOT_CLASSIFIED',
    'MEDIUM',
    'PARTIES',
    'Nobody had classified the matter when it was tabled.',
    'The constitution’s tiers',
  ),
];
