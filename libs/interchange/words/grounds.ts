import type { ExemptionBasis, Jurisdiction } from '#governance';
import { exemptionGround } from '#governance';
import type { Phrases, Said } from './words.js';

/** A ground on which something is withheld, as the record cites it. */
export interface Ground {
  readonly basis: string;
  readonly jurisdiction: string;
  readonly paragraph?: string | null | undefined;
}

/** What a ground covers, and where it stands in law on that day: `the financial or … (Local Government Act 1972 Sch. 12A Part 1 (SI 2006/88), paragraph 3)`. */
export function groundWords({ basis, jurisdiction, paragraph }: Ground, day: string, t: Phrases): Said {
  const law = exemptionGround({
    basis: basis as ExemptionBasis,
    jurisdiction: jurisdiction as Jurisdiction,
    paragraph: paragraph ?? undefined,
    day,
  });
  const plain = basis.replaceAll('_', ' ');
  const citation = law?.citation ?? jurisdiction;
  const said = !paragraph || citation.includes(`s.${paragraph},`);
  return t('ground', {
    words: law?.words ?? plain,
    citation,
    paragraph: said ? '' : t('paragraph', { paragraph }).text,
  });
}
