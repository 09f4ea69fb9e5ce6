import type { Fact, MeetingMotion } from '#governance';
import { AmendmentMoved, MotionMoved, MotionSeconded, textHashOf } from '#governance';
import { factsOf } from './facts-of.js';
import type { Opened } from './opened.js';
import { personIn } from './opened.js';

/** Motions with their amendments, in the order in which they were moved, each with its own words and what became of it. */
export function motionsOf(opened: Opened) {
  const all = [...opened.state.motions.motions.values()];
  return all
    .filter(({ amends }) => amends === undefined)
    .map((motion) => ({
      ...motionIn(opened, motion.motion),
      matter: motion.matter ?? null,
      contentHash: motion.contentHash ?? null,
      /** As it now reads: with the amendments that were carried. */
      textNow: textNow(opened, motion.motion),
      amendments: all.filter(({ amends }) => amends === motion.motion).map((one) => motionIn(opened, one.motion)),
    }));
}

function motionIn(opened: Opened, motion: string) {
  const { facts, state } = opened;
  const moved =
    factsOf(facts, MotionMoved).find(({ body }) => body.motion === motion) ??
    factsOf(facts, AmendmentMoved).find(({ body }) => body.amendment === motion);
  const seconded = factsOf(facts, MotionSeconded).find(({ body }) => body.motion === motion);
  return {
    motion,
    text: moved ? wordsOf(opened, moved) : null,
    movedAt: moved?.occurredAt ?? null,
    because: [moved, seconded].flatMap((fact) => fact?.id ?? []),
    ...standingOf(opened, state.motions.motions.get(motion)),
  };
}

/** Who moved and seconded it, and what became of it. */
const standingOf = (opened: Opened, its: MeetingMotion | undefined) => ({
  item: its?.item ?? '',
  textHash: its?.textHash ?? null,
  mover: personIn(opened, its?.mover ?? ''),
  seconder: its?.seconder === undefined ? null : personIn(opened, its.seconder),
  withdrawn: its?.withdrawn ?? false,
  outcome: its?.outcome ?? null,
  namedVoteDemanded: its?.namedVote ?? false,
});

/** The substantive motion: the words of the last amendment that was carried, else its own. */
function textNow(opened: Opened, motion: string): unknown {
  const { facts, state } = opened;
  const hash = textHashOf(state.motions, motion);
  const texts = [...factsOf(facts, MotionMoved), ...factsOf(facts, AmendmentMoved)];
  const current = texts.findLast(({ body }) => body.motion === motion && body.textHash === hash);
  return current ? wordsOf(opened, current) : null;
}

/** The words as they were moved; not for the public where it was excluded from the item. */
const wordsOf = (opened: Opened, moved: Fact<object>): unknown => opened.told(moved.position, 'text');
