import { compareDays } from '#kernel';
import type { Refusal } from '../language/refusal.js';
import { forbid, refuse, unknown } from '../language/refusal.js';
import type { Finding, Rule } from '../record/standing-orders.js';
import type { CarryVersion } from './commands/carry-version.command.js';
import type { DeferVersion } from './commands/defer-version.command.js';
import type { FailApprovals } from './commands/fail-approvals.command.js';
import type { LapseVersion } from './commands/lapse-version.command.js';
import type { RejectVersion } from './commands/reject-version.command.js';
import type { ResumeApprovals } from './commands/resume-approvals.command.js';
import type { TableVersion } from './commands/table-version.command.js';
import { carriedBy, refusedBy } from './passage.js';
import type { ProcessState, Step } from './process.state.js';
import { isContested, isInProgress, statusOf } from './status.policy.js';

/** What every one of these commands names. */
interface OfVersion {
  readonly process: string;
  readonly version: number;
}
type Of<C> = Rule<C, ProcessState>;

/** Where a version stands follows from a meeting, a decision or an approval: nobody types it in the tool. */
export const followsOnly: Of<OfVersion> = ({ process, version }, _state, { by }) =>
  'process' in by ? undefined : forbid('STATUS_IS_NOT_TYPED', { process, version });

/** There is such a version. */
export const known: Of<OfVersion> = ({ process, version }, { text }) =>
  text.versions.has(version) ? undefined : unknown('VERSION_NOT_FOUND', { process, version });

/** It may still come into force; or it was rejected, and is put again. */
export const maybePutAgain: Of<OfVersion> = (command, state, context) =>
  statusOf(state, command.version) === 'REJECTED' ? undefined : stillOpen(command, state, context);

/** It may still come into force. */
export const stillOpen: Of<OfVersion> = ({ process, version }, state) => {
  const status = statusOf(state, version);
  return isInProgress(status) ? undefined : refuse('VERSION_CLOSED', { process, version, status });
};

/**
 * What a board has carried is not tabled, lost or deferred in passing: that decision stands. It may be put again once an
 * authority has refused its approval, and falls when the decision itself, which is named then, was taken back.
 */
export function notCarried(
  { process, version, decision }: OfVersion & { readonly decision?: string | undefined },
  state: ProcessState,
): Refusal | undefined {
  const carried = carriedBy(state, version);
  return carried === undefined || carried.decision === decision
    ? undefined
    : refuse('VERSION_CARRIED', { process, version, decision: carried.decision });
}
export const notCarriedUnlessRefused: Of<OfVersion> = (command, state) =>
  refusedBy(state, command.version).length > 0 ? undefined : notCarried(command, state);

/** A decision carries exactly the text that it names by its hash. */
export const ofThisText: Of<CarryVersion> = ({ process, version, contentHash, decision }, { text }) => {
  const own = text.versions.get(version)?.contentHash ?? '';
  return own === contentHash
    ? undefined
    : refuse('CONTENT_OF_ANOTHER_VERSION', { process, version, decision, contentHash, own });
};

/** A version lapses once its long-stop date is past, and not on it. */
export const longStopPassed: Of<LapseVersion> = ({ process, version, longStop }, _state, { day }) =>
  compareDays(day, longStop) > 0 ? undefined : refuse('LONG_STOP_TO_COME', { process, version, longStop });

/** The same thing has been entered: nothing is left to do (judged on all facts). */
export const notBefore = {
  tabled: once<TableVersion>(
    'VERSION_TABLED_BEFORE',
    ({ matter, meeting, item }, step) =>
      step.did === 'TABLED' && step.matter === matter && step.meeting === meeting && step.item === item,
  ),
  carried: once<CarryVersion>(
    'VERSION_CARRIED_BEFORE',
    ({ decision }, step) => step.did === 'CARRIED' && step.decision === decision,
  ),
  rejected: once<RejectVersion>(
    'VERSION_REJECTED_BEFORE',
    ({ meeting, vote }, step) => step.did === 'REJECTED' && step.meeting === meeting && step.vote === vote,
  ),
  deferred: once<DeferVersion>(
    'VERSION_DEFERRED_BEFORE',
    ({ meeting, item }, step) => step.did === 'DEFERRED' && step.meeting === meeting && step.item === item,
  ),
};

function once<C extends OfVersion>(code: string, isTheSame: (command: C, step: Step) => boolean): Of<C> {
  return (command, _state, { all }) =>
    all.passage.some((step) => step.version === command.version && isTheSame(command, step))
      ? refuse(code, { process: command.process, version: command.version })
      : undefined;
}

export const refusalIsNew: Of<FailApprovals> = ({ process, version, authority }, _state, { all }) =>
  lastWord(all, version, authority) === 'REFUSED'
    ? refuse('REFUSAL_STANDS', { process, version, authority })
    : undefined;
export const refusalStands: Of<ResumeApprovals> = ({ process, version, authority }, _state, { all }) =>
  lastWord(all, version, authority) === 'REFUSED'
    ? undefined
    : refuse('NO_REFUSAL_STANDS', { process, version, authority });
export const notLapsed: Of<LapseVersion> = ({ process, version }, _state, { all }) =>
  all.text.ended.get(version)?.how === 'LAPSED' ? refuse('VERSION_LAPSED_BEFORE', { process, version }) : undefined;

const lastWord = ({ passage }: ProcessState, version: number, authority: string): Step['did'] | undefined =>
  passage.findLast((step) => 'authority' in step && step.version === version && step.authority === authority)?.did;

/** An objection, a rejection or a refusal that stands does not keep a version off the agenda; it is shown beside it (lifecycles 9.3 †). */
export const contested = ({ version }: OfVersion, state: ProcessState): readonly Finding[] =>
  isContested(state, version) ? [{ rule: 'CONTESTED_VERSION_TABLED', severity: 'MEDIUM' }] : [];
