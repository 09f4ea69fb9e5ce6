import type { Writable } from 'node:stream';
import type { OnModuleDestroy } from '@nestjs/common';
import { Injectable } from '@nestjs/common';
import type { RunningLog } from '#pipeline';
import { Problem } from '../http/problem.js';
import { Following } from './following.js';
import { OpenStream } from './open-stream.js';

/** How often a stream without news gives a sign of life, in ms: less than the minute after which proxies end a silent connection. */
const BEAT = 15_000;

/** How many streams may be open. */
export interface LiveLimits {
  readonly server: number;
  readonly address: number;
}

/** One address may hold half of what the server takes: a council of thousands, or a proxy, stands behind one address. */
export const LIVE_LIMITS: LiveLimits = { server: 4_000, address: 2_000 };

/** Every stream that is open on this server: one subscription a log, however many listen. */
@Injectable()
export class LiveStreams implements OnModuleDestroy {
  private readonly followed = new Map<RunningLog, Following>();
  private readonly from = new Map<string, number>();
  private readonly beat: NodeJS.Timeout;
  private closed = false;
  limits = LIVE_LIMITS;

  constructor() {
    this.beat = setInterval(() => this.beatAll(), BEAT).unref();
  }

  /** Streams open now. */
  get count(): number {
    return [...this.followed.values()].reduce((sum, { streams }) => sum + streams.size, 0);
  }

  /**
   * Whether one more may be opened.
   * @throws Problem 503 where the server has as many as it takes, or is being stopped; 429 where the address has
   */
  admit(address: string): void {
    const { server, address: perAddress } = this.limits;
    if (this.closed) throw refusal(503, 'STREAMS_STOPPING', {}, 3);
    if (this.count >= server) throw refusal(503, 'STREAMS_FULL', { most: server }, 60);
    if ((this.from.get(address) ?? 0) >= perAddress)
      throw refusal(429, 'STREAMS_OF_ADDRESS', { most: perAddress, address }, 60);
  }

  /**
   * Tells a client of each position of a log, until either side ends it. The position of now is told at once, unless it is the last
   * that the client knows.
   * @param seen what the client gave as `Last-Event-ID`
   */
  open(log: RunningLog, address: string, seen: number | undefined, out: Writable): void {
    const following = this.following(log);
    // What a client says that it knows counts where this log has it: the stream of positions may be a moment behind the store.
    const known = seen !== undefined && seen < log.host.log.store.size() ? seen : undefined;
    const stream = new OpenStream(out, Date.now, known);
    following.add(stream);
    this.from.set(address, (this.from.get(address) ?? 0) + 1);
    out.once('close', () => {
      following.remove(stream);
      this.forget(address);
    });
    // A socket that breaks is closed; there is nobody left to tell.
    out.on('error', () => undefined);
    stream.tell(following.position);
  }

  /** The position that a log stands at, as its streams know it. */
  position(log: RunningLog): number {
    return this.following(log).position;
  }

  /** Before the server stops listening: an open stream would keep it from closing. */
  async onModuleDestroy(): Promise<void> {
    this.closed = true;
    clearInterval(this.beat);
    await Promise.all([...this.followed.values()].map((following) => following.stop()));
    this.followed.clear();
  }

  private following(log: RunningLog): Following {
    const known = this.followed.get(log);
    if (known) return known;
    const following = new Following(log.host.log.store, (reason) => {
      console.error(`The live streams of ${log.slug} have ended, because its store has:`, reason);
      this.followed.delete(log);
      void following.stop();
    });
    this.followed.set(log, following);
    return following;
  }

  private forget(address: string): void {
    const left = (this.from.get(address) ?? 1) - 1;
    if (left > 0) this.from.set(address, left);
    else this.from.delete(address);
  }

  private beatAll(): void {
    for (const { streams } of this.followed.values()) for (const stream of streams) stream.beat();
  }
}

const refusal = (
  status: number,
  code: string,
  params: Readonly<Record<string, string | number>>,
  seconds: number,
): Problem => new Problem(status, code, params, { headers: { 'retry-after': String(seconds) } });
