import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { RULE_CODES, ruleCode } from './rule-codes.js';

/** The codes that practitioners were promised (compliance rule codes). */
const PROMISED = [
  'NO_REASONS NO_ALTERNATIVES_STATED INTEREST_NIL_MISSING DISPENSATION_MISSING STATEMENT_LATE LATE_PUBLICATION',
  'KEY_NOTICE_SHORT GENERAL_EXCEPTION_NOTICE_SHORT URGENCY_NOT_AGREED AGENDA_SHORT_NOTICE INQUORATE_DECISION',
  'INTERESTED_MEMBER_VOTED ULTRA_VIRES_TIER PREMATURE_IMPLEMENTATION EXEMPTION_NO_PIT CONSULTEE_EVIDENCE_MISSING',
  'CFO_COMMENT_MISSING MO_COMMENT_MISSING CHAIR_SAME_AUTHORITY ROTA_BREACH SUBSTITUTE_INELIGIBLE WORKAROUND_OVERDUE',
  'WORKAROUND_UNSANCTIONED ADOPTION_STALE ACTION_OVERDUE LATE_ENTRY CONCURRENT_EXERCISE NOTICE_SHORT RECORDS_CUSTODY_UNSET',
]
  .join(' ')
  .split(' ');

const governance = fileURLToPath(new URL('../', import.meta.url));
const sources = readdirSync(governance, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.spec.ts') && !path.includes('testing/'))
  .map((path) => readFileSync(governance + path, 'utf8'));
/** Codes that the deciders raise by name. Those that follow from a refusal carry the refusal's code. */
const raised = new Set(
  sources.flatMap((text) =>
    [...text.matchAll(/(?:\brule: |exception\(\w+, )'([A-Z][A-Z0-9_]+)'/g)].map(([, code]) => code!),
  ),
);
const refused = new Set(
  sources.flatMap((text) =>
    [...text.matchAll(/(?:refuse|forbid|invalid|unknown)\(\s*'([A-Z][A-Z0-9_]+)'/g)].map(([, code]) => code!),
  ),
);

describe('the rule codes', () => {
  it('are all there, each once, each with its sentence and its rule', () => {
    const codes = RULE_CODES.map(({ code }) => code);
    expect(PROMISED.filter((code) => !codes.includes(code))).toEqual([]);
    expect(new Set(codes).size).toBe(codes.length);
    expect(RULE_CODES.filter(({ sentence, rule }) => !sentence.endsWith('.') || rule.length < 5)).toEqual([]);
  });
  it('cover every code that a decider raises by name', () => {
    const known = new Set(RULE_CODES.map(({ code }) => code));
    expect([...raised].filter((code) => !known.has(code) && !refused.has(code)).sort()).toEqual([]);
  });
  it('answer for the code of a refusal too', () => {
    expect(ruleCode('CLOSES_OWN_ACTION')).toMatchObject({ code: 'CLOSES_OWN_ACTION', severity: 'MEDIUM' });
    expect(ruleCode('NOTICE_SHORT').owedTo).toBe('PARTIES');
  });
});
