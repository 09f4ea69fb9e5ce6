import type { MotionRow } from '../meetings/answers.js';
import { toldText } from '../meetings/told.js';
import { words } from '../words.js';
import type { Desk } from './desk.js';
import { beforeTheMeeting } from './rows.js';

/** The motion or amendment that is before the meeting, and the forms that go on from there. */
export interface MotionPanel {
  /** The id that the next motion or amendment will have. */
  readonly next: string;
  /** How a motion on the item would read, for the secretary to write on. */
  readonly draft: string;
  readonly current?: {
    readonly motion: string;
    readonly amendment: boolean;
    readonly text: string;
    readonly mover: string;
    readonly seconder?: string;
  };
  /** The substantive motion, to which an amendment can be moved. */
  readonly amends?: string;
  /** Motions that are done with, in a line each. */
  readonly done: readonly string[];
}

export function motionPanel(desk: Desk, next: string): MotionPanel {
  const { state, item, names, answer, lang } = desk;
  const { t } = words(lang);
  const before = beforeTheMeeting(state, item);
  const its = answer.motions.filter((motion) => motion.item === item);
  const all = its.flatMap((motion) => [motion, ...motion.amendments]);
  const text = (motion: string): string => toldText(all.find((one) => one.motion === motion)?.text, words(lang)) ?? '';
  return {
    next,
    draft: draftOf(desk),
    ...(before && {
      current: {
        motion: before.motion,
        amendment: before.amends !== undefined,
        text: text(before.motion),
        mover: names.person(before.mover),
        ...(before.seconder !== undefined && { seconder: names.person(before.seconder) }),
      },
    }),
    ...(before && before.amends === undefined && { amends: before.motion }),
    done: all.flatMap((row) => doneText(row, t)),
  };
}

function doneText({ motion, withdrawn, outcome }: MotionRow, t: ReturnType<typeof words>['t']): readonly string[] {
  if (withdrawn) return [t('room.motion.withdrawn', { motion })];
  return outcome === null ? [] : [t(`room.motion.${outcome}`, { motion })];
}

/** English in either language: a resolution is legal wording. */
function draftOf({ state, item, answer }: Desk): string {
  const { t } = words('en');
  const report = answer.papers.find((paper) => paper.item === item && paper.copy === 'PUBLIC');
  const title = state.convening.agenda.get(item)?.title ?? '';
  const of = report?.title ?? undefined;
  return of === undefined ? t('legal.room.draft', { title }) : t('legal.room.draftOfReport', { title: of });
}

/** The words of a decision on the item: of the motion that was carried last, else of the one that is before the meeting, as it now reads. */
export function textToDecide({ answer, item }: Pick<Desk, 'answer' | 'item'>): string {
  const its = answer.motions.filter((motion) => motion.item === item && !motion.withdrawn);
  const motion =
    its.findLast(({ outcome }) => outcome === 'CARRIED') ?? its.findLast(({ outcome }) => outcome === null);
  return motion?.textNow ?? '';
}
