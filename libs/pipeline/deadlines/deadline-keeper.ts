import { instantOf, isDay, addDays } from '#kernel';
import type { Decider, Fact, NewEvent } from '#governance';
import { bringUpToDate, DeadlinePassed, declarations, deciderOf, isAmendment } from '#governance';
import type { StoredEvent } from '#event-store';
import type { LogHost } from '../log-host.js';
import { insisting } from '../execute/insisting.js';
import { foldFacts, stateAt } from '../execute/streams.js';
import { isVoided, voidEvents } from '../reactions/voiding.js';
import type { Due } from './deadline-book.js';
import { DeadlineBook } from './deadline-book.js';

const BY = { process: 'deadlines' };

/**
 * Records that a date has passed, once: `DeadlinePassed` and what follows in one append, keyed by (stream, deadline, due), so
 * that a restart or a second server cannot double it. A late fact that takes away the ground of what was
 * recorded voids it.
 */
export class DeadlineKeeper {
  readonly book = new DeadlineBook();

  constructor(private readonly host: LogHost) {}

  /** Learns what is due from what has been written, in the order of the log. */
  async learn(events: readonly StoredEvent[]): Promise<void> {
    const touched = new Set(events.map((e) => e.envelope.stream));
    if (touched.has(this.host.arrangementStream)) for (const stream of this.book.streams()) touched.add(stream);
    const board = await this.host.currentBoard();
    for (const stream of touched) {
      const decider = deciderOf(stream);
      if (!decider) continue;
      const memory = await this.host.streams.load(stream);
      this.book.set(stream, decider.deadlines(stateAt(memory, decider, Infinity), board));
    }
    for (const event of events) await this.reconsider(event);
  }

  /** Records the first deadline, where it passes up to a moment. Answers whether there was one. */
  async recordFirst(moment: number, onMoment?: (ms: number) => void): Promise<boolean> {
    const due = this.book.first();
    if (!due || due.passes > moment) return false;
    onMoment?.(due.passes);
    await this.record(due);
    return true;
  }

  private async record(due: Due): Promise<void> {
    const { stream, id } = due;
    const work = async (): Promise<void> => {
      const decider = deciding(stream);
      const memory = await this.host.streams.load(stream);
      const board = await this.host.currentBoard();
      const state = stateAt(memory, decider, due.passes);
      const open = decider.deadlines(state, board).find((d) => d.id === id && d.due === due.due);
      const idem = this.idem(due);
      const known = !open || (await this.host.log.store.remembered(idem));
      if (!known) {
        const events: NewEvent[] = [
          DeadlinePassed({ deadline: id, due: due.due }),
          ...decider.passed(open, state, board),
        ];
        const occurredAt = isDay(due.due) ? addDays(due.due, 1) : instantOf(due.passes);
        await this.host.append(events, memory, new Map(), { idem, fingerprint: 'deadline', by: BY, occurredAt, board });
      }
      const rest = decider.deadlines(stateAt(memory, decider, Infinity), board);
      this.book.set(
        stream,
        rest.filter((d) => d.id !== id || d.due !== due.due),
      );
    };
    await this.host.alone(stream, () => insisting(this.host, stream, work));
  }

  /** After a late fact: deadlines that it shows not to have passed are voided, with all that followed in the same append. */
  private async reconsider(event: StoredEvent): Promise<void> {
    const late = bringUpToDate(event, declarations);
    if ('process' in late.by && late.by.process === BY.process) return;
    const memory = await this.host.streams.load(late.stream);
    const suspects = memory.facts.filter(
      (f) => f.type === DeadlinePassed.type && f.at > late.at && f.position < late.position && !isVoided(memory, f.id),
    );
    for (const passed of suspects) await this.voidIfGroundless(passed, late);
  }

  private async voidIfGroundless(passed: Fact, late: Fact): Promise<void> {
    const { stream } = passed;
    let consequences: readonly StoredEvent[] = [];
    await this.host.alone(stream, async () => {
      const decider = deciding(stream);
      const memory = await this.host.streams.load(stream);
      const { deadline, due } = passed.body as { deadline: string; due: string };
      const before = memory.facts.filter((f) => f.at < passed.at || isAmendment(f));
      const board = this.host.boardAt(await this.host.streams.load(this.host.arrangementStream), passed.at);
      const state = foldFacts(decider, before);
      if (
        isVoided(memory, passed.id) ||
        decider.deadlines(state, board).some((d) => d.id === deadline && d.due === due)
      )
        return;
      consequences = (await this.host.log.store.remembered(this.idem({ stream, id: deadline, due })))?.events ?? [];
    });
    if (consequences.length === 0) return;
    await voidEvents(this.host, consequences, late);
    const memory = await this.host.streams.load(stream);
    const decider = deciding(stream);
    this.book.set(stream, decider.deadlines(stateAt(memory, decider, Infinity), await this.host.currentBoard()));
  }

  private idem({ stream, id, due }: { stream: string; id: string; due: string }): string {
    return this.host.idemOf(BY.process, `${stream} ${id} ${due}`);
  }
}

/** Only streams that a decider decides have deadlines. */
function deciding(stream: string): Decider<unknown> {
  const decider = deciderOf(stream);
  if (!decider) throw new Error(`No decider knows the stream ${stream}`);
  return decider;
}
