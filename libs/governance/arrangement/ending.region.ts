import { addDays, instantOf, startOfDay } from '#kernel';
import type { Deadline, Region } from '../language/decider.js';
import { on } from '../language/decider.js';
import type { NewEvent } from '../language/event.js';
import { counted, standing } from '../record/counted.js';
import { under } from '../record/standing-orders.js';
import type { Agreement } from './agreed-by-all.js';
import { agreedByAll, agreementIn } from './agreed-by-all.js';
import type { ArrangementState } from './arrangement.state.js';
import { boardOf } from './board-of.js';
import type { AgreeTermination } from './commands/agree-termination.command.js';
import type { DissolveArrangement } from './commands/dissolve-arrangement.command.js';
import * as e from './ending.events.js';
import * as rule from './ending.policy.js';
import type { Ending } from './ending.state.js';
import { decisionInEffect, decisionTaken } from './exit.policy.js';
import { stayingAt, windsUp } from './leaving.js';
import { constitutionAt } from './places.js';
import { omit } from './omit.js';
import { atStage, LIVE } from './stage.policy.js';

const TERM = 'term-ends:';
const ENDED = 'ended-by-all:';
const TOO_FEW = 'too-few:';

/** How an arrangement ends: its members end it, its term runs out, too few of them stay; and at last it is dissolved. */
export const endingRegion: Region<Ending, ArrangementState> = {
  initial: { terminations: [] },
  folds: [
    standing(e.TerminationApproved, (state: Ending, fact) => ({
      ...state,
      terminations: [...state.terminations, agreementIn(fact, fact.body.authority, fact.body.effective)],
    })),
    on(e.DissolutionTriggered, (state: Ending, { body }) => ({
      ...state,
      triggered: body.ground,
      ...(body.effective !== undefined && { endsAt: startOfDay(addDays(body.effective, 1)) }),
    })),
    on(e.DissolutionAverted, (state: Ending) => omit(state, 'triggered')),
    on(e.AgreementExpired, (state: Ending, { body, at }) => ({ ...state, expired: body.ends, endsAt: at })),
    counted(e.ArrangementDissolved, (state: Ending, { body }) => ({
      ...state,
      ...(body.custodian !== undefined && { custodian: body.custodian }),
    })),
  ],
  decide: {
    AgreeTermination: atStage(
      LIVE,
      under<AgreeTermination, ArrangementState>(
        {
          always: [rule.notApprovedBefore],
          counting: [rule.endedByAMember, decisionInEffect],
          form: [rule.notEndedInThePast, decisionTaken],
        },
        ({ effective, decision }, kept, _state, { authority = '', all, at, occurredAt, recording }) => {
          const approved = e.TerminationApproved({ ...kept, authority, effective, decision });
          const mine: Agreement = { party: authority, to: effective, occurredAt, at, counts: true };
          return recording ? [approved] : [approved, ...endedByAll(all, effective, at, [mine])];
        },
      ),
    ),
    DissolveArrangement: atStage(
      ['TRANSITION'],
      under<DissolveArrangement, ArrangementState>(
        {
          counting: [rule.membersGone, decisionInEffect],
          form: [decisionTaken],
          procedure: [rule.looseEndsTied],
        },
        ({ custodian, leftOver, reasons, decision }, kept) => [
          e.ArrangementDissolved({ ...kept, custodian, leftOver, reasons, decision }),
        ],
      ),
    ),
  },
  deadlines: (state) => due(state).map(({ id, due: day }) => ({ id, due: day })),
  passed: ({ id }, state) => due(state).find((one) => one.id === id)?.events,
};

/** That all who are members have ended it with the same day. */
function endedByAll(
  state: ArrangementState,
  effective: string,
  at: number,
  also: readonly Agreement[] = [],
): readonly NewEvent[] {
  const needed = rule.membersAt(state, at);
  const agreed = agreedByAll([...state.ending.terminations, ...also], effective, needed, boardOf(state, at, ''));
  return agreed && state.ending.endsAt === undefined
    ? [e.DissolutionTriggered({ ground: 'ALL_AGREED', staying: [], effective })]
    : [];
}

interface Due extends Deadline {
  readonly events: readonly NewEvent[];
}

/** What comes of itself: the end of a fixed term; and what an entry that was confirmed later has completed. */
function due(state: ArrangementState): readonly Due[] {
  if (!(LIVE as readonly string[]).includes(state.formation.status)) return [];
  return [...termEnds(state), ...endedByConfirmation(state), ...tooFewByConfirmation(state)];
}

function termEnds(state: ArrangementState): readonly Due[] {
  const { ends, version } = constitutionAt(state, Infinity) ?? {};
  if (ends === undefined || version === undefined || state.ending.endsAt !== undefined) return [];
  const members = rule.membersAt(state, startOfDay(addDays(ends, 1)) - 1);
  return [{ id: TERM + ends, due: ends, events: [e.AgreementExpired({ version, ends, members })] }];
}

function endedByConfirmation(state: ArrangementState): readonly Due[] {
  const { terminations } = state.ending;
  const at = Math.max(...terminations.map((t) => t.at));
  return [...new Set(terminations.map(({ to }) => to))].flatMap((day) => {
    const events = endedByAll(state, day, at);
    return events.length === 0 ? [] : [{ id: ENDED + day, due: instantOf(at), events }];
  });
}

function tooFewByConfirmation(state: ArrangementState): readonly Due[] {
  const last = state.exit.notices.findLast((n) => n.scope === 'WHOLE' && n.status === 'RUNNING');
  if (!last) return [];
  const events = windsUp(state, stayingAt(state, last.at));
  return events.length === 0 ? [] : [{ id: TOO_FEW + last.event, due: instantOf(last.at), events }];
}
