import type { On, Region } from '../language/decider.js';
import { documentOf } from '../language/document.js';
import { put } from '../language/put.js';
import type { MoveAmendment } from './commands/move-amendment.command.js';
import type { MoveMotion } from './commands/move-motion.command.js';
import type { SecondMotion } from './commands/second-motion.command.js';
import type { WithdrawMotion } from './commands/withdraw-motion.command.js';
import { convened, onTheAgenda } from './convening.policy.js';
import { counted } from './counting.js';
import type { MeetingState, Motion, MotionsState } from './meeting.state.js';
import {
  amendmentIsNew,
  changesTheText,
  itsItemOpen,
  motionIsNew,
  motionKnown,
  moverTakesPart,
  notSecondedYet,
  secondedByAnother,
  speakerTakesPart,
  stillBeforeTheMeeting,
  withdrawnByItsMover,
} from './motion.policy.js';
import * as e from './motion.events.js';
import { memberOf, onesOwn, somebodyNamed } from './person.policy.js';
import { itemOpen } from './sitting.policy.js';
import { under } from './standing-orders.js';
import { tierOfMatter } from './tier-of-matter.js';
import { RecordedVoteDemanded, VoteClosed } from './vote.events.js';

/** SHA-256 (hex) of a resolution: over the RFC 8785 bytes of `{text}`. */
export const resolutionHash = (text: string): string => documentOf({ text }).ref.hash;

/** Changes one motion; the state as it is where there is no such motion. */
const changing = (state: MotionsState, motion: string, change: Partial<Motion>): MotionsState => {
  const found = state.motions.get(motion);
  return found ? { ...state, motions: put(state.motions, motion, { ...found, ...change }) } : state;
};
const without = (state: MotionsState, amendment: string): MotionsState => ({
  ...state,
  carried: state.carried.filter((c) => c.amendment !== amendment),
});

const folds: readonly On<MotionsState>[] = [
  counted(e.MotionMoved, (state: MotionsState, { body }) => {
    const { motion, item, mover, textHash, matter, contentHash, tier } = body;
    return {
      ...state,
      motions: put(state.motions, motion, {
        ...{ motion, item, mover, textHash, withdrawn: false, namedVote: false },
        ...(matter && { matter }),
        ...(contentHash && { contentHash }),
        ...(tier && { tier }),
      }),
    };
  }),
  counted(e.AmendmentMoved, (state: MotionsState, { body: { motion, amendment, item, mover, textHash } }) => ({
    ...state,
    motions: put(state.motions, amendment, {
      motion: amendment,
      item,
      mover,
      textHash,
      amends: motion,
      withdrawn: false,
      namedVote: false,
    }),
  })),
  counted(e.MotionSeconded, (state: MotionsState, { body }) =>
    changing(state, body.motion, { seconder: body.seconder }),
  ),
  counted(e.MotionWithdrawn, (state: MotionsState, { body }) => changing(state, body.motion, { withdrawn: true })),
  counted(VoteClosed, (state: MotionsState, { body }) => changing(state, body.motion, { outcome: body.outcome })),
  counted(RecordedVoteDemanded, (state: MotionsState, { body }) =>
    body.demand === 'NAMED_VOTE' ? changing(state, body.motion, { namedVote: true }) : state,
  ),
  counted(e.AmendmentCarried, (state: MotionsState, { body: { motion, amendment, textHash } }) => {
    const others = without(state, amendment);
    return { ...others, carried: [...others.carried, { motion, amendment, textHash }] };
  }),
  counted(e.AmendmentLost, (state: MotionsState, { body }) => without(state, body.amendment)),
];

/** What is moved, seconded, amended and withdrawn. */
export const motionsRegion: Region<MotionsState, MeetingState> = {
  initial: { motions: new Map(), carried: [] },
  folds,
  decide: {
    MoveMotion: under<MoveMotion>(
      {
        always: [convened, somebodyNamed, motionIsNew],
        form: [onesOwn, onTheAgenda, itemOpen, moverTakesPart],
      },
      (command, _, context, kept) => {
        const { item, motion, text, matter, contentHash } = command;
        const of = { item, motion, mover: memberOf(command, context), matter, contentHash };
        const tier = tierOfMatter(matter, context);
        return [e.MotionMoved({ ...kept, ...of, text, textHash: resolutionHash(text), tier })];
      },
    ),
    SecondMotion: under<SecondMotion>(
      {
        always: [convened, motionKnown, somebodyNamed, notSecondedYet],
        form: [onesOwn, itsItemOpen, stillBeforeTheMeeting, secondedByAnother, speakerTakesPart],
      },
      (command, _, context, kept) => [
        e.MotionSeconded({
          ...kept,
          motion: command.motion,
          item: itemOf(context.all, command.motion),
          seconder: memberOf(command, context),
        }),
      ],
    ),
    WithdrawMotion: under<WithdrawMotion>(
      {
        always: [convened, motionKnown, somebodyNamed],
        counting: [stillBeforeTheMeeting],
        form: [onesOwn, withdrawnByItsMover],
      },
      ({ motion, reason }, _, { all }, kept) => [
        e.MotionWithdrawn({ ...kept, motion, item: itemOf(all, motion), reason }),
      ],
    ),
    MoveAmendment: under<MoveAmendment>(
      {
        always: [convened, motionKnown, somebodyNamed, amendmentIsNew],
        form: [onesOwn, itsItemOpen, stillBeforeTheMeeting, changesTheText(resolutionHash), speakerTakesPart],
      },
      (command, _, context, kept) => {
        const { motion, amendment, text } = command;
        const item = itemOf(context.all, motion);
        const mover = memberOf(command, context);
        return [e.AmendmentMoved({ ...kept, item, motion, amendment, text, textHash: resolutionHash(text), mover })];
      },
    ),
  },
};

const itemOf = ({ motions }: MeetingState, motion: string): string => motions.motions.get(motion)?.item ?? '';
