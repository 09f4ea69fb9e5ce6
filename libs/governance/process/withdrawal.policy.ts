import type { Context } from '../language/decider.js';
import type { Refusal } from '../language/refusal.js';
import { forbid, refuse } from '../language/refusal.js';
import { placeOf } from './party.policy.js';
import { notCarried } from './passage.policy.js';
import type { ProcessState } from './process.state.js';
import { isAgreedInPrinciple } from './status.policy.js';
import { versionOpen } from './version.policy.js';

type Acting = Pick<Context, 'authority' | 'by' | 'board'>;

/** Only whoever proposed the process or published the version takes it back. Recording does not bend it: a stranger's word ends nothing. */
export function proposerOnly(
  { text }: ProcessState,
  { authority, by, board }: Acting,
  process: string,
  version: number | undefined,
): Refusal | undefined {
  const published = version === undefined ? undefined : text.versions.get(version);
  const proposers = [text.proposed?.authority, published?.authority].flatMap((a) => a ?? []);
  if ('body' in by || (authority !== undefined && placeOf(board, authority, proposers) !== undefined)) return undefined;
  return forbid('NOT_THE_PROPOSER', { process, proposer: proposers[0] ?? 'nobody on this record' });
}

/** While the version, or the proposal without one, is in progress, and neither carried by a board nor agreed in principle (lifecycles 9.3). */
export function withdrawable(state: ProcessState, process: string, version: number | undefined): Refusal | undefined {
  if (version === undefined)
    return state.text.draftWithdrawn ? refuse('PROPOSAL_ALREADY_WITHDRAWN', { process }) : undefined;
  return (
    versionOpen(state, process, version) ??
    notCarried({ process, version }, state) ??
    (isAgreedInPrinciple(state, version) ? refuse('AGREED_ALREADY', { process, version }) : undefined)
  );
}
