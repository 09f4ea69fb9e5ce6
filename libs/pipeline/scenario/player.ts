import type { Occurred } from '#kernel';
import { addDays, atLondon, endOfDay, isInstant, LONDON, londonDay, msOf, parseAt, startOf, startOfDay } from '#kernel';
import type { Refusal } from '#governance';
import { isRefusal } from '#governance';
import type { CommandDeclaration } from '#governance/language/command.js';
import { commandByRoute, commands } from '#governance/commands.js';
import { advanceTo } from '../advance.js';
import type { Logs } from '../logs.js';
import type { Behalf, Outcome, Receipt, Submission } from '../submission.js';
import { wellFormed } from '../well-formed.js';
import type { ActStep, CheckStep, Scenario, Step } from './scenario-file.js';
import { ScenarioFault } from './scenario-file.js';
import { differences } from './shows.js';

export interface StepResult {
  readonly step: Step;
  readonly result: 'passed' | 'failed' | 'waiting';
  /** What went otherwise, in a sentence. */
  readonly says?: string;
  /** The refusal that it met, where it should not have or should have met another: its sentence is for who prints it. */
  readonly refusal?: Refusal;
}

/** How a check reads a view: given by whoever has views. `reader` is the authority that looks; the public without one. */
export type Look = (
  slug: string,
  view: string,
  params: Readonly<Record<string, unknown>>,
  when: { asOf: number; knownAt: number },
  reader: string | undefined,
) => Promise<unknown>;

/** A moment as the author of a scenario thinks of it: London's day and hour. */
const inLondon = (ms: number): string => {
  const { hour, minute } = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(LONDON);
  return `${londonDay(ms)} at ${[hour, minute].map((part) => String(part).padStart(2, '0')).join(':')} (London)`;
};

/** Working hours begin: a step that only has a day is recorded from then on, a minute apart. */
const MORNING = '09:00';
const MINUTE = 60_000;

/**
 * Plays a scenario through the same commands that a board uses, with the scenario's own clock. Checks are read at the end, as at
 * their dates: a view of the past must not need to be asked in time.
 */
export class Player {
  private readonly receipts = new Map<string, Receipt[]>();

  constructor(
    private readonly logs: Logs,
    private readonly scenario: Scenario,
    private readonly look?: Look,
  ) {}

  async play(onStep?: (result: StepResult, n: number) => void): Promise<readonly StepResult[]> {
    const results: StepResult[] = new Array<StepResult>(this.scenario.steps.length);
    const report = (n: number, result: StepResult): void => {
      results[n] = result;
      onStep?.(result, n);
    };
    for (const [n, step] of this.scenario.steps.entries()) {
      if ('waiting' in step) report(n, { step, result: 'waiting', says: step.waiting });
      else if ('do' in step) report(n, await this.act(step, n));
    }
    const log = this.logs.get(this.scenario.slug);
    if (log) await advanceTo(log, this.scenario.ends ? endOfDay(this.scenario.ends) : log.host.now());
    for (const [n, step] of this.scenario.steps.entries()) {
      if ('check' in step && this.look) report(n, await this.check(step, this.look));
    }
    return results.filter(Boolean);
  }

  private async act(step: ActStep, n: number): Promise<StepResult> {
    const declaration = commandByRoute(step.do);
    if (!declaration)
      return {
        step,
        result: 'failed',
        says: `there is no command ${step.do}; there are ${commands.map((c) => c.route).join(', ')}`,
      };
    const outcome = await this.send(step, declaration, n);
    if ('problems' in outcome) return this.compare(step, 'MALFORMED', outcome.problems.map((p) => p.says).join('; '));
    if (isRefusal(outcome))
      return this.compare(step, outcome.refused, `${outcome.refused} ${JSON.stringify(outcome.params)}`, outcome);
    if (step.row) this.receipts.set(step.row, [...(this.receipts.get(step.row) ?? []), outcome]);
    if (step.refused)
      return { step, result: 'failed', says: `was accepted, and should have been refused with ${step.refused}` };
    const [raised, expected] = [[...outcome.exceptions].sort().join(', '), [...(step.raises ?? [])].sort().join(', ')];
    if (raised !== expected)
      return {
        step,
        result: 'failed',
        says: `raised ${raised || 'no exception'}, and should have raised ${expected || 'none'}`,
      };
    return { step, result: 'passed' };
  }

