import type { ArrangementState } from '../arrangement/arrangement.state.js';
import type { Vehicle } from '../arrangement/arrangement.words.js';
import { vehicleAt } from '../arrangement/board-of.js';
import { arrangementDecider } from '../arrangement/arrangement.decider.js';
import type { ApprovalCondition } from '../approvals/approvals.words.js';
import { documentOf } from '../language/document.js';
import { parties } from '../language/board.js';
import type { Context } from '../language/decider.js';
import { matterRecord } from '../matter/matter.fold.js';
import type { MatterState } from '../matter/matter.state.js';
import { isRegistered, tierFor } from '../matter/matter.state.js';
import type { Jurisdiction } from '../rules/law.js';
import { jurisdictionOf } from '../rules/law.js';
import type { BodyKind, DecidingCapacity } from '../rules/regimes/index.js';
import { boardKindOf, bodyKindOf, regimesFor } from '../rules/regimes/index.js';
import type { MatterEffect } from '../rules/vehicles/index.js';
import { matterEffect } from '../rules/vehicles/index.js';
import type { DecisionState } from './decision.state.js';
import type { DecidedBy, DecisionKind, Replaces } from './decision.words.js';

/** What both ways of deciding (a body or member; an officer) say of a decision. */
export interface Taking {
  readonly decision: string;
  readonly kind: DecisionKind;
  readonly decidedBy: DecidedBy;
  readonly capacity: DecidingCapacity;
  readonly executive?: boolean | undefined;
  readonly matter?: string | undefined;
  readonly approves?: { readonly matter: string; readonly contentHash: string } | undefined;
  readonly affected?: readonly string[] | undefined;
}
type Here = Context<DecisionState>;

/** The matter that a decision is on; undefined where it names none, or none is on the record. */
export function matterOf({ matter, approves }: Taking, context: Here): MatterState | undefined {
  const id = matter ?? approves?.matter;
  if (id === undefined) return undefined;
  const state = context.look(matterRecord, `matter/${id}`);
  return isRegistered(state) ? state : undefined;
}

/** Whom it binds or touches: of its own decision the authority; of a joint one whom the matter affects, or all parties. */
export function affectedBy(taking: Taking, context: Here): readonly string[] {
  const { authority } = taking.decidedBy;
  if (taking.affected) return taking.affected;
  if (authority !== undefined) return [authority];
  return matterOf(taking, context)?.matter.affected ?? parties(context.board).map((s) => s.authority);
}

/** The functions of an executive are its own: an officer or a board exercises one only where that is said. */
export const isExecutive = ({ capacity, executive }: Taking): boolean =>
  capacity === 'EXECUTIVE' || capacity === 'INDIVIDUAL' || executive === true;

/** It is a key decision for its authority, or of a joint one for any that it affects. */
export function isKey(taking: Taking, context: Here): boolean {
  const notices = matterOf(taking, context)?.notices;
  return affectedBy(taking, context).some((authority) => notices?.get(authority)?.key === true);
}

const arrangementIn = (context: Here): ArrangementState =>
  context.look(arrangementDecider, `arrangement/${context.board.slug}`);

const vehicleIn = (context: Here): Vehicle => vehicleAt(arrangementIn(context), context.at) ?? 'CONTRACTUAL_BOARD';

/** What a decision of the joint board on a matter of its own is in law, in an arrangement of this legal form. */
export const boardMatter = (context: Here): MatterEffect => matterEffect(vehicleIn(context), 'BOARD');

/**
 * What a decision of a body can be, by the legal form of the arrangement and the tiers of the matter: what it stands as
 * where it has no power to resolve, and whose own approval it waits for.
 */
