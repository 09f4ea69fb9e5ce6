import { decisionOn, isConsent } from './decision-value.policy.js';
import { carriedBy, isOnTheTable, lastOfBoard, refusedBy } from './passage.js';
import type { Agreement, ProcessState } from './process.state.js';
import { isLater } from './process.state.js';
import { sameText } from './version.js';

type Holds = (state: ProcessState, version: number) => boolean;

/**
 * Where a version stands (lifecycles 9.3): derived, never typed; the first row that holds. What happened to the version is
 * read first, then what the board did with it last, then what authorities say of it. Nothing leads to IN_FORCE but
 * ProcessBroughtIntoForce, nothing to APPROVED or APPROVING but a board's carrying of this very text.
 */
const STATUSES = [
  ['NONE', ({ text }, version) => !text.versions.has(version)],
  ['RETIRED', (state, version) => isInForce(state, version) && state.force.retired !== undefined],
  ['UNDER_REVIEW', (state, version) => isInForce(state, version) && state.force.review?.version === version],
  ['IN_FORCE', (state, version) => isInForce(state, version)],
  ['SUPERSEDED', ({ force }, version) => force.history.some((before) => before.version === version)],
  ['WITHDRAWN', ({ text }, version) => text.ended.get(version)?.how === 'WITHDRAWN'],
  ['LAPSED', ({ text }, version) => text.ended.get(version)?.how === 'LAPSED'],
  ['SUPERSEDED', ({ force }, version) => force.inForce !== undefined && version < force.inForce.version],
  ['RETIRED', ({ force }) => force.retired !== undefined],
  ['REJECTED', (state, version) => lastOfBoard(state, version)?.did === 'REJECTED'],
  ['TABLED', (state, version) => isOnTheTable(state, version)],
  ['CONTESTED', (state, version) => refusedBy(state, version).length > 0],
  ['APPROVED', (state, version) => carriedBy(state, version)?.approvalsOf.length === 0],
  ['APPROVING', (state, version) => carriedBy(state, version) !== undefined],
  ['AGREED_IN_PRINCIPLE', (state, version) => isAgreedInPrinciple(state, version)],
  ['CONTESTED', (state, version) => isContested(state, version)],
  ['CONSULTING', (state, version) => isConsulted(state, version)],
  ['PUBLISHED', () => true],
] as const satisfies readonly (readonly [string, Holds])[];

export type VersionStatus = (typeof STATUSES)[number][0];

/** Where a version stands, by the table above. NONE: there is no such version. */
export const statusOf = (state: ProcessState, version: number): VersionStatus =>
  STATUSES.find(([, holds]) => holds(state, version))?.[0] ?? 'NONE';

const IN_PROGRESS: readonly VersionStatus[] = [
  'PUBLISHED',
  'CONSULTING',
  'CONTESTED',
  'AGREED_IN_PRINCIPLE',
  'TABLED',
  'APPROVED',
  'APPROVING',
];

/** Whether a version may still come into force. */
export const isInProgress = (status: VersionStatus): boolean => IN_PROGRESS.includes(status);

const isInForce = ({ force }: ProcessState, version: number): boolean => force.inForce?.version === version;

/**
 * It was recorded for this very text, no meeting has put the text off since, and everyone on whom it rests, and whoever
 * claimed to be affected since, still accepts it.
 */
export function isAgreedInPrinciple(state: ProcessState, version: number): boolean {
  const contentHash = state.text.versions.get(version)?.contentHash;
  const last = lastOfBoard(state, version);
  return [...sameText(state.text, version)].some((v) => {
    const agreement = state.stance.agreements.get(v);
    return (
      agreement !== undefined &&
      agreement.contentHash === state.text.versions.get(v)?.contentHash &&
      contentHash !== undefined &&
      !(last?.did === 'DEFERRED' && isLater(last, agreement)) &&
      stillHeld(state, version, agreement)
    );
  });
}

function stillHeld(state: ProcessState, version: number, agreement: Agreement): boolean {
  const claimedSince = [...state.text.claims].flatMap(([authority, claim]) =>
    isLater(claim, agreement) ? [authority] : [],
  );
  const needed = [...agreement.authorities, ...claimedSince];
  return needed.length > 0 && needed.every((authority) => isConsent(decisionOn(state, authority, version)));
}

/** An authority objects to it, has rejected it, or has refused its own approval. */
export function isContested(state: ProcessState, version: number): boolean {
  if (refusedBy(state, version).length > 0) return true;
  const speakers = new Set(
    [...state.stance.objections.values(), ...state.stance.positions, ...state.stance.consents].map((s) => s.authority),
  );
  return [...speakers].some((authority) =>
    ['OBJECTS', 'REJECTED'].includes(decisionOn(state, authority, version).value),
  );
}

/** Consultation was opened; or somebody has taken a position or objected, which opens it by itself; or a meeting put it off. */
function isConsulted(state: ProcessState, version: number): boolean {
  const { text, stance } = state;
  if (lastOfBoard(state, version)?.did === 'DEFERRED') return true;
  const texts = sameText(text, version);
  if ([...texts].some((v) => text.consultations.has(v))) return true;
  return [...stance.positions, ...stance.objections.values()].some((s) => s.counts && texts.has(s.version));
}
