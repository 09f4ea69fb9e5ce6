import { isInstant } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { Refusal } from '#governance';
import { isRefusal } from '#governance';
import { commandByName } from '#governance/commands.js';
import type { Outcome, Submission } from '#pipeline';
import { wellFormed } from '#pipeline';
import { CommandDispatch } from '../../commands/command-dispatch.js';
import { Outcomes } from '../../commands/outcomes.js';
import type { Said } from '../acting/form/labels.js';
import { refusalSaid } from '../acting/form/faults.js';
import type { Entries } from '../acting/form/entries.js';
import { entry } from '../acting/form/entries.js';
import { KEY } from '../acting/form/form.js';
import type { Desk } from './desk.js';
import { meetingNow } from './desk.js';
import type { Plan, Step } from './plans/plan.js';

/** When an entry was made, where it had to wait for the network. */
export const AT = '~at';

/** Why an entry did not go in, in the words of the rule. */
export interface NotEntered {
  readonly says: Said;
  readonly refusal?: Refusal;
}

/**
 * Sends the commands of an entry, one after the other, through the same dispatch as the API. Each has an idempotency key made from
 * that of the entry: an entry that comes twice, whole or in part, is done once.
 */
@Injectable()
export class RoomSender {
  constructor(
    private readonly dispatch: CommandDispatch,
    private readonly outcomes: Outcomes,
  ) {}

  /** @returns undefined where all went in; else the first that did not, and those before it stand */
  async send({ steps }: Plan, entries: Entries, desk: Desk): Promise<NotEntered | undefined> {
    for (const step of steps) {
      if (step.unless?.(await meetingNow(desk.look, desk.meeting))) continue;
      const failed = await this.one(step, entries, desk);
      if (failed) return failed;
    }
    return undefined;
  }

  private async one(step: Step, entries: Entries, desk: Desk): Promise<NotEntered | undefined> {
    const { lang, look } = desk;
    const declaration = commandByName(step.command);
    if (!declaration) throw new Error(`${step.command} is not declared`);
    const made = wellFormed(declaration, step.data);
    if ('problems' in made) return { says: { text: made.problems.map(({ says }) => says).join(' '), foreign: true } };
    const outcome: Outcome = await this.dispatch.send(
      { execute: (submission) => look.log.host.execute(submission) },
      submissionOf(step, made.instance, entries, desk),
    );
    this.outcomes.count(step.command, isRefusal(outcome) ? 'refused' : outcome.repeated ? 'repeated' : 'accepted');
    return isRefusal(outcome) ? { says: refusalSaid(named(outcome, desk), lang), refusal: outcome } : undefined;
  }
}

function submissionOf({ sub, command, behalf }: Step, instance: object, entries: Entries, desk: Desk): Submission {
  const { visitor, look } = desk;
  const { authority, capacity } = visitor.seat;
  const at = entry(entries, AT);
  return {
    command,
    data: instance,
    sender: { person: visitor.person, as: { authority, capacity } },
    key: `${entry(entries, KEY)}.${sub}`,
    ...(behalf && { behalf }),
    // A simulated clock stands still between commands: what waited there happened when it arrives.
    ...(isInstant(at) && !look.log.simulation && { on: at }),
  };
}

/** The sentence of a refusal with names for the ids of people, as a secretary knows them. */
const named = ({ refused, params, kind }: Refusal, { names }: Desk): Refusal => ({
  refused,
  kind,
  params: Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, typeof value === 'string' ? names.any(value) : value]),
  ),
});
