import type { FullBody, Refusal, Tally } from '#governance';
import { isRefusal, storedTally, whatIfOf } from '#governance';
import { ref } from '#governance/language/kinds.js';
import { declareView } from '../../language/declaration.js';
import { explained } from '../../meetings/steps.js';
import { namesAt } from '../../reading/names.js';
import type { Sentence } from '../../reading/sentences.js';
import type { Language, NameOf } from '../../reading/written.js';
import { meetingView } from '../../views.js';
import { refusalSentence } from '../refusals.js';
import { languageOf, say } from '../words.js';
import { ruleOf, supposedParams, voteSupposed } from './supposed.js';

const whatIfParams = { meeting: ref('meeting', 'B-2024-10-02'), vote: ref('vote', 'V-6'), ...supposedParams };

/**
 * For reviews of a constitution and for auditors, not for public pages (practice 23). The address holds all that is
 * supposed, so that whoever has it gets the same answer; nothing of it is ever written.
 */
export const whatIfView = declareView({
  name: 'what-if',
  route: 'meetings/{meeting}/votes/{vote}/what-if',
  params: whatIfParams,
  audience: 'PARTIES',
  about:
    'The votes of a vote that was held, counted under another rule: hypothetical, step by step, beside the result that was stored. It is never written.',
  async read(ask, { meeting, vote: id, ...supposed }: FullBody<typeof whatIfParams>) {
    const vote = ask.source.state(meetingView, meeting, ask.when).votes.votes.get(id);
    if (!vote?.closed) return undefined;
    const rule = ruleOf(supposed, vote.rule);
    const found = whatIfOf(voteSupposed(vote, supposed), rule);
    const [language, nameOf] = [
      languageOf(ask.reader),
      await namesAt(
        ask,
        vote.entitled.map(({ person }) => person),
      ),
    ];
    const under = isRefusal(found) ? found : found.supposed;
    const { outcome, tally } = vote.closed;
    return {
      hypothetical: true,
      meeting,
      vote: id,
      rule,
      held: { rule: vote.rule, ...tally, steps: explained(tally.steps, language, nameOf), event: vote.closed.event },
      ...(isRefusal(under)
        ? { supposed: null, refused: { code: under.refused, sentence: refusalSentence(under, language) } }
        : { supposed: countedOf(under, language, nameOf), refused: null }),
      differs: !isRefusal(under) && under.outcome !== outcome,
      sentence: sentenceOf(under, outcome, rule.name, language),
    };
  },
});

/** A result that was never held, with its computation. */
function countedOf(tally: Tally, language: Language, nameOf: NameOf) {
  const stored = storedTally(tally);
  return { ...stored, steps: explained(stored.steps, language, nameOf) };
}

function sentenceOf(under: Tally | Refusal, held: string, rule: string, language: Language): Sentence {
  if (isRefusal(under)) return say('whatIf.none', language, { rule, because: refusalSentence(under, language).text });
  return say(under.outcome === held ? 'whatIf.same' : 'whatIf.differs', language, (lang) => ({
    rule,
    supposed: say(`outcome.${under.outcome}`, lang).text,
    held: say(`outcome.${held}`, lang).text,
  }));
}
