import { arrangementCodes } from './arrangement.codes.js';
import { decisionCodes } from './decision.codes.js';
import { meetingCodes } from './meeting.codes.js';
import type { RuleCode } from './rule-code.js';
import { row } from './rule-code.js';
import { workCodes } from './work.codes.js';

/** Every rule of procedure that the tool raises, by area. */
export const RULE_CODES: readonly RuleCode[] = [...decisionCodes, ...meetingCodes, ...workCodes, ...arrangementCodes];

const byCode = new Map(RULE_CODES.map((rule) => [rule.code, rule]));

/**
 * What a code on an exception means. Where a rule of integrity refuses to whoever does, and only flags for whoever records
 * (practice 1), its code is that of the refusal, whose sentence stands beside its lifecycle.
 */
export const ruleCode = (code: string): RuleCode =>
  byCode.get(code) ??
  row(
    code,
    'MEDIUM',
    'PARTIES',
    'What was recorded would have been refused to whoever did it here.',
    `Rule of integrity ${code}`,
  );
