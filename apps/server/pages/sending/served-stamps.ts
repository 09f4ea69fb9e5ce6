import type { RunningLog } from '#pipeline';
import type { Served } from '../../served.js';
import type { Stamp } from './stamps.port.js';
import { Stamps } from './stamps.port.js';

const MINUTE = 60_000;

/**
 * A log stands at its size and the minute of its own clock: pages say the time to the minute, and a date that passes changes ages,
 * costs and what is overdue.
 */
export class ServedStamps extends Stamps {
  constructor(private readonly served: Served) {
    super();
  }

  of(slug?: string): Stamp | undefined {
    if (slug === undefined) return { key: this.served.logs.list().map(keyOf).join(' ') };
    const log = this.served.log(slug);
    return log && { key: keyOf(log), position: log.host.log.store.size() - 1 };
  }
}

const keyOf = ({ slug, host }: RunningLog): string =>
  `${slug}@${host.log.store.size()}/${Math.floor(host.now() / MINUTE)}`;
