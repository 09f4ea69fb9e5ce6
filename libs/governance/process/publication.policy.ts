import type { Context } from '../language/decider.js';
import type { Refusal } from '../language/refusal.js';
import { refuse, unknown } from '../language/refusal.js';
import type { ProcessState } from './process.state.js';
import { lastVersion } from './process.state.js';
import { askedVersion } from './version.js';

export const publishable = {
  /** There is such a process, it is not retired, and the version has the next number. Numbers are the record's own, so recording does not bend them. */
  place(process: string, version: number, { all }: Context<ProcessState>): Refusal | undefined {
    if (!all.text.proposed) return unknown('PROCESS_NOT_FOUND', { process });
    if (all.force.retired) return refuse('PROCESS_RETIRED', { process });
    const next = lastVersion(all) + 1;
    return version === next ? undefined : refuse('VERSION_NOT_NEXT', { process, version, next });
  },

  /** Not the text that is asked about already: there would be nothing new to agree to. A text that was withdrawn or lapsed may come back. */
  text(contentHash: string, state: ProcessState): Refusal | undefined {
    const current = askedVersion(state);
    if (current === undefined || state.text.ended.has(current)) return undefined;
    return state.text.versions.get(current)?.contentHash === contentHash
      ? refuse('TEXT_UNCHANGED', { version: current })
      : undefined;
  },
};
