import type { Consent, Objection, Position, ProcessState, Said } from './process.state.js';
import { isLater } from './process.state.js';
import { askedVersion, sameText } from './version.js';

export type DecisionValue =
  'SILENT' | 'RESERVED' | 'OBJECTS' | 'ACCEPTED' | 'ACCEPTED_IF' | 'EARLIER_VERSION' | 'REJECTED';

/** How an authority stands on a version, and the events that make it so. `version` is undefined while nothing is published. */
export interface AuthorityDecision {
  readonly value: DecisionValue;
  readonly version?: number;
  readonly because: readonly string[];
}

/** On the version that is asked about now. */
export const decisionOf = (state: ProcessState, authority: string): AuthorityDecision =>
  decisionOn(state, authority, askedVersion(state));

/**
 * On one version. The first that applies, from what the authority itself said of that text, or of one that a certificate
 * says is the same text; nothing that is unconfirmed by another, disputed, or given to another hash counts:
 *
 * 1. REJECTED: its last act of consent is a rejection.
 * 2. ACCEPTED, ACCEPTED_IF (with conditions): its last act of consent is an acceptance of this text's hash, and it has not
 *    objected, opposed or reserved its position since.
 * 3. OBJECTS: an objection that it has neither withdrawn nor answered by accepting; or its current position is to oppose.
 * 4. RESERVED: its current position is to reserve.
 * 5. EARLIER_VERSION: it has said none of that here, has revoked nothing here, and accepted an earlier text that has since changed.
 * 6. SILENT: all else. Support, support-if and neutral are opinions: they are not consent.
 */
export function decisionOn(state: ProcessState, authority: string, version: number | undefined): AuthorityDecision {
  if (version === undefined) return { value: 'SILENT', because: [] };
  const said = saidOf(state, authority, version);
  const { consent } = said;
  const as = (value: DecisionValue, ...because: string[]): AuthorityDecision => ({ value, version, because });
  if (consent?.act === 'REJECTED') return as('REJECTED', consent.event);
  const { objection, position } = againstSince(said, consent?.act === 'ACCEPTED' ? consent : undefined);
  if (objection) return as('OBJECTS', objection.event);
  if (position) return as(position.held === 'RESERVE' ? 'RESERVED' : 'OBJECTS', position.event);
  if (consent?.act === 'ACCEPTED') {
    return as(
      consent.conditional ? 'ACCEPTED_IF' : 'ACCEPTED',
      consent.event,
      ...certificatesBetween(state, consent.version, version),
    );
  }
  const earlier = consent ? undefined : acceptedEarlier(state, authority, version);
  if (earlier) return as('EARLIER_VERSION', earlier.event, ...eventOf(state, version));
  return as('SILENT', ...[consent, said.position].flatMap((s) => (s ? [s.event] : [])));
}

/** Whether a value is consent to the text: with or without conditions. Nothing else is. */
export const isConsent = ({ value }: AuthorityDecision): boolean => value === 'ACCEPTED' || value === 'ACCEPTED_IF';

/** An authority's last act of consent on a text, of those that count; on an earlier version where certificates carry it over. */
export const lastConsent = (state: ProcessState, authority: string, version: number): Consent | undefined =>
  saidOf(state, authority, version).consent;

interface SaidOfText {
  readonly consent: Consent | undefined;
  readonly position: Position | undefined;
  readonly objections: readonly Objection[];
}

function saidOf({ stance, text }: ProcessState, authority: string, version: number): SaidOfText {
  const texts = sameText(text, version);
  const mine = (s: Said): boolean => s.counts && s.authority === authority && texts.has(s.version);
  return {
    consent: stance.consents.findLast((c) => mine(c) && isToItsText(text, c)),
    position: stance.positions.findLast(mine),
    objections: [...stance.objections.values()].filter((o) => mine(o) && !o.withdrawn),
  };
}

/** An acceptance or rejection of a version under another hash than its own is kept and never counts. */
const isToItsText = (text: ProcessState['text'], consent: Consent): boolean =>
  consent.act === 'REVOKED' || consent.contentHash === text.versions.get(consent.version)?.contentHash;

/** What speaks against the text; where it was accepted, only what was said since: the acceptance answers what came before it. */
function againstSince(
  { objections, position }: SaidOfText,
  accepted: Consent | undefined,
): { objection: Objection | undefined; position: Position | undefined } {
  const since = (said: Said): boolean => accepted === undefined || isLater(said, accepted);
  const against = position?.held === 'OPPOSE' || position?.held === 'RESERVE';
  return { objection: objections.findLast(since), position: against && since(position) ? position : undefined };
}

function acceptedEarlier(state: ProcessState, authority: string, version: number): Consent | undefined {
  const earlier = [...state.text.versions.keys()].filter((v) => v < version).sort((a, b) => b - a);
  for (const v of earlier) {
    const { consent } = saidOf(state, authority, v);
    if (consent) return consent.act === 'ACCEPTED' ? consent : undefined;
  }
  return undefined;
}

const certificatesBetween = ({ text }: ProcessState, from: number, to: number): string[] =>
  [...sameText(text, to)].filter((v) => v > from).flatMap((v) => text.certificates.get(v)?.event ?? []);

const eventOf = ({ text }: ProcessState, version: number): string[] => {
  const published = text.versions.get(version);
  return published ? [published.event] : [];
};
