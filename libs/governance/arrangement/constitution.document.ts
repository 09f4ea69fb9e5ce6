import type { Document } from '../language/document.js';
import { documentOf } from '../language/document.js';
import type { ConstitutionText } from './constitution.words.js';
import { constitutionShape } from './constitution.words.js';

/** Only the fields of the text itself, without those left out: a command or an event may carry more. */
export function constitutionText(given: ConstitutionText): ConstitutionText {
  const fields = Object.keys(constitutionShape) as (keyof ConstitutionText)[];
  return Object.fromEntries(
    fields.filter((name) => given[name] !== undefined).map((name) => [name, given[name]]),
  ) as unknown as ConstitutionText;
}

/** The text of a constitution as the document whose SHA-256 every party approves. */
export const constitutionDocument = (given: ConstitutionText): Document => documentOf(constitutionText(given));
