import { Injectable } from '@nestjs/common';

/** How a command ended: written, found written before, refused (4xx), or failed (5xx). */
export type CommandOutcome = 'accepted' | 'repeated' | 'refused' | 'failed';

/** Counts commands by name and outcome since the server started, for /metrics. */
@Injectable()
export class Outcomes {
  private readonly counts = new Map<string, Map<CommandOutcome, number>>();

  count(command: string, outcome: CommandOutcome): void {
    const of = this.counts.get(command) ?? new Map<CommandOutcome, number>();
    of.set(outcome, (of.get(outcome) ?? 0) + 1);
    this.counts.set(command, of);
  }

  /** Every count above nought, in order of name. */
  all(): readonly { readonly command: string; readonly outcome: CommandOutcome; readonly count: number }[] {
    return [...this.counts]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([command, of]) => [...of].map(([outcome, count]) => ({ command, outcome, count })));
  }
}
