import type { Day } from '#kernel';
import { addDays, endOfDay, londonDay } from '#kernel';
import type { FullBody, WorkaroundState } from '#governance';
import { assessmentOn, carryingCost, isLiveWorkaround, isPermittedWorkaround, monthlyCost } from '#governance';
import { optional, ref } from '#governance/language/kinds.js';
import type { Ask } from '../language/declaration.js';
import { declareView } from '../language/declaration.js';
import { arrangementAt, boardAt } from '../reading/board.js';
import { workaroundView } from '../views.js';
import type { Every } from './reading-days.js';
import { readingDays } from './reading-days.js';

/** What the register came to at the end of a London day. Money in pence. */
export interface Reckoning {
  readonly day: Day;
  /** Open under a permission that still runs. */
  readonly permitted: number;
  /** Open without one: never permitted, refused, or past its end. */
  readonly unpermitted: number;
  /** Of the open ones: nobody has assessed what they cost, and it is not in the sums. */
  readonly notAssessed: number;
  /** What carrying the open ones costs a month. */
  readonly monthlyPence: number;
  /** What carrying all of them, the closed ones too, has cost by then. */
  readonly costSoFarPence: number;
}

/** The register through time, oldest first; the last reading is that of the day asked about. */
export interface ThroughTime {
  readonly every: Every;
  readonly readings: readonly Reckoning[];
}

const timeParams = { process: optional(ref('process')) };

export const workaroundsThroughTime = declareView({
  name: 'workarounds-through-time',
  route: 'workarounds-through-time',
  params: timeParams,
  audience: 'PUBLIC',
  about:
    'The register of workarounds day by day on which it changed: how many were open with and without permission, what they cost a month, and what carrying them had cost by then. Where it changed on more than 40 days, at the ends of months, quarters or years.',
  async read(ask, { process }: FullBody<typeof timeParams>): Promise<ThroughTime> {
    return throughTime(ask, process);
  },
});

type Asked = Pick<Ask, 'source' | 'when' | 'slug' | 'day'>;

function throughTime(ask: Asked, process: string | undefined): ThroughTime {
  const rateOn = ratesOf(ask);
  const lives = livesOf(ask, process);
  const sums = new Map<Day, Sums>();
  for (const life of lives) addChanges(sums, life, rateOn);
  let sum = NOTHING;
  const changes: (Sums & { readonly day: Day })[] = [];
  for (const day of [...sums.keys()].sort()) {
    const next = plus(sum, sums.get(day) ?? NOTHING);
    if (KEYS.some((key) => next[key] !== sum[key])) changes.push({ day, ...next });
    sum = next;
  }
  const { every, days } = readingDays(
    changes.map(({ day }) => day),
    ask.day,
  );
  return {
    every,
    readings: days.map((day) => ({
      ...(changes.findLast((change) => change.day <= day) ?? NOTHING),
      day,
      costSoFarPence: lives.reduce((pence, life) => pence + costOf(life, day, rateOn(day)), 0),
    })),
  };
}

/** What can be added up over workarounds. */
type Sums = Pick<Reckoning, 'permitted' | 'unpermitted' | 'notAssessed' | 'monthlyPence'>;
const NOTHING: Sums = { permitted: 0, unpermitted: 0, notAssessed: 0, monthlyPence: 0 };
const KEYS = ['permitted', 'unpermitted', 'notAssessed', 'monthlyPence'] as const;
const plus = (a: Sums, b: Sums, sign = 1): Sums => ({
  permitted: a.permitted + sign * b.permitted,
  unpermitted: a.unpermitted + sign * b.unpermitted,
  notAssessed: a.notAssessed + sign * b.notAssessed,
  monthlyPence: a.monthlyPence + sign * b.monthlyPence,
});

/** How one workaround stood at the end of each day on which that may have changed, oldest first. */
type Life = readonly { readonly day: Day; readonly state: WorkaroundState }[];

function livesOf(ask: Asked, process: string | undefined): readonly Life[] {
  const { source, when } = ask;
  const rates = arrangementAt(ask).constitution.adoptions.map(({ inForceAt }) => londonDay(inForceAt));
  return source.all(workaroundView, when).flatMap(([workaround, { raised, permission }]) => {
    if (process !== undefined && raised.process !== process) return [];
    const facts = source.facts(workaroundView as never, workaround, when);
    const days = [
      ...facts.map(({ at }) => londonDay(at)),
      ...raised.assessments.map(({ from }) => from),
      ...(permission.until === undefined ? [] : [addDays(permission.until, 1)]),
      ...rates,
    ];
    const ordered = [...new Set(days)].filter((day) => day <= ask.day).sort();
    return [ordered.map((day) => ({ day, state: source.state(workaroundView, workaround, upTo(ask, day)) }))];
  });
}

function addChanges(sums: Map<Day, Sums>, life: Life, rateOn: (day: Day) => number): void {
  let before = NOTHING;
  for (const { day, state } of life) {
    const now = sumsOf(state, day, rateOn(day));
    sums.set(day, plus(plus(sums.get(day) ?? NOTHING, now), before, -1));
    before = now;
  }
}

function sumsOf(state: WorkaroundState, day: Day, ratePence: number): Sums {
  const { flaggedOn, assessments } = state.raised;
  if (!isLiveWorkaround(state) || flaggedOn === undefined || flaggedOn > day) return NOTHING;
  const { until } = state.permission;
  const permitted = isPermittedWorkaround(state) && (until === undefined || day <= until);
  const assessed = assessmentOn(assessments, day);
  return {
    permitted: permitted ? 1 : 0,
    unpermitted: permitted ? 0 : 1,
    notAssessed: assessed ? 0 : 1,
    monthlyPence: assessed ? monthlyCost(assessed, ratePence) : 0,
  };
}

/** As the register counts it: to the penny, until it was retired. */
function costOf(life: Life, day: Day, ratePence: number): number {
  const state = life.findLast((stood) => stood.day <= day)?.state;
  const { flaggedOn, retiredOn, assessments } = state?.raised ?? { assessments: [] };
  if (flaggedOn === undefined || flaggedOn > day) return 0;
  return carryingCost(assessments, flaggedOn, retiredOn !== undefined && retiredOn < day ? retiredOn : day, ratePence);
}

/** The hourly rate that was in force at the end of a day, in pence. */
function ratesOf(ask: Asked): (day: Day) => number {
  const known = new Map<Day, number>();
  return (day) => {
    const rate = known.get(day) ?? boardAt({ ...ask, when: upTo(ask, day) }).rules.terms.hourlyRatePence;
    known.set(day, rate);
    return rate;
  };
}

/** The end of that day, and never later than was asked. */
const upTo = ({ when }: Asked, day: Day): Asked['when'] => ({ ...when, asOf: Math.min(endOfDay(day), when.asOf) });
