import type { Said } from '../acting/form/labels.js';
import { choiceLabel, saying } from '../acting/form/labels.js';
import type { Reading } from '../frame/reading.js';
import { pathOf } from '../frame/way.js';
import type { Link } from '../time-part.js';
import type { InterestRow, ItemRow, MeetingAnswer, MotionRow, QuorumRow } from './answers.js';
import type { GroundPart } from './ground-part.js';
import { groundPart } from './ground-part.js';
import type { PaperPart } from './paper-part.js';
import { paperPart } from './paper-part.js';
import { hourText, personText, stepSaid, toldText } from './told.js';
import type { VotePart } from './vote-part.js';
import { votePart } from './vote-part.js';

export interface InterestPart {
  readonly name: string;
  readonly code: Said;
  /** What it came to: stayed without a vote, withdrew, spoke and voted by a dispensation. */
  readonly effect: string;
  readonly nature?: Said;
}

export interface MotionPart {
  readonly motion: string;
  readonly heading: string;
  readonly moved: string;
  readonly text?: string;
  /** How it reads with the amendments that were carried, where that is another text. */
  readonly textNow?: string;
  readonly hash?: string;
  readonly outcome: Said;
  readonly votes: readonly VotePart[];
  readonly amendments: readonly MotionPart[];
}

export interface QuorumPart {
  readonly met: boolean;
  readonly sentence: string;
  readonly steps: readonly Said[];
}

/** One item of the agenda with everything that was before the meeting and that it came to. */
export interface ItemPart {
  readonly item: string;
  readonly title: string;
  readonly status: Said;
  readonly when?: string;
  readonly private: boolean;
  readonly notes: readonly string[];
  readonly late?: string;
  readonly excluded?: { readonly ground?: GroundPart; readonly why?: string };
  readonly papers: readonly PaperPart[];
  readonly interests: readonly InterestPart[];
  readonly quorum: readonly QuorumPart[];
  readonly motions: readonly MotionPart[];
  readonly decisions: readonly (Link & { readonly kind?: Said })[];
}

/** @param answer the meeting as at the date of the page */
export function itemPart(row: ItemRow, answer: MeetingAnswer, at: Reading): ItemPart {
  const { words } = at;
  const { t, lang } = words;
  const { day } = answer;
  const its = <T extends { readonly item: string | null }>(all: readonly T[]): readonly T[] =>
    all.filter(({ item }) => item === row.item);
  const when = spanOf(row, answer, at);
  const reasons = row.late ? toldText(row.late.reasons, words) : undefined;
  return {
    item: row.item,
    title: row.title,
    status: saying(`meetings.item.${row.status}`, lang),
    ...(when !== undefined && { when }),
    private: row.private,
    notes: notesOf(row, at),
    ...(row.late && {
      late: t(reasons === undefined ? 'meetings.item.lateBy' : 'meetings.item.late', {
        name: personText(row.late.chair, words),
        ...(reasons !== undefined && { reasons }),
      }),
    }),
    ...(row.excluded && { excluded: exclusionOf(row.excluded, answer, at) }),
    papers: its(answer.papers).map((paper) => paperPart(paper, answer.papers, filesOf(at), day, words)),
    interests: its(answer.interests).map((interest) => interestPart(interest, at)),
    quorum: row.quorum.map((quorum) => quorumPart(quorum, answer, at)),
    motions: its(answer.motions).map((motion) => ({
      ...motionPart(motion, answer, at),
      ...(motion.textNow !== null && motion.textNow !== motion.text && { textNow: motion.textNow }),
      amendments: motion.amendments.map((amendment) => motionPart(amendment, answer, at)),
    })),
    decisions: its(answer.decisions).map(({ decision, title, kind }) => ({
      href: at.way.to(pathOf('decisions', decision)),
      text: title ?? decision,
      ...(kind !== null && { kind: choiceLabel(kind, lang) }),
    })),
  };
}

/** Where files are read by their hash: no page, and so without language and date. */
export const filesOf = ({ way }: Reading): string => `/api/v1/arrangements/${encodeURIComponent(way.slug)}/files`;

function spanOf({ openedAt, closedAt }: ItemRow, { day }: MeetingAnswer, { words }: Reading): string | undefined {
  const from = openedAt === null ? undefined : hourText(openedAt, day, words);
  const to = closedAt === null ? undefined : hourText(closedAt, day, words);
  if (from === undefined) return undefined;
  return to === undefined ? words.t('meetings.item.from', { from }) : words.t('meetings.item.fromTo', { from, to });
}

function notesOf({ putOff, supplement }: ItemRow, { words }: Reading): readonly string[] {
  const { t } = words;
  const reason = putOff ? toldText(putOff.reason, words) : undefined;
  return [
    ...(supplement !== null && supplement > 0 ? [t('meetings.item.supplement')] : []),
    ...(putOff?.to === null || putOff === null ? [] : [t(`meetings.item.to.${putOff.how}`, { to: putOff.to })]),
    ...(reason === undefined ? [] : [t('meetings.item.reason', { reason })]),
  ];
}

function exclusionOf(
  { ground, publicInterest }: NonNullable<ItemRow['excluded']>,
  { day }: MeetingAnswer,
  { words }: Reading,
): NonNullable<ItemPart['excluded']> {
  const why = toldText(publicInterest, words);
  return { ...(ground && { ground: groundPart(ground, day, words) }), ...(why !== undefined && { why }) };
}

export function interestPart(
  { code, bearing, sensitive, nature, notCounted, ...who }: InterestRow,
  { words }: Pick<Reading, 'words'>,
): InterestPart {
  const { t, lang } = words;
  const told = toldText(nature, words);
  return {
    name: personText(who, words),
    code: choiceLabel(code ?? 'OTHER', lang),
    effect: notCounted === null ? t(`meetings.interest.${bearing}`) : t('meetings.notCounted', { id: who.person }),
    // Of a sensitive interest it is said that there is one, never which.
    ...(sensitive
      ? { nature: saying('legal.meetings.sensitive', lang) }
      : told !== undefined && { nature: { text: told } }),
  };
}

function quorumPart({ quorate, steps, at: when }: QuorumRow, { day }: MeetingAnswer, { words }: Reading): QuorumPart {
  const hour = hourText(when, day, words);
  const key = `meetings.quorum.${quorate ? 'met' : 'notMet'}`;
  return {
    met: quorate,
    sentence: hour === undefined ? words.t(key) : words.t(`${key}At`, { at: hour }),
    steps: steps.map((step) => stepSaid(step, words.lang)),
  };
}

function motionPart(row: MotionRow, { votes }: MeetingAnswer, { words }: Reading): MotionPart {
  const { t, lang } = words;
  const { motion, mover, seconder, withdrawn, outcome, textHash } = row;
  const text = toldText(row.text, words);
  return {
    motion,
    heading: motion,
    moved: seconder
      ? t('meetings.motion.seconded', { mover: personText(mover, words), seconder: personText(seconder, words) })
      : t('meetings.motion.moved', { mover: personText(mover, words) }),
    ...(text !== undefined && { text }),
    ...(textHash !== null && { hash: textHash }),
    outcome: withdrawn
      ? { text: t('meetings.motion.withdrawn') }
      : outcome
        ? choiceLabel(outcome, lang)
        : { text: t('meetings.motion.pending') },
    votes: votes.filter((vote) => vote.motion === motion).map((vote) => votePart(vote, words)),
    amendments: [],
  };
}
