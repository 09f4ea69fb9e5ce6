import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { eventId, instantOf } from '#kernel';
import type { Clock, Instant } from '#kernel';
import { AlreadyRecorded, AppendRefused, StoreStopped, VersionConflict } from '../event-store.port.js';
import type { Append, StoredEvent, StreamCheck } from '../event-store.port.js';
import { answerOf, isDefinite, within } from './answers.js';
import { Awaited, AwaitedAppends } from './awaited.js';
import { differing, refusalOf } from './conflict.js';
import { entriesOf } from './entry.js';
import type { Feed } from './feed.js';
import type { Passed, Replica } from './replica.js';
import type { Sender, Sending } from './sending.js';
import { Turns } from './turns.js';
import type { Watch } from './watch.js';

/** So often an append is sent anew because the cluster's revisions had gone on without the log's versions. */
const ATTEMPTS = 5;
const FIRST_PAUSE = 25;
const LONGEST_PAUSE = 1000;

export interface WriterParts {
  readonly replica: Replica;
  readonly sender: Sender;
  readonly feed: Feed;
  readonly watch: Watch;
  readonly clock: Clock;
  /** Whether the key with this number of a subject is there. */
  readonly hasKey: (subject: string, key: number) => boolean;
  /** Makes the log known to other servers, before its first event. @param stream that of the first event */
  readonly begin: (stream: string) => Promise<void>;
  /** How long one call may take, in ms. */
  readonly callMs: number;
  /** How long to find out what became of an append, in ms. */
  readonly patienceMs: number;
}

/**
 * Appends to the cluster. An append is over when its own events have been read back: only then are their numbers known, and
 * every later read on this server sees them. One that ends unclear is sent again with the same ids, which the cluster takes for
 * the same append, until it is known what became of it.
 */
export class Writer {
  readonly #turns = new Turns();
  readonly #awaited = new AwaitedAppends();
  #latest: Instant = '';
  #closing = false;
  #begun = false;
  #line = Promise.withResolvers<never>();

  constructor(readonly parts: WriterParts) {
    this.#line.promise.catch(() => undefined);
  }

