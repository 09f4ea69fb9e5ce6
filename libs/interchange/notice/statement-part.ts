import type { Block } from '../document/document.js';
import { heading, list, section, text } from '../document/document.js';
import { WITHHELD } from '../words/marks.js';
import type { Language, Phrases, Said } from '../words/words.js';
import { coded, dated } from '../words/words.js';
import type { Head, NoticedDecision, OfficerPart } from './answer.js';

/** Said by the decision itself, on top of the notice. */
const ELSEWHERE = new Set(['DECISION', 'DATE', 'POWERS']);

/** The statement, head by head: what is said, that there is none, that a report says it; and what the law asks for and is missing. */
export function statementBlocks(decision: NoticedDecision, t: Phrases, language: Language): readonly Block[] {
  const { statement, officer, withheld } = decision;
  const heads = statement.heads.filter(({ id, missing }) => !ELSEWHERE.has(id) || missing !== null);
  return [
    ...section(t('statement'), [
      ...heads.flatMap((head) => headBlocks(head, t, language)),
      ...section(t('head.BACKGROUND_PAPERS'), entryBlocks(statement.backgroundPapers, language), 3),
    ]),
    // What an officer spent stands with the rest of an exempt decision: it is not told here.
    ...(officer && withheld === null ? section(t('officer'), officerBlocks(officer, t, language)) : []),
  ];
}

function headBlocks(head: Head, t: Phrases, language: Language): readonly Block[] {
  return [heading(3, t(`head.${head.id}`)), ...contentOf(head, t, language)];
}

function contentOf(head: Head, t: Phrases, language: Language): readonly Block[] {
  if (head.missing) return [text(t('missing', { citation: head.missing.citation }))];
  if (head.text === WITHHELD) return [text(t('headWithheld'))];
  const blocks = entryBlocks(head, language);
  if (blocks.length > 0) return blocks;
  return [text(t(head.said === 'NONE' ? 'none' : head.said === 'BY_REFERENCE' ? 'byReference' : 'stated'))];
}

/** Words, and a list with a line for each entry. */
const entryBlocks = (
  { text: words, entries }: Pick<Head, 'text' | 'entries'>,
  language: Language,
): readonly Block[] => [
  ...(typeof words === 'string' && words !== '' ? [text({ text: words, lang: language })] : []),
  ...(Array.isArray(entries) ? list(entries.map((entry) => lineOf(entry as Entry, language))) : []),
];

type Entry = Readonly<Record<string, unknown>>;
/** Ids that stand beside a name, and hashes: for programs. */
const NOT_SAID = new Set(['person', 'authority', 'contentHash', 'hash', 'paper']);

/** An entry in the order in which it is declared: names first. */
function lineOf(entry: Entry, language: Language): Said {
  const { name, authorityName, ...rest } = entry;
  const said = [
    name,
    authorityName,
    ...Object.entries(rest).map(([field, value]) => (NOT_SAID.has(field) ? null : value)),
  ];
  const parts = said.flatMap((value) => (typeof value === 'string' && value !== '' ? [readable(value, language)] : []));
  return { text: parts.join('. ').replaceAll(/\.\. /g, '. '), lang: language };
}

const readable = (value: string, language: Language): string =>
  /^[A-Z][A-Z_]+$/.test(value) ? coded('code', value, language).text : value;

const POUNDS = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP' });

function officerBlocks(
  { delegation, amount, consultees }: OfficerPart,
  t: Phrases,
  language: Language,
): readonly Block[] {
  return list([
    ...(delegation === null ? [] : [t('delegation', { delegation })]),
    ...(amount === null ? [] : [t('amount', { amount: POUNDS.format(amount / 100) })]),
    ...consultees.map(({ consultee, view, on }) =>
      t('consulted', { consultee, on: dated(on, language), view: readable(view, language) }),
    ),
  ]);
}
