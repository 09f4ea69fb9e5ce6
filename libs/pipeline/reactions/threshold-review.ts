import { isLiveWorkaround, isRefusal, WorkaroundFlagged, workaroundDecider, WorkaroundReopened } from '#governance';
import type { StoredEvent } from '#event-store';
import { stateOf } from './execute/streams.js';
import type { LogHost } from './log-host.js';

const NEEDLESS = ['REVIEW_OPEN', 'NOTHING_IN_FORCE', 'PROCESS_RETIRED'];

/** So many live workarounds on one process call for its review (capabilities, default thresholds): this process manager opens it. */
export class ThresholdReview {
  /** Workarounds ever flagged, by process. */
  private flagged = new Map<string, readonly string[]>();

  constructor(private readonly host: LogHost) {}

  async learn(events: readonly StoredEvent[]): Promise<void> {
    for (const { envelope } of events) {
      if (envelope.type !== WorkaroundFlagged.type && envelope.type !== WorkaroundReopened.type) continue;
      const { process, workaround } = envelope.body as { process: string; workaround: string };
      const known = this.flagged.get(process) ?? [];
      if (!known.includes(workaround)) this.flagged.set(process, [...known, workaround]);
      await this.review(process, envelope.id);
    }
  }

  /** What is to be remembered across a restart. */
  saved(): Readonly<Record<string, readonly string[]>> {
    return Object.fromEntries(this.flagged);
  }

  restore(saved: Readonly<Record<string, readonly string[]>>): void {
    this.flagged = new Map(Object.entries(saved));
  }

  private async review(process: string, cause: string): Promise<void> {
    const threshold = (await this.host.currentBoard()).rules.terms.workaroundsThatCallForReview;
    if ((await this.live(process)) < threshold) return;
    const outcome = await this.host.execute({
      command: 'OpenProcessReview',
      data: { process, ground: 'THRESHOLD' },
      sender: { process: 'threshold-review' },
      key: `${cause} ${process}`,
      cause,
    });
    if (isRefusal(outcome) && !NEEDLESS.includes(outcome.refused)) {
      throw new Error(`threshold-review: OpenProcessReview of ${process} was refused: ${outcome.refused}`);
    }
  }

  private async live(process: string): Promise<number> {
    let live = 0;
    for (const workaround of this.flagged.get(process) ?? []) {
      const memory = await this.host.streams.load(`workaround/${workaround}`);
      if (isLiveWorkaround(stateOf(memory, workaroundDecider))) live++;
    }
    return live;
  }
}
