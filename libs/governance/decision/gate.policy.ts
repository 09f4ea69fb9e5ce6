import type { Day, Instant } from '#kernel';
import { compareDays, londonDay, msOf, startOfDay } from '#kernel';
import type { ApprovalStatus } from '../approvals/standing.policy.js';
import type { CallInStatus } from '../call-in/call-in.state.js';
import type { DecisionState } from './decision.state.js';
import { outcomeStatus } from './decision.state.js';

/** How one authority's own approval stands, as `approvals/<matter>` shows it. */
export interface ApprovalSeen {
  /** Who approves: the authority of which approval was sought, or its successor (practice 20). */
  readonly authority: string;
  /** The authority of which it was sought. */
  readonly place: string;
  /** Where approval was sought of a successor itself: those whose place it has taken, for whom it then answers too. */
  readonly before?: readonly string[];
  readonly status: ApprovalStatus;
  /** What it waits for: ids of decisions, conditions, authorities. */
  readonly waitsFor?: readonly string[];
}
export interface ApprovalsSeen {
  readonly rows: readonly ApprovalSeen[];
  /** Hashes that count as the text asked about. */
  readonly texts: ReadonlySet<string>;
  /** All are satisfied, and since when. */
  readonly approved?: { readonly on: Day };
}

/** How one authority's call-in stands, as `callin/<decision>` shows it. */
export interface CallInSeen {
  /** Under whose name its window was opened. */
  readonly authority: string;
  /** Those whose place it has taken, for whose members its own ask. */
  readonly before?: readonly string[];
  readonly status: CallInStatus;
  /** When the window closes, or until when else it waits. */
  readonly until?: string;
  /** From when it no longer stops the decision: the instant, and the London day in which it falls. Absent: it does. */
  readonly clear?: { readonly from: Instant; readonly day: Day };
}

export interface GateInput {
  readonly decision: DecisionState;
  readonly approvals?: ApprovalsSeen | undefined;
  readonly callIns?: readonly CallInSeen[] | undefined;
  /** The moment that is asked about, in ms since 1970; all states are as at it. */
  readonly at: number;
}

export type ConjunctCode =
  | 'OUTCOME'
  | 'CONFIRMATION'
  | 'VALIDITY'
  | 'PUBLICATION'
  | 'APPROVAL'
  | 'CALL_IN'
  | 'CONDITION'
  | 'HOLD'
  | 'STATED_DATE';

/** One thing that must hold before a decision takes effect: whether it does, and what it is about. */
export interface Conjunct {
  readonly code: ConjunctCode;
  readonly met: boolean;
  /** How it stands, in a word of the lifecycle. */
  readonly status: string;
  readonly authority?: string;
  /** The authority whose place it has taken, where it approves as a successor. */
  readonly place?: string;
  /** Hold, condition, question or decision that it is about. */
  readonly ref?: string;
  /** When the window closes, or the hold ends. */
  readonly until?: string;
  /** The London day on which it was met. */
  readonly from?: Day;
  /** Time alone will meet it, on that London day. */
  readonly opens?: Day;
  /** What stands behind it. */
  readonly waitsFor?: readonly string[];
}

export interface Gate {
  readonly open: boolean;
  /** The London day from which the decision has effect; set while the gate is open. */
  readonly effectiveFrom?: Day;
  /** While it is shut: the day on which time alone will open it, if nothing else happens. */
  readonly opensOn?: Day;
  readonly conjuncts: readonly Conjunct[];
  /** The conjuncts that are not met: empty while it is open. */
  readonly waitsFor: readonly Conjunct[];
}

/**
 * Whether a decision may take effect, explained conjunct by conjunct (lifecycles 9.5 with practice 4, 6 and 8). Pure, and
 * overridden by nobody: urgency is in the status of a call-in, never a way around it.
 */
export function gateOf(input: GateInput): Gate {
  const conjuncts = [
    outcome,
    confirmation,
    validity,
    publication,
    approvals,
    callIns,
    conditions,
    holds,
    statedDate,
  ].flatMap((conjunct) => conjunct(input));
  const waitsFor = conjuncts.filter(({ met }) => !met);
  const today = londonDay(input.at);
  if (waitsFor.length === 0)
    return { open: true, effectiveFrom: lastOf(conjuncts.map(({ from }) => from ?? today)), conjuncts, waitsFor };
  const days = waitsFor.flatMap(({ opens }) => opens ?? []);
  return {
    open: false,
    ...(days.length === waitsFor.length && {
      opensOn: lastOf([...days, ...conjuncts.flatMap(({ from }) => from ?? [])]),
    }),
    conjuncts,
    waitsFor,
  };
}

const lastOf = (days: readonly Day[]): Day => days.reduce((last, day) => (compareDays(day, last) > 0 ? day : last));
const since = (day: Day | undefined): Pick<Conjunct, 'from'> => (day === undefined ? {} : { from: day });

/**
 * It was carried, and is neither deferred nor ended. Noting decides nothing; nor does a recommendation on which no
 * approval follows: what has effect is the decision of those to whom it was made.
 */
function outcome({ decision }: GateInput): readonly Conjunct[] {
  const status = outcomeStatus(decision);
  const { kind, on, approvalsOf } = decision.outcome;
  const decides = kind !== 'NOTED' && (kind !== 'RECOMMENDED' || approvalsOf.length > 0);
  const met = (status === 'CARRIED' || status === 'VARIED') && decides;
  return [{ code: 'OUTCOME', met, status: status === 'CARRIED' ? (kind ?? status) : status, ...since(on) }];
}

