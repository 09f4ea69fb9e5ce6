import { isDay } from '#kernel';
import type { Said } from '../acting/form/labels.js';
import { choiceLabel, declared, saying } from '../acting/form/labels.js';
import { dayText } from '../format.js';
import type { Reading } from '../frame/reading.js';
import type { Told } from '../lists/told.js';
import { nameSaid, told } from '../lists/told.js';
import type { HeadRow } from './answers.js';
import type { DecisionAnswer, WithheldRow } from './decision-answer.js';

/** One head of the record. Exactly one of: its text or entries; none; by reference; withheld; missing, with the law that asks for it. */
export interface HeadPart {
  readonly label: Said;
  readonly text?: Told;
  readonly entries?: readonly (readonly Told[])[];
  /** "None.", "By reference: …", "Not stated.": what stands where there are no words. */
  readonly instead?: Said;
  readonly missing?: Said;
}

/** These stand at the top of the page already. */
const ABOVE: readonly string[] = ['DECISION', 'DATE', 'POWERS'];

/** The statement, head by head, and when it was produced. A head is never left blank (better-than 8). */
export function statementPart({ statement }: DecisionAnswer, at: Reading) {
  const { lang, t } = at.words;
  const { status, producedOn, versions, backgroundPapers, signedBy } = statement;
  const papers: HeadRow = { id: 'BACKGROUND_PAPERS', said: 'STATED', missing: null, ...backgroundPapers };
  const heads = statement.heads.filter(({ id, missing }) => !ABOVE.includes(id) || missing !== null);
  const some = (head: HeadRow): boolean => head.text !== null || head.entries !== null;
  return {
    status: saying(`decision.statement.${status}`, lang),
    produced:
      producedOn === null
        ? undefined
        : t(versions > 1 ? 'decision.producedAgain' : 'decision.produced', {
            day: dayText(producedOn, lang),
            n: versions,
          }),
    heads: [...heads, ...(some(papers) ? [papers] : [])].map((head) => headPart(head, at)),
    signedBy: signedBy && t('decision.signedBy', { name: nameSaid(signedBy.name, at.words) }),
  };
}

function headPart({ id, said, missing, text, entries }: HeadRow, at: Reading): HeadPart {
  const { words } = at;
  const label = saying(`legal.head.${id}`, words.lang);
  if (missing) return { label, missing: declared(missing.citation, words.lang) };
  const own = told(text, words);
  const listed = (entries ?? []).map((entry) => entryPart(entry, at));
  if (own || listed.length > 0)
    return { label, ...(own && { text: own }), ...(listed.length > 0 && { entries: listed }) };
  const key =
    said === 'NONE' ? 'none' : said === 'BY_REFERENCE' ? 'byReference' : said === 'STATED' ? 'stated' : 'notStated';
  return { label, instead: saying(`decision.head.${key}`, words.lang) };
}

/** Ids that stand beside a name, and hashes: for programs. */
const FOR_PROGRAMS: readonly string[] = ['person', 'authority', 'contentHash'];
/** In this order, whatever else an entry has after them. */
const FIRST: readonly string[] = ['name', 'authorityName', 'title', 'option', 'kind', 'nature'];

/** An entry of a list (an alternative, an interest, a report) as the words that it is made of, names first. */
function entryPart(entry: Readonly<Record<string, unknown>>, { words }: Reading): readonly Told[] {
  const names = Object.keys(entry).filter((name) => !FOR_PROGRAMS.includes(name));
  const ordered = [...FIRST.filter((name) => names.includes(name)), ...names.filter((name) => !FIRST.includes(name))];
  return ordered.flatMap((name) => {
    const value = entry[name];
    if (name === 'kind' && typeof value === 'string') return [choiceLabel(value, words.lang)];
    if (name === 'whyRejected' && typeof value === 'string')
      return [{ text: words.t('decision.rejected', { why: told(value, words)?.text ?? '' }) }];
    if (isDay(value)) return [{ text: dayText(value, words.lang) }];
    if (name === 'name' && typeof value === 'string') return [{ text: nameSaid(value, words) }];
    return told(value, words) ?? [];
  });
}

/** Why parts of it are kept from the public: on which ground of law, and where the public interest lies. */
export function withheldPart(withheld: WithheldRow, { words }: Reading) {
  const { lang, t } = words;
  const { basis, paragraph, words: law, citation, publicInterest, stub, since, parts } = withheld;
  return {
    since: t('decision.withheldSince', { day: dayText(since, lang) }),
    ground: choiceLabel(basis, lang),
    paragraph: paragraph === null ? undefined : t('decision.paragraph', { paragraph }),
    law: law === null ? undefined : declared(citation === null ? law : `${law} (${citation})`, lang),
    publicInterest: told(publicInterest, words),
    stub: told(stub, words),
    parts: parts.map((part) => saying(`legal.head.${part}`, lang)),
  };
}
