import { decisionOn, isConsent } from './decision-value.policy.js';
import type { Agreement, ProcessState } from './process.state.js';
import { isLater } from './process.state.js';
import { sameText } from './version.js';

/** Where a version stands (lifecycles 9.3). Tabling, carrying and approval come with decisions of this record. */
export type VersionStatus =
  | 'NONE'
  | 'PUBLISHED'
  | 'CONSULTING'
  | 'CONTESTED'
  | 'AGREED_IN_PRINCIPLE'
  | 'IN_FORCE'
  | 'UNDER_REVIEW'
  | 'SUPERSEDED'
  | 'RETIRED'
  | 'WITHDRAWN'
  | 'LAPSED';

/** Derived, never typed: the first that applies. NONE: there is no such version. */
export function statusOf(state: ProcessState, version: number): VersionStatus {
  const { text, force } = state;
  if (!text.versions.has(version)) return 'NONE';
  if (force.inForce?.version === version) return inForceAs(state);
  if (force.history.some((h) => h.version === version)) return 'SUPERSEDED';
  const ended = text.ended.get(version);
  if (ended) return ended.how;
  if (force.inForce && version < force.inForce.version) return 'SUPERSEDED';
  if (force.retired) return 'RETIRED';
  return inProgressAs(state, version);
}

/** Whether a version may still come into force. */
export const isInProgress = (status: VersionStatus): boolean =>
  status === 'PUBLISHED' || status === 'CONSULTING' || status === 'CONTESTED' || status === 'AGREED_IN_PRINCIPLE';

function inForceAs({ force }: ProcessState): VersionStatus {
  if (force.retired) return 'RETIRED';
  return force.review && force.review.version === force.inForce?.version ? 'UNDER_REVIEW' : 'IN_FORCE';
}

function inProgressAs(state: ProcessState, version: number): VersionStatus {
  if (isAgreedInPrinciple(state, version)) return 'AGREED_IN_PRINCIPLE';
  if (isContested(state, version)) return 'CONTESTED';
  return isConsulted(state, version) ? 'CONSULTING' : 'PUBLISHED';
}

/** It was recorded for this very text, and everyone on whom it rests, and whoever claimed to be affected since, still accepts it. */
export function isAgreedInPrinciple(state: ProcessState, version: number): boolean {
  const contentHash = state.text.versions.get(version)?.contentHash;
  return [...sameText(state.text, version)].some((v) => {
    const agreement = state.stance.agreements.get(v);
    return (
      agreement !== undefined &&
      agreement.contentHash === state.text.versions.get(v)?.contentHash &&
      contentHash !== undefined &&
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

function isContested(state: ProcessState, version: number): boolean {
  const speakers = new Set(
    [...state.stance.objections.values(), ...state.stance.positions, ...state.stance.consents].map((s) => s.authority),
  );
  return [...speakers].some((authority) =>
    ['OBJECTS', 'REJECTED'].includes(decisionOn(state, authority, version).value),
  );
}

/** Consultation was opened, or somebody has taken a position or objected: that opens it by itself (model.md 6). */
function isConsulted({ text, stance }: ProcessState, version: number): boolean {
  const texts = sameText(text, version);
  if ([...texts].some((v) => text.consultations.has(v))) return true;
  return [...stance.positions, ...stance.objections.values()].some((s) => s.counts && texts.has(s.version));
}
