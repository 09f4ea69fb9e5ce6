import type { VoteOutcome } from '#governance';
import { VOTING_RULES } from '#governance';
import { choiceLabel, declared } from '../acting/form/labels.js';
import type { Reading } from '../frame/reading.js';
import { pathOf } from '../frame/way.js';
import { sentenceSaid } from '../lists/told.js';
import type { VotePart } from '../meetings/vote-part.js';
import { countsText } from '../meetings/vote-part.js';
import type { Link } from '../time-part.js';
import type { VoteRow } from './answers.js';

const TONES: Readonly<Record<VoteOutcome, VotePart['tone']>> = { CARRIED: 'good', LOST: 'bad', NOT_CARRIED: 'part' };

/** The vote that carried a decision, for the tally block that every page with a vote uses, and where it was taken. */
export interface DecisionVotePart {
  /** Absent where the vote itself is not on this record. */
  readonly tally?: VotePart;
  readonly meeting: Link;
  /** For parties alone: the same votes under another rule. */
  readonly whatIf?: Link;
}

/**
 * Result and steps are those that were stored when the vote closed: nothing is computed here, and nothing that happens later
 * changes a byte of it (better-than 3). Who voted how stands with the meeting, where votes are confirmed and disputed.
 */
export function decisionVotePart(vote: VoteRow, at: Reading): DecisionVotePart {
  const { t } = at.words;
  const meeting = `meetings/${pathOf(vote.meeting)}`;
  const item = vote.item === undefined ? '' : `#item-${encodeURIComponent(vote.item)}`;
  return {
    ...(vote.onRecord && { tally: tallyPart(vote, at) }),
    meeting: {
      href: at.way.to(meeting) + item,
      text: t(vote.named ? 'decision.vote.names' : 'decision.vote.meeting', { meeting: vote.meeting }),
    },
    ...(at.isParty &&
      vote.result && { whatIf: at.link('whatIf.heading', `${meeting}/votes/${pathOf(vote.vote)}/what-if`) }),
  };
}

export function tallyPart({ vote, rule, quorate, result }: VoteRow, { words }: Reading): VotePart {
  const { t, lang } = words;
  const name = rule?.name ?? '';
  return {
    vote,
    outcome: result ? choiceLabel(result.outcome, lang) : { text: t('meetings.vote.open') },
    tone: result ? TONES[result.outcome] : 'none',
    ...(result && { counts: countsText(result.count, words) }),
    rule: declared(VOTING_RULES.get(name)?.about ?? name, lang),
    sides: [],
    notes: [
      ...(quorate === false ? [t('meetings.vote.inquorate')] : []),
      ...(result?.castingUsed ? [t('decision.vote.casting')] : []),
    ],
    steps: (result?.steps ?? []).map(({ sentence }) => sentenceSaid(sentence, words)),
  };
}
