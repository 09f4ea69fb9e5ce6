import { exemptionGround } from '#governance';
import type { ExemptionBasis, ExemptionGround } from '#governance';
import type { Day } from '#kernel';
import type { Said } from '../acting/form/labels.js';
import { choiceLabel, declared } from '../acting/form/labels.js';
import type { Words } from '../words.js';
import type { Ground } from './answers.js';

/** The law on which something is kept from the public: its name, and the paragraph with its words and citation. */
export interface GroundPart {
  readonly law: Said;
  /** Legal wording: in English on every page. */
  readonly words?: Said;
  readonly paragraph?: string;
}

/** @param day of the meeting: grounds are dated */
export function groundPart({ basis, jurisdiction, paragraph }: Ground, day: Day, { t, lang }: Words): GroundPart {
  const found = exemptionGround({
    basis: basis as ExemptionBasis,
    jurisdiction: jurisdiction as ExemptionGround['jurisdictions'][number],
    paragraph,
    day,
  });
  return {
    law: choiceLabel(basis, lang),
    ...(paragraph !== undefined && { paragraph: t('meetings.paragraph', { paragraph }) }),
    ...(found && { words: declared(`${found.words} (${found.citation})`, lang) }),
  };
}
