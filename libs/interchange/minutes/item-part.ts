import type { Block } from '../document/document.js';
import { list, text } from '../document/document.js';
import { groundWords } from '../words/grounds.js';
import type { Language, Phrases, Said } from '../words/words.js';
import { coded } from '../words/words.js';
import type { MinutedItem, MinutedMeeting, MinutedMotion, MinutedVote } from './answer.js';

/** What happened in an item, in the order of the clerk's craft: urgency, exclusion, quorum, interests, motions, votes, decisions. */
export function itemBlocks(
  meeting: MinutedMeeting,
  item: MinutedItem,
  t: Phrases,
  language: Language,
  open: boolean,
): readonly Block[] {
  const closed = item.excluded !== null && !open;
  const blocks = [
    ...(item.late ? [text(t('late', { reasons: item.late.reasons }))] : []),
    ...(item.excluded ? [text(t('excluded', { ground: groundOf(meeting, item.excluded.ground, t) }))] : []),
    ...(item.quorum.some(({ quorate }) => !quorate) ? [text(t('inquorate'))] : []),
    ...list(interestsOf(meeting, item, t, language)),
    ...(closed ? [text(t('exemptCopy'))] : business(meeting, item, t, language)),
    ...(item.putOff ? [text(t(item.putOff.how, { to: toWhom(item.putOff.to, t) }))] : []),
  ];
  return blocks.length === 0 && item.status === 'NOT_REACHED' ? [text(t('notReached'))] : blocks;
}

const toWhom = (to: string | null, t: Phrases): string => (to === null ? '' : t('to', { to }).text);

const groundOf = (
  { day }: MinutedMeeting,
  ground: NonNullable<MinutedItem['excluded']>['ground'],
  t: Phrases,
): string => (ground === null ? '' : groundWords(ground, day, t).text);

const interestsOf = (
  { interests }: MinutedMeeting,
  { item }: MinutedItem,
  t: Phrases,
  language: Language,
): readonly Said[] =>
  interests
    .filter((one) => one.item === item && one.notCounted === null)
    .map(({ name, code, nature, withdrewAt }) =>
      t('interest', {
        name,
        code: code === null ? '' : coded('interest', code, language).text,
        nature: typeof nature === 'string' ? t('nature', { nature }).text : '',
        withdrew: withdrewAt === null ? '' : t('withdrew').text,
      }),
    );

function business(meeting: MinutedMeeting, { item }: MinutedItem, t: Phrases, language: Language): readonly Block[] {
  const motions = meeting.motions.filter((motion) => motion.item === item);
  return [
    ...motions.flatMap((motion) => [
      ...motionBlocks(meeting, motion, 'moved', t, language),
      ...motion.amendments.flatMap((one) => motionBlocks(meeting, one, 'amendment', t, language)),
    ]),
    ...list(
      meeting.decisions
        .filter((decision) => decision.item === item)
        .map(({ decision, title }) => t('decision', { decision, title: title ?? '' })),
    ),
  ];
}

function motionBlocks(
  { votes }: MinutedMeeting,
  { motion, text: words, mover, seconder, withdrawn }: MinutedMotion,
  key: 'moved' | 'amendment',
  t: Phrases,
  language: Language,
): readonly Block[] {
  const seconded = seconder === null ? '' : t('seconded', { seconder: seconder.name }).text;
  return [
    text(t(key, { mover: mover.name, seconded, text: words ?? '' })),
    ...(withdrawn ? [text(t('withdrawnMotion'))] : []),
    ...votes.filter((vote) => vote.motion === motion).flatMap((vote) => voteBlocks(vote, t, language)),
  ];
}

/** The stored numbers, and the names where it was taken by name. */
function voteBlocks({ vote, votes, result }: MinutedVote, t: Phrases, language: Language): readonly Block[] {
  if (result === null) return [];
  const { count, castingUsed, outcome } = result;
  return [
    text(
      t('counted', {
        ...{ vote, for: count.for, against: count.against, abstaining: count.abstaining },
        casting: castingUsed ? t('casting').text : '',
        outcome: coded('outcome', outcome, language).text,
      }),
    ),
    ...list(
      votes.map(({ name, authorityName, option }) =>
        t('byName', { name, authority: authorityName, option: coded('option', option, language).text }),
      ),
    ),
  ];
}
