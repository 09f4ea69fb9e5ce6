import { addDays, isDay, msOf, startOfDay } from '#kernel';
import type { Deadline } from '#governance';

/** A deadline of one stream and the moment it passes: a day at 00:00 London of the next, an instant when it is reached (model.md 4). */
export interface Due extends Deadline {
  readonly stream: string;
  readonly passes: number;
}

export const passes = (due: string): number => (isDay(due) ? startOfDay(addDays(due, 1)) : msOf(due));

/** What is due, by stream. Small: only open deadlines are in it. */
export class DeadlineBook {
  private readonly byStream = new Map<string, readonly Due[]>();

  set(stream: string, deadlines: readonly Deadline[]): void {
    if (deadlines.length === 0) this.byStream.delete(stream);
    else this.byStream.set(stream, deadlines.map((d) => ({ ...d, stream, passes: passes(d.due) })));
  }

  /** The first deadline to pass, by moment, then stream and name, so that every server meets them in one order. */
  first(): Due | undefined {
    let first: Due | undefined;
    for (const deadlines of this.byStream.values()) {
      for (const due of deadlines) if (!first || compare(due, first) < 0) first = due;
    }
    return first;
  }

  all(): readonly Due[] {
    return [...this.byStream.values()].flat().sort(compare);
  }

  streams(): readonly string[] {
    return [...this.byStream.keys()];
  }
}

const compare = (a: Due, b: Due): number => a.passes - b.passes || (a.stream < b.stream ? -1 : a.stream > b.stream ? 1 : a.id < b.id ? -1 : 1);
