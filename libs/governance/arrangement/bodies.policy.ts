import type { Context } from '../language/decider.js';
import type { NewEvent } from '../language/event.js';
import type { Refusal } from '../language/refusal.js';
import { invalid, unknown } from '../language/refusal.js';
import { ComplianceExceptionRaised } from '../record/record.events.js';
import { jurisdictionOf } from '../rules/law.js';
import { mayOpenVote } from '../rules/vehicles/index.js';
import type { Seat, VotingRule } from '../rules/voting/index.js';
import { mayBeCounted } from '../rules/voting/index.js';
import type { ArrangementState } from './arrangement.state.js';
import type { BodyRules } from './bodies.words.js';
import { BOARD } from './bodies.words.js';
import type { ProposeConstitution } from './commands/propose-constitution.command.js';

/** The rules of the bodies as a constitution is proposed: each can be read in one way only, used, and lawfully. */
export function bodiesStand(
  command: ProposeConstitution,
  state: ArrangementState,
  context: Context<ArrangementState>,
): Refusal | readonly NewEvent[] {
  const unclear = eachRuledOnce(command) ?? ofPartiesOnly(command) ?? rulesUsable(command);
  return unclear ?? rulesLawful(command, state, context);
}

/** Standing order: a body is named once, and each of its rules, and each authority's seats on it, are given once. */
function eachRuledOnce({ bodies = [], quorum, voting }: ProposeConstitution): Refusal | undefined {
  const twice = bodies.find(({ body }, i) => bodies.findIndex((b) => b.body === body) !== i);
  if (twice) return invalid('BODY_NAMED_TWICE', { body: twice.body });
  const board = bodies.find(({ body }) => body === BOARD);
  if (board && ((board.quorum && quorum) || (board.voting && voting)))
    return invalid('BODY_RULED_TWICE', { body: BOARD, rule: board.quorum && quorum ? 'quorum' : 'voting' });
  for (const { body, seats = [] } of bodies) {
    const again = seats.find(({ authority }, i) => seats.findIndex((s) => s.authority === authority) !== i);
    if (again) return invalid('SEATS_GIVEN_TWICE', { body, authority: again.authority });
  }
  return undefined;
}

/** Standing order: seats and turns on the rota are those of parties to the text. */
function ofPartiesOnly({ bodies = [], parties }: ProposeConstitution): Refusal | undefined {
  for (const { body, seats = [], chair } of bodies) {
    const named = [...seats.map(({ authority }) => authority), ...(chair?.rota ?? [])];
    const stranger = named.find((authority) => !parties.includes(authority));
    if (stranger !== undefined) return unknown('PLACE_OF_NO_PARTY', { body, authority: stranger });
  }
  return undefined;
}

/** Standing order: a rule of voting is one that there is, with all that it needs. */
function rulesUsable(command: ProposeConstitution): Refusal | undefined {
  for (const { body, rule } of rulesIn(command)) {
    const entitled = pretended(body, rule);
    const refusal = mayBeCounted({ rule, entitled, present: [], votes: { how: 'NAMED', named: [] } });
    if (refusal) return refusal;
  }
  return undefined;
}

/**
 * The law of the vehicle (practice 10): a constitution whose bodies could not vote by it is refused when it is proposed, with
 * the citation, unless legal advice to the contrary is cited. One that was agreed elsewhere is recorded, with an exception.
 */
function rulesLawful(
  command: ProposeConstitution,
  state: ArrangementState,
  { recording }: Context<ArrangementState>,
): Refusal | readonly NewEvent[] {
  const vehicle = command.vehicle ?? state.formation.vehicle;
  if (!vehicle) return [];
  const first = state.membership.parties.get(command.parties[0] ?? '');
  const codes = first?.identifiers.map(({ id }) => id);
  const jurisdiction = jurisdictionOf(first?.nation ?? 'ENGLAND_WALES', codes);
  const { from: day, adviceRef: legalAdvice } = command;
  const doubts = rulesIn(command).flatMap(
    ({ rule }) => mayOpenVote({ vehicle, jurisdiction, day, rule: rule.name, how: 'IN_MEETING', legalAdvice }) ?? [],
  );
  const [refusal] = doubts;
  if (refusal && !recording) return refusal;
  return [...new Set(doubts.map(({ refused }) => refused))].map((rule) =>
    ComplianceExceptionRaised({ rule, severity: 'HIGH' }),
  );
}

interface RuleOfBody {
  readonly body: BodyRules;
  readonly rule: VotingRule;
}

/** Every rule of voting in a text, those in short included. */
function rulesIn({ bodies = [], voting }: ProposeConstitution): readonly RuleOfBody[] {
  const board: BodyRules = bodies.find(({ body }) => body === BOARD) ?? { body: BOARD, name: BOARD };
  return [
    ...(voting ? [voting.board, voting.reserved].map((name) => ({ body: board, rule: { name } })) : []),
    ...bodies.flatMap((body) =>
      [body.voting?.ordinary, body.voting?.reserved].flatMap((rule) => (rule ? [{ body, rule }] : [])),
    ),
  ];
}

/** Members as they could sit: enough to see whether a rule has all that it needs, whoever they will be. */
function pretended({ seats }: BodyRules, { params }: VotingRule): readonly Seat[] {
  const { person = 'p_required', role = 'MEMBER' } = params?.required ?? {};
  const weights = seats ?? [{ authority: 'a', weight: 1 }];
  return weights.map(({ authority, weight }, i) => ({
    ...{ person: i === 0 ? person : `p_${authority}`, authority, partner: authority, role },
    ...(weight !== undefined && { weight }),
  }));
}