  private compare(step: ActStep, refused: string, says: string, refusal?: Refusal): StepResult {
    if (step.refused === refused) return { step, result: 'passed' };
    return {
      step,
      result: 'failed',
      says: `was refused: ${says}${step.refused ? `; it should have been refused with ${step.refused}` : ''}`,
      ...(refusal && { refusal }),
    };
  }

  private async send(
    step: ActStep,
    declaration: CommandDeclaration,
    n: number,
  ): Promise<Outcome | { problems: readonly { says: string }[] }> {
    const { slug, people } = this.scenario;
    const made = wellFormed(declaration, await this.resolve(step.with ?? {}));
    if ('problems' in made) return made;
    const { person, authority, capacity } = people[step.who] ?? { person: step.who, authority: step.who };
    const submission: Submission = {
      command: declaration.name,
      data: made.instance,
      sender: { person, as: { authority, ...(capacity && { capacity }) } },
      on: step.on,
      key: `${slug} step ${n}`,
      ...(step.for && { behalf: step.for as unknown as Behalf }),
      ...(step.historical && { historical: true as const }),
      ...(step.source && { source: step.source }),
    };
    const log = this.logs.get(slug);
    if (!log) return this.logs.found(slug, submission, this.recordedAt(step, -Infinity));
    const moment = this.recordedAt(step, log.host.now());
    if (moment < log.host.now()) {
      throw new ScenarioFault(
        `${step.row ?? `step ${n + 1}`} is recorded on ${inLondon(moment)}, before the step above it, which was recorded on ${inLondon(log.host.now())}. Steps stand in the order in which they were recorded; say "recorded:" where that differs from "on:". A step with a day only is recorded from 09:00 on, a minute after the step above it.`,
      );
    }
    await advanceTo(log, moment);
    const outcome = await log.host.execute(submission);
    await log.managers.settle();
    return outcome;
  }

  /** When the log learns of a step: as said, otherwise when it happened; on a day without an hour, from the morning on. */
  private recordedAt(step: ActStep, now: number): number {
    const said: Occurred = step.recorded ?? step.on;
    if (typeof said === 'string' && isInstant(said)) return msOf(said);
    const day = typeof said === 'string' ? said : londonDay(startOf(said));
    const morning = atLondon(day, MORNING);
    return londonDay(now === -Infinity ? 0 : now) === day
      ? Math.max(morning, Math.min(now + MINUTE, startOfDay(addDays(day, 1)) - 1))
      : morning;
  }

  private async check(step: CheckStep, look: Look): Promise<StepResult> {
    const asOf = parseAt(step.asOf) ?? Infinity;
    const knownAt = parseAt(step.knownAt ?? '') ?? Infinity;
    try {
      const answer = await look(this.scenario.slug, step.check, step.with ?? {}, { asOf, knownAt }, step.reader);
      const wrong = differences(answer, step.shows, step.hides);
      return wrong.length === 0 ? { step, result: 'passed' } : { step, result: 'failed', says: wrong.join('; ') };
    } catch (error) {
      return { step, result: 'failed', says: (error as Error).message };
    }
  }

  /** Replaces `$row.EventType` by that event's id, and `$row.EventType.field` by a field of it. */
  private async resolve(value: unknown): Promise<unknown> {
    if (typeof value === 'string' && /^\$[\w-]+\.\w+/.test(value)) return this.referred(value);
    if (Array.isArray(value)) return Promise.all(value.map((member) => this.resolve(member)));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      await Promise.all(Object.entries(value).map(async ([key, member]) => [key, await this.resolve(member)] as const)),
    );
  }

  private async referred(reference: string): Promise<unknown> {
    const [row = '', type = '', field] = reference.slice(1).split('.');
    const event = this.receipts
      .get(row)
      ?.flatMap((receipt) => receipt.events)
      .findLast((e) => e.type === type);
    if (!event) throw new ScenarioFault(`${reference}: no earlier step of row ${row} wrote ${type}.`);
    if (!field) return event.id;
    const stored = await this.logs.get(this.scenario.slug)?.host.log.store.byId(event.id);
    const found = stored?.envelope.body[field];
    if (found === undefined) throw new ScenarioFault(`${reference}: ${type} has no open field ${field}.`);
    return found;
  }
}