/** What another authority's officer entered for the decider waits for the decider's word. */
const confirmation = ({ decision: { outcome: taken } }: GateInput): readonly Conjunct[] =>
  taken.unconfirmed
    ? [
        {
          code: 'CONFIRMATION',
          met: false,
          status: 'UNCONFIRMED',
          ...(taken.authority && { authority: taken.authority }),
        },
      ]
    : [];

/**
 * Taken while inquorate: no effect until it is settled that the decision stands. Settled otherwise, it is shut for good: a
 * decision that was taken afresh, rescinded or quashed does not come to life by that. Other doubts leave it standing (practice 3).
 */
const validity = ({ decision }: GateInput): readonly Conjunct[] =>
  decision.outcome.questions
    .filter(({ ground }) => ground === 'INQUORATE')
    .map(({ event, settled }) => ({
      code: 'VALIDITY',
      met: settled?.how === 'STANDS',
      status: settled?.how ?? 'INQUORATE',
      ref: event,
      ...(settled?.how === 'STANDS' && since(settled.on)),
    }));

function publication({ decision: { publication: p } }: GateInput): readonly Conjunct[] {
  const met = p.status === 'PUBLISHED' || p.status === 'WITHHELD_EXEMPT' || p.status === 'ARCHIVED_FROM_SITE';
  return [{ code: 'PUBLICATION', met, status: p.status, ...since(p.since) }];
}

/**
 * Each authority that must decide for itself, and each whose approval was sought, has approved this very text for good. A
 * successor approves in the place that it took: one row for each place, and votes are not pooled (practice 20).
 */
function approvals({ decision: { outcome: taken }, approvals: seen, at }: GateInput): readonly Conjunct[] {
  if (taken.approvalsOf.length === 0) return [];
  const sought = seen?.rows ?? [];
  const another =
    taken.contentHash !== undefined && seen !== undefined && sought.length > 0 && !seen.texts.has(taken.contentHash);
  const approvedOn = seen?.approved?.on;
  const unasked = taken.approvalsOf.filter((authority) => !sought.some((row) => standsFor(row, authority)));
  return [
    ...sought.map(({ authority, place, status, waitsFor }): Conjunct => {
      const approved = status === 'SATISFIED' && approvedOn !== undefined && approvedOn <= londonDay(at);
      const met = !another && (status === 'NOT_REQUIRED' || approved);
      return {
        code: 'APPROVAL',
        met,
        status: another ? 'OF_ANOTHER_TEXT' : status,
        authority,
        ...(place !== authority && { place }),
        ...since(met ? approvedOn : undefined),
        ...(waitsFor && { waitsFor }),
      };
    }),
    ...unasked.map((authority) => ({ code: 'APPROVAL' as const, met: false, status: 'NOT_SOUGHT', authority })),
  ];
}

/** Whether this row answers for an authority whose approval a decision waits for: under its name then or its name now. */
export const standsFor = ({ authority, place, before = [] }: ApprovalSeen, waitedFor: string): boolean =>
  waitedFor === place || waitedFor === authority || before.includes(waitedFor);

/**
 * Every authority whose scrutiny may look at it has had its time: of an authority's own decision that authority's, of a
 * joint one each affected one's. A recommendation cannot be called in. Undisturbed, it takes effect on the day after
 * the window (or at the cut-off, by constitution).
 */
function callIns({ decision: { outcome: taken }, callIns: seen = [], at }: GateInput): readonly Conjunct[] {
  if (taken.kind === 'RECOMMENDED') return [{ code: 'CALL_IN', met: true, status: 'NOT_CALLABLE', ...since(taken.on) }];
  return askedInCallIn(taken, seen).map((authority): Conjunct => {
    const { status = 'WINDOW_NOT_OPEN', until, clear } = seen.find((one) => one.authority === authority) ?? {};
    const met = clear !== undefined && msOf(clear.from) <= at && startOfDay(clear.day) <= at;
    const day = met ? { from: clear.day } : clear && { opens: clear.day };
    return { code: 'CALL_IN', met, status, authority, ...(until !== undefined && { until }), ...day };
  });
}

/**
 * The authorities whose members are asked, each once: those that it affects, under the name that their window was opened under.
 * Where it was published after one had been succeeded, those who have taken its place are asked, and it is not.
 */
export function askedInCallIn(
  { authority, affected }: Pick<DecisionState['outcome'], 'authority' | 'affected'>,
  seen: readonly CallInSeen[],
): readonly string[] {
  const asked = (authority === undefined ? affected : [authority]).map((name) => {
    const answers = seen.find((one) => one.authority === name) ?? seen.find(({ before = [] }) => before.includes(name));
    return answers?.authority ?? name;
  });
  return [...new Set([...asked, ...seen.map((one) => one.authority)])];
}

const conditions = ({ decision: { effect } }: GateInput): readonly Conjunct[] =>
  [...effect.conditions.values()].map(({ condition, state, on }) => ({
    code: 'CONDITION',
    met: state === 'MET' || state === 'WAIVED',
    status: state,
    ref: condition,
    ...since(on),
  }));

const holds = ({ decision }: GateInput): readonly Conjunct[] =>
  [...decision.holds.values()].map(({ hold, ground, until, freeFrom }) => ({
    code: 'HOLD',
    met: freeFrom !== undefined,
    status: ground,
    ref: hold,
    ...(until && { until }),
    ...since(freeFrom),
  }));

function statedDate({ decision: { outcome: taken }, at }: GateInput): readonly Conjunct[] {
  const stated = taken.statedDate;
  if (stated === undefined) return [];
  const met = startOfDay(stated) <= at;
  return [{ code: 'STATED_DATE', met, status: stated, until: stated, ...(met ? { from: stated } : { opens: stated }) }];
}
