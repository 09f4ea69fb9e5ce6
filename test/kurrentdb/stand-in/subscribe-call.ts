import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import type { ReadResp } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import type { SubscriptionFault } from './faults.js';
import type { Held } from './held.js';
import type { Node } from './node.js';
import { streams, timestampPb } from './protocol.js';
import type { ReadCall } from './read-call.js';
import { indexFrom } from './reading.js';
import type { Wanted } from './reading.js';
import { eventOf, failures } from './wire.js';

/** Records looked at in one go, as the servers do; a client's checkpoint interval counts in these. */
const PAGE = 32;

/** Writes one message and waits where the connection is full. */
export async function send(call: ReadCall, answer: ReadResp): Promise<void> {
  if (call.cancelled || call.destroyed || call.write(answer)) return;
  const gone = new AbortController();
  const over = () => gone.abort();
  call.once('cancelled', over).once('close', over);
  await once(call, 'drain', { signal: gone.signal }).catch(() => undefined);
  call.off('cancelled', over).off('close', over);
}

/** Catches up from the position asked for, then follows, until the client leaves. */
export async function follow(node: Node, call: ReadCall, wanted: Wanted, structured: boolean): Promise<void> {
  const fault = node.faults.ofSubscription();
  const interval = PAGE * (call.request.getOptions()?.getFilter()?.getCheckpointintervalmultiplier() ?? 1);
  const stream = new Following(node, call, fault, structured);
  await stream.confirm();
  let after = startAfter(node, call);
  let considered = 0;
  let live = false;
  while (!stream.over) {
    const page = pageAfter(node, after);
    if (page.length === 0) {
      if (!live) await stream.caughtUp(after);
      live = true;
      await growth(node, call);
      continue;
    }
    for (const held of page) {
      if (wanted(held)) await stream.event(held);
      after = held.position;
      if (++considered % interval === 0) await stream.checkpoint(after);
    }
  }
}

/** The position after which a subscription begins; 23.10 finds it by reading one record. */
function startAfter({ log, traits }: Node, call: ReadCall): number {
  const asked = call.request.getOptions()?.getAll();
  if (asked?.hasEnd()) return log.end;
  if (!asked?.hasPosition()) return -1;
  const position = Number(asked.getPosition()?.getCommitPosition());
  return traits.resumesAfterNextRecord ? (log.all[indexFrom(log.all, position)]?.position ?? position) : position;
}

function pageAfter({ log }: Node, after: number): readonly Held[] {
  const first = indexFrom(log.all, after + 1);
  return log.all.slice(first, first + PAGE);
}

async function growth({ log }: Node, call: ReadCall): Promise<void> {
  const gone = new AbortController();
  const over = () => gone.abort();
  call.once('cancelled', over).once('close', over);
  await once(log.grown, 'grown', { signal: gone.signal }).catch(() => undefined);
  call.off('cancelled', over).off('close', over);
}

/** What is sent on one subscription, and what goes wrong with it. */
class Following {
  #sent = 0;
  #stalled = false;

  constructor(
    readonly node: Node,
    readonly call: ReadCall,
    readonly fault: SubscriptionFault,
    readonly structured: boolean,
  ) {}

  get over(): boolean {
    return this.call.cancelled || this.call.destroyed || this.call.writableEnded;
  }

  async confirm(): Promise<void> {
    const confirmation = new streams.ReadResp.SubscriptionConfirmation();
    confirmation.setSubscriptionId(randomUUID());
    const answer = new streams.ReadResp();
    answer.setConfirmation(confirmation);
    await this.#answer(answer);
  }

  async event(held: Held): Promise<void> {
    const { dropAfter, stallAfter, endAfter, times = 1, delayMs } = this.fault;
    if (this.over) return;
    if (this.#sent === dropAfter) throw failures.unavailable('Connection dropped');
    if (this.#sent === endAfter) return void this.call.end();
    if (this.#sent === stallAfter) this.#stalled = true;
    if (delayMs !== undefined) await delay(delayMs);
    for (let i = 0; i < times; i++) await this.#answer(eventOf(held, this.structured));
    this.#sent++;
  }

  async checkpoint(position: number): Promise<void> {
    const checkpoint = new streams.ReadResp.Checkpoint();
    checkpoint.setCommitPosition(String(position));
    checkpoint.setPreparePosition(String(position));
    const answer = new streams.ReadResp();
    answer.setCheckpoint(checkpoint);
    await this.#answer(answer);
  }

  async caughtUp(after: number): Promise<void> {
    if (after >= 0) await this.checkpoint(after);
    const caughtUp = new streams.ReadResp.CaughtUp();
    if (this.node.traits.caughtUpSaysWhere) {
      caughtUp.setTimestamp(timestampPb.Timestamp.fromDate(new Date()));
      const position = new streams.ReadResp.Position();
      position.setCommitPosition(String(after));
      position.setPreparePosition(String(after));
      if (after >= 0) caughtUp.setPosition(position);
    }
    const answer = new streams.ReadResp();
    answer.setCaughtUp(caughtUp);
    await this.#answer(answer);
  }

  async #answer(answer: ReadResp): Promise<void> {
    if (!this.#stalled) await send(this.call, answer);
  }
}
