import { VOTING_RULES } from '#governance';
import type { VoteOutcome } from '#governance';
import { listText } from '../format.js';
import type { Said } from '../acting/form/labels.js';
import { choiceLabel, declared } from '../acting/form/labels.js';
import type { Words } from '../words.js';
import type { NamedVoteRow, PersonRow, VoteRow } from './answers.js';
import { personText, stepSaid } from './told.js';

/** How the members voted, by name, those who voted alike together. */
export interface SidePart {
  readonly option: Said;
  readonly members: readonly { readonly name: string; readonly authority: string; readonly mark?: string }[];
}

/** A vote with its tally: what templates/meetings/tally.njk sets, for every page and export that shows one. */
export interface VotePart {
  readonly vote: string;
  readonly outcome: Said;
  readonly tone: 'good' | 'bad' | 'part' | 'none';
  /** "For 5, against 1, abstaining 1." Absent where no count was taken, or the vote is open. */
  readonly counts?: string;
  readonly rule: Said;
  readonly sides: readonly SidePart[];
  /** What a reader must know before trusting it: who is unconfirmed, who withdrew, no quorum, legal advice. */
  readonly notes: readonly string[];
  /** The stored reckoning, line by line, so that anybody can follow it by hand. */
  readonly steps: readonly Said[];
}

const OPTIONS = ['FOR', 'AGAINST', 'ABSTAIN', 'NOT_VOTING'] as const;
const TONES: Readonly<Record<VoteOutcome, VotePart['tone']>> = { CARRIED: 'good', LOST: 'bad', NOT_CARRIED: 'part' };

/** Nothing is computed here: result and steps are those that were stored when the vote closed. */
export function votePart(vote: VoteRow, words: Words): VotePart {
  const { t, lang } = words;
  const { result, rule } = vote;
  const about = VOTING_RULES.get(rule.name)?.about;
  return {
    vote: vote.vote,
    outcome: result ? choiceLabel(result.outcome, lang) : { text: t('meetings.vote.open') },
    tone: result ? TONES[result.outcome] : 'none',
    ...(result && vote.how !== 'NEM_CON' && { counts: countsText(result.count, words) }),
    rule: declared(about ?? rule.name, lang),
    sides: OPTIONS.flatMap((option) => {
      const those = vote.votes.filter((one) => one.option === option);
      return those.length === 0
        ? []
        : [{ option: choiceLabel(option, lang), members: those.map((one) => memberOf(one, words)) }];
    }),
    notes: notesOf(vote, words),
    steps: (result?.steps ?? []).map((step) => stepSaid(step, lang)),
  };
}

/** "For 5, against 1, abstaining 1, not voting 0." */
export const countsText = (
  count: { readonly for: number; readonly against: number; readonly abstaining: number; readonly notVoting: number },
  { t }: Words,
): string =>
  t('meetings.vote.counts', {
    for: count.for,
    against: count.against,
    abstaining: count.abstaining,
    notVoting: count.notVoting,
  });

const memberOf = ({ authorityName, standing, ...row }: NamedVoteRow, words: Words) => ({
  name: personText(row, words),
  authority: authorityName,
  ...(standing !== 'CONFIRMED' && { mark: words.t(`standing.${standing}`) }),
});

function notesOf(vote: VoteRow, words: Words): readonly string[] {
  const { t, lang } = words;
  const names = (people: readonly PersonRow[]): string =>
    listText(
      people.map((one) => personText(one, words)),
      lang,
    );
  const unconfirmed = vote.votes.filter(({ standing }) => standing === 'UNCONFIRMED').length;
  return [
    ...(vote.quorate ? [] : [t('meetings.vote.inquorate')]),
    ...(vote.withdrew.length > 0 ? [t('meetings.vote.withdrew', { names: names(vote.withdrew) })] : []),
    ...(vote.how === 'NEM_CON' ? [t('meetings.vote.nemCon')] : []),
    ...(vote.how === 'COUNTS' ? [t('meetings.vote.byNumber')] : []),
    ...(vote.casting
      ? [
          t(`meetings.vote.casting.${vote.casting.option === 'FOR' ? 'FOR' : 'AGAINST'}`, {
            name: personText(vote.casting, words),
          }),
        ]
      : []),
    ...(unconfirmed > 0 ? [t('meetings.vote.unconfirmed', { count: unconfirmed, n: unconfirmed })] : []),
    ...((vote.result?.uncounted.length ?? 0) > 0
      ? [t('meetings.vote.uncounted', { names: names(vote.result?.uncounted ?? []) })]
      : []),
    ...(vote.replaces === null ? [] : [t('meetings.vote.again', { vote: vote.replaces })]),
    ...(vote.advice === null ? [] : [t('meetings.vote.advice', { advice: vote.advice })]),
  ];
}
