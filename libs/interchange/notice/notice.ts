import type { Block, Document } from '../document/document.js';
import { heading, list, section, text } from '../document/document.js';
import { WITHHELD } from '../words/marks.js';
import type { Language, Phrases, Said } from '../words/words.js';
import { coded, dated, phrasesOf } from '../words/words.js';
import type { NoticedDecision } from './answer.js';
import { statementBlocks } from './statement-part.js';
import { withheldBlocks } from './withheld-part.js';

/** From which record a notice is made, and when that last said anything of the decision. */
export interface NoticeGround {
  readonly arrangement: string;
  readonly log: string;
  readonly simulated: boolean;
  /** In ms since 1970. */
  readonly made: number;
}

/**
 * The notice of a decision: what was decided first, in a plain sentence; then the record head by head, the vote as it was
 * counted, from when it has effect and why. It is for everybody: of what is withheld there is a stub, with its ground.
 */
export function noticeOf(decision: NoticedDecision, ground: NoticeGround, language: Language): Document {
  const { id, title, decided, withheld } = decision;
  const t = phrasesOf('notice', language);
  const blocks: readonly Block[] = [
    ...(ground.simulated ? [text(t('simulated'))] : []),
    text(decided),
    ...standing(decision, t),
    { is: 'facts', facts: factsOf(decision, t, language) },
    ...(withheld ? withheldBlocks(withheld, t) : section(t('resolution'), wordsOf(decision.resolution, language))),
    ...statementBlocks(decision, t, language),
    ...voteBlocks(decision, t),
    heading(2, t('effect')),
    text(decision.gate.sentence),
    ...list(decision.gate.conjuncts.map(({ sentence }) => sentence)),
    ...section(t('approvals'), approvalBlocks(decision)),
    ...section(t('callIn'), list(decision.callIn.authorities.map(({ sentence }) => sentence))),
    ...section(t('replacing'), replacing(decision, t)),
    heading(2, t('check')),
    { is: 'facts', facts: checkOf(decision, ground, t) },
  ];
  return {
    title: t('title', { title: title ?? id }),
    language,
    author: decision.decidedBy.name,
    subject: `${ground.arrangement}: ${id}`,
    made: ground.made,
    blocks,
    foot: `${ground.log}  ${id}`,
  };
}

type Fact = readonly [Said, Said];

const plain = (words: string, language: string): Said => ({ text: words, lang: language });

/** The words of a text; nothing where there are none, or where they are not open. */
export const wordsOf = (words: unknown, language: string): readonly Block[] =>
  typeof words === 'string' && words !== '' && words !== WITHHELD ? [text(plain(words, language))] : [];

/** What a reader must know before anything else: incomplete, doubted, not confirmed. */
const standing = ({ publication, validity, unconfirmed }: NoticedDecision, t: Phrases): readonly Block[] => [
  ...(publication.publishedAt === null ? [text(t('notPublished'))] : []),
  ...(publication.incomplete ? [text(t('incomplete', { because: publication.because }))] : []),
  ...(validity.some(({ settled }) => settled === null) ? [text(t('questioned'))] : []),
  ...(unconfirmed ? [text(t('unconfirmed'))] : []),
];

function factsOf(decision: NoticedDecision, t: Phrases, language: Language): readonly Fact[] {
  const { id, decidedOn, decidedBy, capacity, key, affected, regimes, powers, urgency, links, publication } = decision;
  const joined = (parts: readonly string[]): string => parts.join('; ');
  const facts: readonly (readonly [string, string | Said | null])[] = [
    ['reference', id],
    ['decidedOn', decidedOn === null ? null : dated(decidedOn, language)],
    ['decidedBy', decidedBy.name],
    ['capacity', capacity === null ? null : coded('capacity', capacity, language)],
    ['key', t(key ? 'yes' : 'no')],
    ['affected', joined(affected.map(({ authorityName }) => authorityName))],
    ['meeting', links.meeting === null ? null : [links.meeting, links.item].filter((part) => part !== null).join(', ')],
    ['matter', links.matter],
    ['powers', joined(powers.map(({ ref }) => ref))],
    ['regimes', joined(regimes.flatMap(({ citations }) => citations))],
    ['urgency', joined(urgency.map(({ authorityName, agreedBy }) => `${authorityName}: ${agreedBy}`))],
    ['published', publication.publishedAt === null ? null : dated(publication.publishedAt, language)],
    ['where', joined(publication.where)],
  ];
  return facts.flatMap(([name, value]): readonly Fact[] =>
    value === null || value === '' ? [] : [[t(name), typeof value === 'string' ? plain(value, language) : value]],
  );
}

/** The stored count, line by line: a person follows it by hand. */
function voteBlocks({ vote }: NoticedDecision, t: Phrases): readonly Block[] {
  if (!vote?.result) return [];
  return section(
    t('vote', { meeting: vote.meeting, vote: vote.vote }),
    list(
      vote.result.steps.map((s) => s.sentence),
      true,
    ),
  );
}

const approvalBlocks = ({ approvals }: NoticedDecision): readonly Block[] =>
  approvals === null ? [] : [text(approvals.sentence), ...list(approvals.authorities.map(({ sentence }) => sentence))];

const replacing = ({ replaces, replacedBy }: NoticedDecision, t: Phrases): readonly Block[] =>
  list([
    ...replaces.map(({ id, as }) => t(`replaces.${as}`, { id })),
    ...replacedBy.map(({ id, as, from }) => t(`replacedBy.${as}`, { id, from })),
  ]);

const checkOf = ({ contentHash, because }: NoticedDecision, { log }: NoticeGround, t: Phrases): readonly Fact[] =>
  (
    [
      ['log', log],
      ['hash', contentHash],
      ['entry', because.at(-1) ?? null],
    ] as const
  ).flatMap(([name, value]): readonly Fact[] => (value === null ? [] : [[t(name), plain(value, 'en')]]));
