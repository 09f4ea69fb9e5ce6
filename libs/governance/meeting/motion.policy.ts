import type { Refusal } from '../language/refusal.js';
import { refuse, unknown } from '../language/refusal.js';
import type { MoveAmendment } from './commands/move-amendment.command.js';
import type { MoveMotion } from './commands/move-motion.command.js';
import type { MeetingState, Motion, MotionsState } from './meeting.state.js';
import type { AboutMember } from './person.policy.js';
import { memberOf, takesPart } from './person.policy.js';
import type { Rule } from './standing-orders.js';

interface OfMotion extends AboutMember {
  readonly motion: string;
}

/** The text of a motion as it reads now: its own, or that of the last amendment carried. */
export const textHashOf = ({ motions, carried }: MotionsState, motion: string): string =>
  carried.findLast((amendment) => amendment.motion === motion)?.textHash ?? motions.get(motion)?.textHash ?? '';

export const motionKnown: Rule<OfMotion> = ({ motion }, _, { all }) =>
  all.motions.motions.has(motion) ? undefined : unknown('MOTION_UNKNOWN', { motion });

const idIsNew = (id: string, { motions }: MeetingState): Refusal | undefined =>
  motions.motions.has(id) ? refuse('MOTION_EXISTS', { motion: id }) : undefined;
export const motionIsNew: Rule<MoveMotion> = ({ motion }, _, { all }) => idIsNew(motion, all);
export const amendmentIsNew: Rule<MoveAmendment> = ({ amendment }, _, { all }) => idIsNew(amendment, all);

/** What has been voted on or withdrawn is no longer before the meeting. */
export const stillBeforeTheMeeting: Rule<OfMotion> = ({ motion }, { motions }) => {
  const found = motions.motions.get(motion);
  if (!found) return undefined;
  if (found.withdrawn) return refuse('MOTION_WITHDRAWN', { motion });
  return found.outcome ? refuse('MOTION_DECIDED', { motion, outcome: found.outcome }) : undefined;
};

/** The item of a motion is the one under consideration. */
export const itsItemOpen: Rule<OfMotion> = ({ motion }, { motions, sitting }) => {
  const item = motions.motions.get(motion)?.item ?? '';
  return sitting.items.get(item) === 'OPEN' ? undefined : refuse('ITEM_NOT_OPEN', { item });
};

/** Who moves or seconds is there and takes part in the item. */
export const moverTakesPart: Rule<MoveMotion> = (command, state, context) =>
  takesPart(memberOf(command, context), command.item, state, context.at);
export const speakerTakesPart: Rule<OfMotion> = (command, state, context) =>
  takesPart(memberOf(command, context), state.motions.motions.get(command.motion)?.item ?? '', state, context.at);

export const notSecondedYet: Rule<OfMotion> = ({ motion }, _, { all }) =>
  all.motions.motions.get(motion)?.seconder === undefined ? undefined : refuse('MOTION_SECONDED', { motion });

export const secondedByAnother: Rule<OfMotion> = (command, { motions }, context) => {
  const { motion } = command;
  return motions.motions.get(motion)?.mover === memberOf(command, context)
    ? refuse('SECONDED_BY_MOVER', { motion })
    : undefined;
};

/** Only its mover takes a motion back; the meeting's leave, where standing orders ask for it, is the chair's to find. */
export const withdrawnByItsMover: Rule<OfMotion> = (command, { motions }, context) => {
  const mover = motions.motions.get(command.motion)?.mover;
  return mover === undefined || mover === memberOf(command, context)
    ? undefined
    : refuse('NOT_THE_MOVER', { motion: command.motion, mover });
};

/** An amendment changes something. */
export const changesTheText =
  (hashOf: (text: string) => string): Rule<MoveAmendment> =>
  ({ motion, text }, { motions }) =>
    textHashOf(motions, motion) === hashOf(text) ? refuse('AMENDMENT_CHANGES_NOTHING', { motion }) : undefined;

/** Amendments to a motion that have neither been voted on nor withdrawn. */
export const pendingAmendments = ({ motions }: MotionsState, motion: string): readonly Motion[] =>
  [...motions.values()].filter((m) => m.amends === motion && !m.withdrawn && m.outcome === undefined);
