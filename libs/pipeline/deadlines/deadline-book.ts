import { addDays, isDay, msOf, startOfDay } from '#kernel';
import type { Deadline } from '#governance';

/** A deadline of one stream and the moment it passes: a day at 00:00 London of the next, an instant when it is reached. */
export interface Due extends Deadline {
  readonly stream: string;
  readonly passes: number;
}

export const passes = (due: string): number => (isDay(due) ? startOfDay(addDays(due, 1)) : msOf(due));

/** What is due, by stream. Small: only open deadlines are in it. */
export class DeadlineBook {
  private readonly byStream = new Map<string, readonly Due[]>();
  /** The first to pass; 'unsure' when the stream that held it has changed. */
  private next: Due | undefined | 'unsure';

  set(stream: string, deadlines: readonly Deadline[]): void {
    const dues = deadlines.map((d) => ({ ...d, stream, passes: passes(d.due) }));
    if (dues.length === 0) this.byStream.delete(stream);
    else this.byStream.set(stream, dues);
    if (this.next === 'unsure') return;
    if (this.next?.stream === stream) this.next = 'unsure';
    else this.next = earliest(dues, this.next);
  }

  /** The first deadline to pass, by moment, then stream and name, so that every server meets them in one order. */
  first(): Due | undefined {
    if (this.next === 'unsure') this.next = earliest([...this.byStream.values()].flat());
    return this.next;
  }

  all(): readonly Due[] {
    return [...this.byStream.values()].flat().sort(compare);
  }

  streams(): readonly string[] {
    return [...this.byStream.keys()];
  }
}

const earliest = (dues: readonly Due[], first?: Due): Due | undefined =>
  dues.reduce<Due | undefined>((least, due) => (!least || compare(due, least) < 0 ? due : least), first);

const compare = (a: Due, b: Due): number =>
  a.passes - b.passes || (a.stream < b.stream ? -1 : a.stream > b.stream ? 1 : a.id < b.id ? -1 : 1);
