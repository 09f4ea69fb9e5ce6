import type { OnModuleDestroy, OnModuleInit } from '@nestjs/common';
import { Injectable } from '@nestjs/common';
import { systemClock } from '#kernel';
import type { RunningLog } from '#pipeline';
import { Served } from '../served.js';
import { Papers } from './papers.js';

const HOUR = 3_600_000;
/** So long a file may wait for the paper that names it, in ms. Real time, also where the log's own clock is simulated. */
export const WAITS = 24 * HOUR;

/** Takes away files that no event has named within a day: an upload that was not followed by its command. */
@Injectable()
export class Sweeper implements OnModuleInit, OnModuleDestroy {
  private timer: NodeJS.Timeout | undefined;
  private sweeping: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly served: Served,
    private readonly papers: Papers,
  ) {}

  onModuleInit(): void {
    this.start();
    this.timer = setInterval(() => this.start(), HOUR).unref();
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.sweeping;
  }

  /** Sweeps every log once. Answers how many files were taken away. */
  async sweep(now = systemClock.now()): Promise<number> {
    let gone = 0;
    for (const log of this.served.logs.list()) gone += await this.sweepLog(log, now - WAITS);
    return gone;
  }

  private async sweepLog(log: RunningLog, before: number): Promise<number> {
    const old = await log.files.olderThan(before);
    if (old.length === 0) return 0;
    // Only when all that is on the record has been met: what is not known yet must not look as if nothing named it.
    await log.knowing.waitFor(log.host.log.store.size() - 1);
    let gone = 0;
    for (const hash of old) if (!this.papers.isNamed(log, hash) && (await log.files.discard(hash, before))) gone++;
    return gone;
  }

  private start(): void {
    this.sweeping = this.sweep().catch((error: unknown) => console.error('Uploads were not swept:', error));
  }
}
