import type { Refusal } from '../language/refusal.js';
import { invalid } from '../language/refusal.js';
import type { SignatoryEntry } from './arrangement.words.js';

/** Form and words per scheme. GSS: ONS register of codes, nine characters. ODS: several coding frames, so checked loosely. */
const FORMS: Readonly<Record<'GSS' | 'ODS', readonly [RegExp, string]>> = {
  GSS: [/^[EWSNJKLM]\d{8}$/, 'a letter and eight digits, as E10999901'],
  ODS: [/^[A-Z0-9]{3,8}$/, 'three to eight capitals and digits, as Q9Z'],
};
const ORG_ID: readonly [RegExp, string] = [
  /^[A-Za-z0-9][A-Za-z0-9 ._/-]*$/,
  'the register’s own identifier, as BDC in scheme GB-LAE',
];
/** A list of org-id.guide: a country or international prefix and the register, as GB-LAE or XI-LEI. */
const SCHEME = /^[A-Z]{2}-[A-Z0-9-]{2,16}$/;

/**
 * Standing order: an identifier has the form of its register. Two bodies may share a GSS code (a police and crime
 * commissioner and a chief constable do), so nothing here asks for uniqueness.
 */
export function identifiersWellFormed({ authority, identifiers }: SignatoryEntry): Refusal | undefined {
  for (const { scheme, id } of identifiers) {
    if (scheme !== 'GSS' && scheme !== 'ODS' && !SCHEME.test(scheme)) {
      return invalid('IDENTIFIER_SCHEME_UNKNOWN', { authority, scheme });
    }
    const [form, wanted] = scheme === 'GSS' || scheme === 'ODS' ? FORMS[scheme] : ORG_ID;
    if (!form.test(id)) return invalid('IDENTIFIER_ILL_FORMED', { authority, scheme, id, wanted });
  }
  return undefined;
}
