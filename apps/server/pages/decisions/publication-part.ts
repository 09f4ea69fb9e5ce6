import type { Said } from '../acting/form/labels.js';
import { choiceLabel, declared, saying } from '../acting/form/labels.js';
import { dayText, occurredText } from '../format.js';
import type { Reading } from '../frame/reading.js';
import { hrefOf, told, whenText } from '../lists/told.js';
import type { Link } from '../time-part.js';
import type { ReplacedRow, ReplacesRow } from './answers.js';
import type { DecisionAnswer } from './decision-answer.js';

/** Where and when it was published, who looked for it there, and every letter to those who must be told. */
export function publicationPart({ publication }: DecisionAnswer, at: Reading) {
  const { words } = at;
  const { t, lang } = words;
  const first = whenText(publication.publishedAt, words);
  return {
    status: saying(`decision.publication.${publication.status}`, lang),
    first: first === undefined ? undefined : t('decision.firstPublished', { when: first }),
    where: publication.where,
    because: told(publication.because, words),
    verified: publication.verified.map(({ where, found, at: when }) => ({
      text: t(found === false ? 'decision.lookedAway' : 'decision.lookedThere', {
        where: told(where, words)?.text ?? '',
        when: occurredText(when, lang),
      }),
    })),
    letters: publication.attempts.map(({ authorityName, how, result, why, at: when }) => ({
      to: authorityName,
      when: occurredText(when, lang),
      how: choiceLabel(String(how), lang),
      result: choiceLabel(String(result), lang),
      failed: result === 'FAILED',
      why: told(why, words),
    })),
  };
}

/** The clocks that run on its record, each with its law; a legal hold stops disposal, not the clock. */
export const retentionPart = ({ retention: { clocks, legalHolds } }: DecisionAnswer, at: Reading) => ({
  clocks: clocks.map(({ id, lastDay, citation }) => ({
    label: saying(`legal.retention.${id}`, at.words.lang),
    until:
      lastDay === null
        ? at.words.t('decision.forEver')
        : at.words.t('decision.untilDay', { day: dayText(lastDay, at.words.lang) }),
    citation: declared(citation, at.words.lang),
  })),
  legalHolds,
});

/** "It takes the place of D-1." with the way there; and the other way round, with from when. */
export interface OtherPart {
  readonly before: Said;
  readonly link: Link;
  readonly after?: string;
}

/** Decisions that it replaces, and those that replace it: what is in force is never read from titles. */
export const othersPart = ({ replaces, replacedBy }: DecisionAnswer, at: Reading): readonly OtherPart[] => [
  ...replaces.map((row) => otherPart(row, `decision.replaces.${row.as}`, undefined, at)),
  ...replacedBy.map((row) => otherPart(row, `decision.replacedBy.${row.as}`, row.from, at)),
];

function otherPart(
  { id, clauses }: ReplacesRow,
  key: string,
  from: ReplacedRow['from'] | undefined,
  at: Reading,
): OtherPart {
  const { t, lang } = at.words;
  const after = [
    ...(clauses === null ? [] : [t('decision.clauses', { clauses: clauses.join(', ') })]),
    ...(from === undefined ? [] : [t('decision.from', { day: dayText(from, lang) })]),
  ];
  return {
    before: saying(key, lang),
    link: { href: hrefOf(at, 'decision', id) ?? '', text: id },
    ...(after.length > 0 && { after: after.join(', ') }),
  };
}
