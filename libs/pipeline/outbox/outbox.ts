import { createHash } from 'node:crypto';
import { instantOf } from '#kernel';
import type { DecisionState, OwedNotice } from '#governance';
import {
  DeadlinePassed,
  DecisionPublished,
  DecisionWithheld,
  EntryConfirmed,
  isRefusal,
  owedNotices,
} from '#governance';
import type { StoredEvent } from '#event-store';
import type { LogHost } from '../log-host.js';
import type { ContactOf, Courier } from './courier.port.js';
import { NotDelivered } from './courier.port.js';
import { decisionAt, noticeOf } from './notice.js';

const PROCESS = 'outbox';
/** After these a letter may be owed: a publication, an entry that counts now, a retry whose time has come. */
const AFTER = new Set<string>([
  DecisionPublished.type,
  DecisionWithheld.type,
  EntryConfirmed.type,
  DeadlinePassed.type,
]);

/** How an attempt ended, as it is entered. */
type Result =
  | { readonly result: 'SENT'; readonly nomination: string }
  | { readonly result: 'FAILED'; readonly why: 'NO_CONTACT' | NotDelivered['why']; readonly nomination?: string };

/**
 * Tells the nominated contacts of affected authorities that a decision was published (process manager). Every attempt is a
 * command on the decision's own stream, and what is owed is read from that stream: so a restart sends nothing that is on
 * record. Between sending and recording lies a moment in which the process can die: then the letter goes out again under the
 * same Message-ID. At least once, therefore, and never twice on purpose.
 */
export class Outbox {
  /** Streams of decisions to look at; saved with the position of the managers. */
  private readonly waiting = new Set<string>();
  private working: Promise<void> = Promise.resolve();
  /** On the way out, or after a fault. */
  private stopping = false;

  /** @param onFailure is told of a fault: nothing more is sent until the process is started again */
  constructor(
    private readonly host: LogHost,
    private readonly courier: Courier,
    private readonly contactOf: ContactOf,
    private readonly onFailure: (error: unknown) => void,
  ) {}

  /**
   * Learns what was written, in the order of the log. On a simulated clock it resolves when all letters are written, so that
   * the same steps always lead to the same log; on real time no slow mail server holds up the other managers.
   */
  async learn(events: readonly StoredEvent[]): Promise<void> {
    for (const { envelope } of events)
      if (AFTER.has(envelope.type) && envelope.stream.startsWith('decision/')) this.waiting.add(envelope.stream);
    this.resume();
    if (this.host.simulated) await this.working;
  }

  /** Works off what waits. */
  resume(): void {
    if (this.waiting.size > 0)
      this.working = this.working.then(() => this.workOff()).catch((error: unknown) => this.fail(error));
  }

  /** Resolves when nothing more is being sent. */
  settled(): Promise<void> {
    return this.working;
  }

  /** Lets the letter that is under way be recorded, and begins no other. */
  async stop(): Promise<void> {
    this.stopping = true;
    await this.working;
  }

  saved(): readonly string[] {
    return [...this.waiting];
  }

  restore(saved: readonly string[]): void {
    for (const stream of saved) this.waiting.add(stream);
  }

  private fail(error: unknown): void {
    this.stopping = true;
    this.onFailure(error);
  }

  private async workOff(): Promise<void> {
    for (const stream of this.waiting) {
      const state = await decisionAt(this.host, stream);
      for (const owed of owedNotices(state)) {
        if (this.stopping) return;
        await this.attempt(state, owed);
      }
      this.waiting.delete(stream);
    }
  }

  private async attempt(state: DecisionState, { authority, publication, attempt }: OwedNotice): Promise<void> {
    const { host, courier } = this;
    const key = `${publication} ${authority} ${attempt}`;
    // The store, not what this process remembers: another server may have made this very attempt.
    if (await host.log.store.remembered(host.idemOf(PROCESS, key))) return;
    const entry = { authority, how: courier.how, attempt, publication, ...(await this.send(state, authority)) };
    const outcome = await host.execute({
      command: 'NotifyContacts',
      data: { decision: state.outcome.decision, notified: [entry] },
      sender: { process: PROCESS },
      key,
      cause: publication,
    });
    if (isRefusal(outcome))
      throw new Error(`${PROCESS}: telling ${authority} of ${state.outcome.decision} was refused: ${outcome.refused}`);
  }

  private async send(state: DecisionState, authority: string): Promise<Result> {
    const contact = await this.contactOf(authority, this.host.now());
    if (!contact) return { result: 'FAILED', why: 'NO_CONTACT' };
    const { nomination, ...to } = contact;
    try {
      await this.courier.deliver({
        messageId: this.messageId(state.publication.event ?? '', authority),
        to,
        at: instantOf(this.host.now()),
        notice: await noticeOf(this.host, state, authority),
      });
      return { result: 'SENT', nomination };
    } catch (error) {
      if (!(error instanceof NotDelivered)) throw error;
      return { result: 'FAILED', why: error.why, nomination };
    }
  }

  /** From the log, the publication and the authority, and so the same for every attempt. */
  private messageId(publication: string, authority: string): string {
    const { name } = this.host.log;
    const said = createHash('sha256').update(JSON.stringify([name, publication, authority]));
    return `<${said.digest('hex').slice(0, 40)}@${/^[A-Za-z0-9.-]+$/.test(name) ? name : 'concordat.invalid'}>`;
  }
}
