import type { BodyInForce, PartOfRules } from '../arrangement/bodies.js';
import type { Refusal } from '../language/refusal.js';
import { invalid, refuse } from '../language/refusal.js';
import type { ConveneMeeting } from './commands/convene-meeting.command.js';
import type { OpenVote } from './commands/open-vote.command.js';
import { ruleOfMotion, rulesOfBody } from './constitution-of-body.js';
import { inWords, isSameQuorum, isSameRule } from './same-rule.js';
import type { Rule } from './standing-orders.js';

/** Somebody says by which quorum the body decides: the constitution, or who convenes where that is silent. */
export const quorumGiven: Rule<ConveneMeeting> = (command, _, context) =>
  (command.quorum ?? rulesOfBody(command, context)?.quorum)
    ? undefined
    : invalid('QUORUM_NOT_GIVEN', { meeting: command.meeting, body: command.body });

/** Nobody sets another quorum, another notice or other seats than the constitution in force gives the body (capabilities 4). */
export const quorumAsConstituted: Rule<ConveneMeeting> = ({ quorum, ...command }, _, context) => {
  const rules = rulesOfBody(command, context);
  return !quorum || !rules?.quorum || isSameQuorum(quorum, rules.quorum)
    ? undefined
    : otherwise('QUORUM_NOT_AS_CONSTITUTED', rules, 'quorum', quorum, rules.quorum);
};

export const noticeAsConstituted: Rule<ConveneMeeting> = ({ notice, ...command }, _, context) => {
  const rules = rulesOfBody(command, context);
  const own = rules?.notice;
  return !notice || !rules || !own || (notice.clearDays === own.clearDays && notice.dayKind === own.dayKind)
    ? undefined
    : otherwise('NOTICE_NOT_AS_CONSTITUTED', rules, 'notice', notice, own);
};

/** An authority has no more voting members than seats; fewer are vacancies. Votes weigh what the constitution says. */
export const seatsAsConstituted: Rule<ConveneMeeting> = (command, _, context) => {
  const rules = rulesOfBody(command, context);
  const { seats } = rules ?? {};
  if (!rules || !seats) return undefined;
  const voting = command.members.filter((member) => member.voting);
  for (const authority of new Set(voting.map((member) => member.authority))) {
    const own = seats.find((s) => s.authority === authority) ?? { authority, seats: 0 };
    const its = voting.filter((member) => member.authority === authority);
    const weighed = its.find(({ weight }) => weight !== undefined && weight !== own.weight);
    if (its.length > own.seats || weighed)
      return otherwise('SEATS_NOT_AS_CONSTITUTED', rules, 'seats', given(authority, its.length, weighed?.weight), own);
  }
  return undefined;
};

const given = (authority: string, seats: number, weight: number | undefined) => ({ authority, seats, weight });

/** Somebody says by which rule the vote is counted: the constitution, or who opens it where that is silent. */
export const ruleGiven: Rule<OpenVote> = ({ motion, rule }, state, context) =>
  (rule ?? ruleOfMotion(motion, state, context))
    ? undefined
    : invalid('RULE_NOT_GIVEN', { motion, body: state.convening.convened?.body ?? '' });

/** A vote is counted by the rule that the constitution gives for it, and by no other (practice 11: denominators are part of it). */
export const ruleAsConstituted: Rule<OpenVote> = ({ motion, rule }, state, context) => {
  const constituted = ruleOfMotion(motion, state, context);
  return !rule || !constituted || isSameRule(rule, constituted.rule)
    ? undefined
    : otherwise('RULE_NOT_AS_CONSTITUTED', constituted.rules, 'voting', rule, constituted.rule);
};

/** Names both, and where in the constitution it stands. */
const otherwise = (
  code: string,
  rules: BodyInForce,
  part: PartOfRules,
  value: object,
  constituted: object,
): Refusal => {
  const { body, version } = rules;
  return refuse(code, {
    ...{ body, version, clause: rules.clause(part) },
    ...{ given: inWords(value), constituted: inWords(constituted) },
  });
};
