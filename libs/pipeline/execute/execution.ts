import { idemOf } from '#kernel';
import { AlreadyRecorded, VersionConflict } from '#event-store';
import type { Refusal } from '#governance';
import { invalid, isRefusal, refuse, unknown } from '#governance';
import type { CommandDeclaration, Here } from '#governance/language/command.js';
import { commandByName } from '#governance/commands.js';
import type { LogHost } from '../log-host.js';
import type { Outcome, Submission } from '../submission.js';
import type { Plan } from './attempt.js';
import { Attempt } from './attempt.js';
import { fingerprintOf } from './fingerprint.js';
import { receiptOf } from './receipt.js';

/** Decided again so often when others write to the same streams, then given up. */
const ATTEMPTS = 5;
const LONGEST_KEY = 200;

/** What one submission goes through: idempotency, place, and attempts until one stands. */
export class Execution {
  private readonly idem: string;
  private readonly fingerprint: string;

  constructor(
    private readonly host: LogHost,
    private readonly submission: Submission,
  ) {
    const { sender, key } = submission;
    const name = host.log.name;
    this.idem =
      'process' in sender ? host.idemOf(sender.process, key) : idemOf(name, sender.as.authority, sender.person, key);
    this.fingerprint = fingerprintOf(submission, host.log.secret);
  }

  async run(): Promise<Outcome> {
    const { key } = this.submission;
    if (key.length === 0 || key.length > LONGEST_KEY) return invalid('KEY_LENGTH', { longest: LONGEST_KEY });
    const before = await this.repeated();
    if (before) return before;
    const plan = await this.plan();
    if (isRefusal(plan)) return plan;
    return this.host.alone(plan.stream, () => this.once(plan));
  }

  /** The same command may have gone through while this one waited for the stream: then that is the answer, not what is refused since. */
  private async once(plan: Plan): Promise<Outcome> {
    const outcome = await this.attempts(plan);
    return isRefusal(outcome) ? ((await this.repeated()) ?? outcome) : outcome;
  }

  private async plan(): Promise<Plan | Refusal> {
    const { command } = this.submission;
    const declaration = commandByName(command);
    if (!declaration) return unknown('NO_SUCH_COMMAND', { command });
    const here: Here = { slug: this.host.log.slug, authority: actingAuthority(this.submission) };
    const common = { declaration, here, idem: this.idem, fingerprint: this.fingerprint };
    if (typeof declaration.stream === 'function')
      return { ...common, stream: declaration.stream(this.submission.data, here) };
    return this.planAbout(declaration.stream.streamOf(this.submission.data), common);
  }

  private async planAbout(
    event: string,
    common: { declaration: CommandDeclaration; here: Here; idem: string; fingerprint: string },
  ): Promise<Plan | Refusal> {
    const target = await this.host.log.store.byId(event);
    return target ? { ...common, stream: target.envelope.stream, target: event } : unknown('NO_SUCH_EVENT', { event });
  }

  private async attempts(plan: Plan): Promise<Outcome> {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
      try {
        return await new Attempt(this.host, this.submission, plan).run();
      } catch (error) {
        if (error instanceof AlreadyRecorded) {
          const before = await this.repeated();
          if (before) return before;
        } else if (!(error instanceof VersionConflict)) throw error;
        else this.host.streams.forget(error.stream);
      }
    }
    return refuse('TOO_BUSY', { stream: plan.stream });
  }

  /** The receipt of the same command with the same key, if there was one; another command with that key is refused. */
  private async repeated(): Promise<Outcome | undefined> {
    const before = await this.host.log.store.remembered(this.idem);
    if (!before) return undefined;
    return before.fingerprint === this.fingerprint
      ? receiptOf(this.host.log.name, before.events, true)
      : invalid('KEY_USED_FOR_ANOTHER_COMMAND');
  }
}

/** The authority that acts: the sender's, or the one for which a clerk enters what it did. */
function actingAuthority({ sender, behalf }: Submission): string | undefined {
  if ('process' in sender) return undefined;
  if (!behalf) return sender.as.authority;
  return 'authority' in behalf ? behalf.authority : undefined;
}