  /** @throws VersionConflict, AlreadyRecorded, AppendRefused, NotCanonical; StoreStopped where it could not be found out */
  append(request: Append): Promise<readonly StoredEvent[]> {
    const stream = (name: string) => `stream ${name}`;
    return this.#turns.run(
      [stream(request.stream), `command ${request.idem}`],
      request.checks.map((check) => stream(check.stream)),
      () => this.#append(request),
    );
  }

  /** Takes note of what was read from the cluster. */
  pass(passed: readonly Passed[]): void {
    this.#awaited.pass(passed);
  }

  /** The connection broke: the client may never answer what was on its way, so it is looked up and sent again at once. */
  broken(error: unknown): void {
    const line = this.#line;
    this.#line = Promise.withResolvers<never>();
    this.#line.promise.catch(() => undefined);
    line.reject(new Error(answerOf(error).message));
  }

  /** Resolves when all that was handed over is known to be written, or given up. */
  async close(): Promise<void> {
    this.#closing = true;
    await this.#turns.idle();
  }

  async #append(request: Append): Promise<readonly StoredEvent[]> {
    for (let attempt = 1; ; attempt++) {
      await this.#beginWith(request);
      // Nothing is awaited from here to the sending: what has been read by now is what it was judged on.
      const sending = this.#judge(request);
      const awaited = new Awaited(
        request.idem,
        sending.entries.map(({ id }) => id),
        sending.attempt,
      );
      this.#awaited.expect(awaited);
      try {
        await this.#send(sending, awaited);
        return await this.#read(awaited);
      } catch (error) {
        if (!isDefinite(error)) throw error;
        await this.#explain(request, error);
        if (attempt === ATTEMPTS) throw refusalOf(error);
      } finally {
        this.#awaited.forget(awaited);
      }
    }
  }

  /** Before the first event of a log: what is refused anyway begins none. */
  async #beginWith(request: Append): Promise<void> {
    if (!this.#begun && this.parts.replica.size === 0) {
      this.#judge(request);
      await this.parts.begin(request.stream);
    }
    this.#begun = true;
  }

  /** What to send, judged on the log as far as it has been read. The cluster judges again, on all of it. */
  #judge(request: Append): Sending {
    const { replica } = this.parts;
    const { stream, expected, disclosures, fingerprint } = request;
    if (replica.position(eventId(request.idem, 0)) !== undefined) throw new AlreadyRecorded(request.idem);
    if (replica.version(stream) > expected) throw new VersionConflict(stream, expected, replica.version(stream));
    const checks = this.#otherStreams(request);
    for (const check of checks) this.#requireVersion(check);
    this.#requireDisclosures(request);
    const revision = (check: StreamCheck) => replica.revision(check.stream, check.version) - 1;
    return {
      stream,
      revision: revision({ stream, version: expected }),
      entries: entriesOf(request, replica.log, this.#recordedAt()),
      disclosures,
      checks: checks.map((check) => ({ stream: check.stream, revision: revision(check) })),
      attempt: randomUUID(),
      fingerprint,
    };
  }

  /** The checks on streams other than the one that is written, each once. */
  #otherStreams({ stream, expected, checks }: Append): readonly StreamCheck[] {
    const versions = new Map<string, number>([[stream, expected]]);
    for (const check of checks) {
      const other = versions.get(check.stream) ?? check.version;
      if (other !== check.version)
        throw new VersionConflict(check.stream, check.version, this.parts.replica.version(check.stream));
      versions.set(check.stream, check.version);
    }
    versions.delete(stream);
    return [...versions].map(([name, version]) => ({ stream: name, version }));
  }

  #requireVersion({ stream, version }: StreamCheck): void {
    const actual = this.parts.replica.version(stream);
    if (actual !== version) throw new VersionConflict(stream, version, actual);
  }

  #requireDisclosures({ events, disclosures }: Append): void {
    const seen = new Set<string>();
    for (const { event, digest, subject, key } of disclosures) {
      if (!events[event]?._sd?.includes(digest) || seen.has(digest))
        throw new AppendRefused(
          `The digest ${digest} is not in _sd of event ${event}, or is given twice: give each disclosure once, with the event that holds its digest.`,
        );
      if (!this.parts.hasKey(subject, key))
        throw new AppendRefused(
          `The key of ${subject} was destroyed after this was sealed: seal it again, or leave the field out.`,
        );
      seen.add(digest);
    }
  }

  /** The later of the clock and the latest `recordedAt` that this server has read or given. */
  #recordedAt(): Instant {
    const now = instantOf(this.parts.clock.now());
    for (const each of [now, this.parts.replica.recordedAt]) if (each > this.#latest) this.#latest = each;
    return this.#latest;
  }

  /** Resolves when the append is in the cluster. Rejects with definite refusals, and StoreStopped. */
  async #send(sending: Sending, awaited: Awaited): Promise<void> {
    const { sender, callMs, patienceMs } = this.parts;
    const until = performance.now() + patienceMs;
    let unclear = false;
    for (let pause = FIRST_PAUSE; ; pause = Math.min(2 * pause, LONGEST_PAUSE)) {
      const sent = within(callMs, sender.send(sending));
      try {
        // Reading it back is proof enough, whether or not the call is answered.
        await Promise.race([sent, awaited.read, this.#line.promise]);
        return;
      } catch (error) {
        if (awaited.isOver()) return;
        if (isDefinite(error)) {
          if (unclear && (await this.#stands(sending))) return;
          throw error;
        }
        unclear = true;
        if (this.#closing || performance.now() > until) throw this.#unknown(awaited, error);
      } finally {
        sent.catch(() => undefined);
      }
      await delay(pause);
      const read = awaited.read.then(always, always);
      if (await Promise.race([read, this.#stands(sending)])) return;
    }
  }

  /** Reads back by id. False also where the cluster cannot be reached: then it is sent again, which harms nothing. */
  async #stands(sending: Sending): Promise<boolean> {
    return within(this.parts.callMs, this.parts.sender.stands(sending)).catch(() => false);
  }

  /** The events as read back. Where they do not come, the subscription may have died in silence: it is made anew. */
  async #read(awaited: Awaited): Promise<readonly StoredEvent[]> {
    const { feed, callMs, patienceMs } = this.parts;
    const until = performance.now() + patienceMs;
    feed.hurry();
    for (;;) {
      try {
        return await within(Math.min(callMs, patienceMs), awaited.read);
      } catch (error) {
        if (awaited.isOver() || answerOf(error).type !== 'no-answer') throw error;
        if (performance.now() > until) throw this.#unknown(awaited, error);
        feed.renew('An append has not come back.');
      }
    }
  }

  /** Waits until what the cluster holds against an append has been read here, and tells it. Returns where nothing is left of it. */
  async #explain(request: Append, error: unknown): Promise<void> {
    const { replica, watch, sender, patienceMs } = this.parts;
    const streams = differing(error);
    if (streams.length === 0) throw refusalOf(error);
    const read = () =>
      streams.every(({ stream, actual }) => {
        const own = stream.slice(sender.names.events.length);
        return replica.revision(own, replica.version(own)) > actual;
      });
    if (!(await watch.until(read, patienceMs)))
      throw new StoreStopped(
        'Nothing was written: the streams have changed, and the change could not be read from the cluster in time. Try again.',
      );
    if (replica.position(eventId(request.idem, 0)) !== undefined) throw new AlreadyRecorded(request.idem);
    this.#requireVersion({ stream: request.stream, version: request.expected });
    for (const check of request.checks) this.#requireVersion(check);
  }

  #unknown({ idem }: Awaited, error: unknown): StoreStopped {
    return new StoreStopped(
      `The cluster did not say what became of an append (${answerOf(error).message}): it may be recorded. ` +
        `Send it again under the same key, or look it up by its idempotency hash ${idem}.`,
    );
  }
}

const always = (): true => true;