export function powerOf(
  taking: Taking,
  context: Here,
): { readonly standsAs?: DecisionKind; readonly approvalsOf: readonly string[] } {
  const { kind, decidedBy } = taking;
  if (decidedBy.body === undefined) return { approvalsOf: [] };
  const affected = affectedBy(taking, context);
  if (kind === 'RECOMMENDED') return { approvalsOf: affected };
  if (kind !== 'RESOLVED' && kind !== 'RESCINDED') return { approvalsOf: [] };
  const vehicle = vehicleIn(context);
  const matter = matterOf(taking, context);
  const reserved = affected.filter((authority) => {
    const tier = (matter && tierFor(matter, authority)) ?? 'BOARD';
    return matterEffect(vehicle, tier).approvals === 'EACH_AUTHORITY';
  });
  return reserved.length === affected.length
    ? { standsAs: 'RECOMMENDED', approvalsOf: affected }
    : { approvalsOf: reserved };
}

/** The names of the laws under which its record is kept: they follow from who decided, in which capacity and when. */
export function regimesOf(taking: Taking, context: Here): readonly string[] {
  const { capacity } = taking;
  const takers = bodiesOf(taking.decidedBy, context).flatMap(({ body, jurisdiction }) =>
    regimesFor({
      body,
      jurisdiction,
      capacity,
      day: context.day,
      executive: isExecutive(taking),
      key: isKey(taking, context),
    }),
  );
  return [...new Set(takers.map(({ regime }) => regime))];
}

interface Body {
  readonly body: BodyKind;
  readonly jurisdiction: Jurisdiction;
}
/** What kind of body decided, and under whose law. A board that spans nations keeps its record under each law. */
function bodiesOf({ authority, body }: DecidedBy, context: Here): readonly Body[] {
  const state = arrangementIn(context);
  const present = new Set(authority === undefined ? parties(context.board).map((s) => s.authority) : [authority]);
  const members = [...state.membership.parties.values()].filter((party) => present.has(party.authority));
  const vehicle = vehicleAt(state, context.at);
  const kinds = members.map(({ kind, nation, identifiers }): Body => ({
    body: body === undefined ? bodyKindOf(kind) : vehicle === undefined ? 'BY_AGREEMENT' : boardKindOf(vehicle),
    jurisdiction: jurisdictionOf(
      nation,
      identifiers.map(({ id }) => id),
    ),
  }));
  return kinds.length > 0 ? kinds : [{ body: 'BY_AGREEMENT', jurisdiction: 'ENGLAND' }];
}

/** What a decision says of itself, whoever took it. */
interface Said {
  readonly title: string;
  readonly resolution?: string | undefined;
  readonly contentHash?: string | undefined;
  readonly statedDate?: string | undefined;
  readonly conditions?: readonly ApprovalCondition[] | undefined;
  readonly urgency?: readonly { readonly authority: string; readonly agreedBy: string }[] | undefined;
  readonly replaces?: readonly Replaces[] | undefined;
}

/** The part of the event that both ways of deciding share: what was said, and what follows from who decided on what. */
export function recordOf(taking: Taking, said: Said, context: Here) {
  const { decision, kind, decidedBy, capacity, matter, approves } = taking;
  const { title, resolution, statedDate, conditions = [], urgency = [], replaces = [] } = said;
  const text = matterOf(taking, context)?.matter.text;
  return {
    decision,
    title,
    kind,
    authority: decidedBy.authority,
    decidedBy,
    capacity,
    executive: isExecutive(taking),
    key: isKey(taking, context),
    resolution,
    contentHash: said.contentHash ?? approves?.contentHash ?? text?.contentHash ?? hashOf(resolution),
    matter: matter ?? approves?.matter,
    process: text?.process,
    approves,
    affected: affectedBy(taking, context),
    statedDate,
    conditions,
    urgency,
    replaces,
  };
}

/** A resolution that is about no other text is the text: SHA-256 of the RFC 8785 bytes of `{text}`. */
const hashOf = (resolution: string | undefined): string | undefined =>
  resolution === undefined ? undefined : documentOf({ text: resolution }).ref.hash;
