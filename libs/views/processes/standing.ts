import type { Board, ProcessState } from '#governance';
import { askedOf, askedVersion, decisionOn, sameText, statusOf } from '#governance';

/** How each authority concerned stands on one version. */
export interface StandingOn {
  readonly authority: string;
  readonly name: string;
  readonly decision: string;
  /** Its current opinion on the version, if it has given one; never consent. */
  readonly position: string | null;
  readonly because: readonly string[];
}

/**
 * How everybody asked stands on a version, with the names of the time.
 *
 * @param state with the approvals of its texts in it (`consentingAt`)
 */
export function standingsOn(state: ProcessState, board: Board, version: number): readonly StandingOn[] {
  const texts = sameText(state.text, version);
  return askedOf(state, board).map((authority) => {
    const decision = decisionOn(state, authority, version);
    const position = state.stance.positions.findLast(
      (p) => p.counts && p.authority === authority && texts.has(p.version),
    );
    return {
      authority,
      name: board.signatories.find((s) => s.authority === authority)?.name ?? authority,
      decision: decision.value,
      position: position?.held ?? null,
      because: decision.because,
    };
  });
}

/**
 * What a process is made of at a time: its versions and how they stand, and what was said of the one that is asked about.
 *
 * @param consenting the same with the approvals of its texts in it
 */
export function processAt(process: string, state: ProcessState, consenting: ProcessState, board: Board) {
  const { text, stance, force } = state;
  const asked = askedVersion(state);
  return {
    process,
    proposed: text.proposed
      ? {
          event: text.proposed.event,
          authority: text.proposed.authority ?? null,
          originAuthority: text.proposed.originAuthority ?? null,
          compellingEvent: text.proposed.compellingEvent,
        }
      : null,
    withdrawn: text.draftWithdrawn,
    affected: askedOf(state, board),
    asked: asked ?? null,
    inForce: force.retired ? null : (force.inForce ?? null),
    retired: force.retired ?? null,
    review: force.review ?? null,
    versions: [...text.versions.values()]
      .sort((a, b) => a.version - b.version)
      .map((version) => ({
        ...version,
        status: statusOf(state, version.version),
        consultation: text.consultations.get(version.version) ?? null,
        edits: text.certificates.get(version.version)?.edits ?? null,
      })),
    standings: asked === undefined ? [] : standingsOn(consenting, board, asked),
    objections: [...stance.objections.values()].map(({ objection, authority, version, withdrawn, counts, event }) => ({
      objection,
      authority,
      version,
      withdrawn,
      counts,
      event,
    })),
  };
}
