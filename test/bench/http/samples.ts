import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { LoadAnswer, LoadOrder, LoadQuestion } from './load.child.js';
import type { ServerProcess } from './server-process.js';

const WINDOW_MS = 500;
/** Above this share of its core a server is busy: what was done then is what it can do, and not what it was given. */
const BUSY = 0.9;

/** One stretch of half a second. */
export interface Window {
  readonly perSecond: number;
  readonly ms: number;
  /** Share of one core that the server used; undefined where /proc cannot be read. */
  readonly core: number | undefined;
  /** Share of the time in which the server's thread was occupied, waiting for the disk included. */
  readonly occupied: number;
}

/** What a load came to. */
export interface Sampled {
  readonly windows: readonly Window[];
  readonly refused: Readonly<Record<string, number>>;
}

/** How windows were counted, and the rate in those. */
export interface Counted {
  readonly perSecond: number | undefined;
  readonly how: 'core' | 'occupied' | 'none';
  readonly windows: number;
}

/** The process that makes the load. */
export class Load {
  private readonly child: ChildProcess = fork(join(import.meta.dirname, 'load.child.js'));

  /** Sends the requests of a file for so many windows (or until there are none left), and looks at both sides meanwhile. */
  async on(server: ServerProcess, order: Omit<LoadOrder, 'port'>, windows: number): Promise<Sampled> {
    await this.ask({ start: { ...order, port: Number(server.url.port) } });
    const taken: Window[] = [];
    let before = await this.look(server);
    while (taken.length < windows) {
      await sleep(WINDOW_MS);
      const now = await this.look(server);
      const ms = now.load.at - before.load.at;
      const core =
        now.core === undefined || before.core === undefined
          ? undefined
          : ((now.core - before.core) * 1000) / (now.at - before.at);
      // A connection that has run dry makes the load thinner: that window is not counted, nor any after it.
      if (now.load.sending < before.load.sending) break;
      taken.push({ perSecond: ((now.load.done - before.load.done) * 1000) / ms, ms, core, occupied: now.occupied });
      before = now;
    }
    this.child.send('stop' satisfies LoadQuestion);
    for (let sending = 1; sending > 0;) sending = (await this.ask('how far?')).sending;
    return { windows: taken, refused: before.load.refused };
  }

  stop(): void {
    this.child.kill();
  }

  private async look(server: ServerProcess) {
    const load = await this.ask('how far?');
    const core = server.processorSeconds();
    return { load, core, at: performance.now(), occupied: await server.occupied() };
  }

  private ask(question: LoadQuestion): Promise<LoadAnswer> {
    return new Promise((resolve) => {
      this.child.once('message', (answer: LoadAnswer) => resolve(answer));
      this.child.send(question);
    });
  }
}

/**
 * The rate in the windows that count: those in which the server's core was over 90 % busy. Where it never was, because
 * its thread waited for the disk, those in which that thread was occupied for over 90 % of the time.
 */
export function counted(windows: readonly Window[]): Counted {
  const busy = windows.filter(({ core }) => core !== undefined && core > BUSY);
  const occupied = windows.filter((window) => window.occupied > BUSY);
  const chosen = busy.length > 0 ? busy : occupied;
  const ms = chosen.reduce((sum, window) => sum + window.ms, 0);
  const done = chosen.reduce((sum, window) => sum + (window.perSecond * window.ms) / 1000, 0);
  return {
    perSecond: ms === 0 ? undefined : (done * 1000) / ms,
    how: ms === 0 ? 'none' : busy.length > 0 ? 'core' : 'occupied',
    windows: chosen.length,
  };
}
