import { isRef } from '#kernel';
import type { VoteOutcome } from '#governance';
import type { Said } from '../acting/form/labels.js';
import { definePage } from '../frame/page.js';
import type { Reading } from '../frame/reading.js';
import { pathOf } from '../frame/way.js';
import { toSignIn } from '../lists/for-parties.js';
import type { Sentence } from '../lists/told.js';
import { hrefOf, sentenceSaid } from '../lists/told.js';
import type { VotePart } from '../meetings/vote-part.js';
import type { CountRow, StepRow } from './answers.js';
import type { HeldVote } from './supposed.js';
import { supposedIn } from './supposed.js';
import { tallyPart } from './vote-part.js';

interface Counted {
  readonly outcome: VoteOutcome;
  readonly count: CountRow;
  readonly castingUsed: boolean;
  readonly steps: readonly StepRow[];
}
interface WhatIf {
  readonly rule: { readonly name: string };
  readonly held: Counted & { readonly rule: { readonly name: string } };
  readonly supposed: Counted | null;
  readonly refused: { readonly sentence: Sentence } | null;
  readonly differs: boolean;
  readonly sentence: Sentence;
}
type Votes = readonly (HeldVote & { readonly vote: string; readonly result: object | null })[];

/** The same votes under another rule: hypothetical, step by step beside what was held, and all of it in the address. */
export const whatIfPage = definePage({
  path: 'meetings/:meeting/votes/:vote/what-if',
  part: 'meetings',
  template: 'decisions/what-if',
  async read(at, { meeting = '', vote = '' }) {
    const path = `${pathOf('meetings', meeting)}/${pathOf('votes', vote)}/what-if`;
    if (!isRef(meeting) || !isRef(vote)) return undefined;
    if (!at.isParty) return toSignIn(at, path);
    const answer = await at.ask<{ readonly votes: Votes }>('meeting', { meeting });
    const held = answer?.votes.find((one) => one.vote === vote);
    if (!held?.result) return undefined;
    const { t } = at.words;
    const { params, problems, form } = supposedIn(at, path, held);
    const asked = problems.length === 0 && params['rule'] !== undefined;
    const found = asked ? await at.ask<WhatIf>('what-if', { meeting, vote, ...params }) : undefined;
    return {
      title: t('whatIf.title', { vote }),
      trail: [at.link('part.meetings', 'meetings'), { href: hrefOf(at, 'meeting', meeting) ?? '', text: meeting }],
      vote,
      meeting,
      problems,
      form,
      ...(found && { found: foundPart(vote, meeting, found, at) }),
    };
  },
});

interface FoundPart {
  readonly sentence: Said;
  readonly differs: boolean;
  readonly held: VotePart;
  readonly supposed?: VotePart;
  readonly refused?: Said;
}

function foundPart(vote: string, meeting: string, found: WhatIf, at: Reading): FoundPart {
  const part = (rule: { readonly name: string }, { outcome, count, castingUsed, steps }: Counted): VotePart =>
    tallyPart({ meeting, vote, onRecord: true, rule, result: { event: '', outcome, count, castingUsed, steps } }, at);
  return {
    sentence: sentenceSaid(found.sentence, at.words),
    differs: found.differs,
    held: part(found.held.rule, found.held),
    ...(found.supposed && { supposed: part(found.rule, found.supposed) }),
    ...(found.refused && { refused: sentenceSaid(found.refused.sentence, at.words) }),
  };
}
