import type { Refusal } from '../language/refusal.js';
import { refuse, unknown } from '../language/refusal.js';
import type { ProcessState } from './process.state.js';
import { isInProgress, statusOf } from './status.policy.js';
import { askedVersion } from './version.js';

/** The version may still come into force. */
export function versionOpen(state: ProcessState, process: string, version: number): Refusal | undefined {
  const status = statusOf(state, version);
  if (status === 'NONE') return unknown('VERSION_NOT_FOUND', { process, version });
  return isInProgress(status) ? undefined : refuse('VERSION_CLOSED', { process, version, status });
}

/** An opinion may be held of the version asked about and of the one in force; not of a text that is past. */
export function versionDiscussed(state: ProcessState, process: string, version: number): Refusal | undefined {
  const status = statusOf(state, version);
  if (status === 'IN_FORCE' || status === 'UNDER_REVIEW') return undefined;
  return (
    versionOpen(state, process, version) ??
    (version === askedVersion(state)
      ? undefined
      : refuse('VERSION_REPLACED', { process, version, current: askedVersion(state) ?? 0 }))
  );
}

/** Consent is to exactly the text that is asked about, by its hash (capabilities 6; better-than 2). */
export function exactlyThisText(
  state: ProcessState,
  process: string,
  version: number,
  contentHash: string,
): Refusal | undefined {
  const current = askedVersion(state) ?? 0;
  const hash = state.text.versions.get(current)?.contentHash ?? '';
  if (version !== current || contentHash !== hash)
    return refuse('AGREEMENT_IS_TO_ANOTHER_TEXT', { process, version, contentHash, current, currentHash: hash });
  const status = statusOf(state, version);
  return isInProgress(status) || status === 'IN_FORCE' || status === 'UNDER_REVIEW'
    ? undefined
    : refuse('VERSION_CLOSED', { process, version, status });
}
