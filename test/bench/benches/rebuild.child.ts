/** Makes all views of a log anew, and says how fast, with how much memory, and what they came to. */
import { answer, order } from '../harness/child.js';
import { perSecond } from '../harness/timing.js';
import type { FilledLog } from './log-of.js';
import { openViews } from './open-views.js';

export interface RebuildOrder extends FilledLog {
  readonly checksums: boolean;
}
export interface Rebuilt {
  readonly perSecond: number;
  /** Peak resident memory of this process, up to the end of the rebuild. */
  readonly peakMegabytes: number;
  readonly checksums?: Readonly<Record<string, string>>;
}

const asked = order() as RebuildOrder;
const { store, host } = openViews(asked);
const rate = await perSecond(asked.events, () => host.start());
const peakMegabytes = process.resourceUsage().maxRSS / 1024;
const checksums = asked.checksums ? host.checksums() : undefined;
await host.close();
await store.close();
answer({ perSecond: rate, peakMegabytes, ...(checksums && { checksums }) } satisfies Rebuilt);
