import type { ProcessState, TextState } from './process.state.js';
import { lastVersion } from './process.state.js';

/**
 * The versions whose text is that of `version`: itself, and those that certificates say it only edits.
 * What was said of an earlier one counts for a later one, never the other way.
 */
export function sameText(text: TextState, version: number): ReadonlySet<number> {
  const same = new Set([version]);
  for (let v = version; ;) {
    const certificate = text.certificates.get(v);
    if (!certificate || certificate.edits >= v || certificate.contentHash !== text.versions.get(v)?.contentHash)
      return same;
    v = certificate.edits;
    same.add(v);
  }
}

/**
 * The version that authorities are asked about: the last one published; when that was withdrawn or has lapsed, the one in force.
 *
 * @returns undefined while nothing is published
 */
export function askedVersion(state: ProcessState): number | undefined {
  const last = lastVersion(state);
  if (last === 0) return undefined;
  return state.text.ended.has(last) ? (state.force.inForce?.version ?? last) : last;
}
