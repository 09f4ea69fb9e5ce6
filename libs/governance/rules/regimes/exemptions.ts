import type { Day } from '#kernel';
import type { Refusal } from '../../language/refusal.js';
import { invalid, unknown } from '../../language/refusal.js';
import type { Dated, Jurisdiction } from '../law.js';
import { inForceOn } from '../law.js';

export const EXEMPTION_BASES = [
  'LGA_12A',
  'EXECUTIVE_MEETING',
  'LGSA_7A',
  'FOI',
  'ADMISSION_ACT_1960',
  'CONFIDENTIAL',
] as const;
export type ExemptionBasis = (typeof EXEMPTION_BASES)[number];

/** A ground on which something may be withheld. Not legal advice. */
export interface ExemptionGround extends Dated {
  readonly basis: ExemptionBasis;
  readonly jurisdictions: readonly Jurisdiction[];
  /** Paragraph or section as it is cited; empty where the basis has one ground only. */
  readonly paragraph: string;
  readonly words: string;
  /** A statement why the public interest in withholding outweighs that in disclosing. */
  readonly publicInterest: boolean;
  /** A resolution to exclude press and public; confidential matter needs none. */
  readonly resolution: boolean;
}

const SEVEN = [
  'an individual',
  'what is likely to reveal the identity of an individual',
  'the financial or business affairs of any person, the authority included',
  'consultations or negotiations on labour relations',
  'legal professional privilege',
  'a proposed notice, order or direction',
  'the prevention, investigation or prosecution of crime',
];
const UK: readonly Jurisdiction[] = ['ENGLAND', 'WALES', 'SCOTLAND', 'NORTHERN_IRELAND'];

const numbered = (
  row: Omit<ExemptionGround, 'paragraph' | 'words'>,
  first: number,
  words: readonly string[],
): readonly ExemptionGround[] => words.map((text, i) => ({ ...row, paragraph: String(first + i), words: text }));
const foi = (section: string, words: string): ExemptionGround => ({
  basis: 'FOI',
  jurisdictions: UK,
  paragraph: section,
  words,
  publicInterest: !['40', '41'].includes(section),
  resolution: false,
  from: '2005-01-01',
  citation: `Freedom of Information Act 2000 s.${section}, applied by the body's own rules`,
});
const ONE = { paragraph: '', publicInterest: false } as const;

export const EXEMPTION_GROUNDS: readonly ExemptionGround[] = [
  ...numbered(
    {
      basis: 'LGA_12A',
      jurisdictions: ['ENGLAND'],
      from: '2006-03-01',
      publicInterest: true,
      resolution: true,
      citation: 'Local Government Act 1972 Sch. 12A Part 1 (SI 2006/88)',
    },
    1,
    SEVEN,
  ),
  ...numbered(
    {
      basis: 'EXECUTIVE_MEETING',
      jurisdictions: ['ENGLAND'],
      from: '2012-09-10',
      publicInterest: true,
      resolution: true,
      citation: 'SI 2012/2089 reg. 4(2), with Sch. 12A Part 1',
    },
    1,
    SEVEN,
  ),
  ...numbered(
    {
      basis: 'LGA_12A',
      jurisdictions: ['WALES'],
      from: '2007-04-01',
      publicInterest: true,
      resolution: true,
      citation: 'Local Government Act 1972 Sch. 12A Part 4 (SI 2007/969)',
      check: true,
    },
    12,
    SEVEN,
  ),
  ...numbered(
    {
      basis: 'LGSA_7A',
      jurisdictions: ['SCOTLAND'],
      from: '1986-04-01',
      publicInterest: false,
      resolution: true,
      citation: 'Local Government (Scotland) Act 1973 Sch. 7A Part 1',
      check: true,
    },
    1,
    Array.from({ length: 15 }, (_, i) => `paragraph ${i + 1} of Schedule 7A`),
  ),
  foi('24', 'national security'),
  foi('31', 'law enforcement'),
  foi('36', 'the effective conduct of public affairs'),
  foi('38', 'health and safety'),
  foi('40', 'personal information'),
  foi('41', 'information provided in confidence'),
  foi('42', 'legal professional privilege'),
  foi('43', 'commercial interests'),
  {
    ...ONE,
    basis: 'ADMISSION_ACT_1960',
    jurisdictions: ['ENGLAND', 'WALES'],
    resolution: true,
    check: true,
    words: 'publicity would be prejudicial to the public interest',
    citation: 'Public Bodies (Admission to Meetings) Act 1960 s.1(2)',
  },
  {
    ...ONE,
    basis: 'CONFIDENTIAL',
    jurisdictions: UK,
    resolution: false,
    words:
      'given by a government department on terms that forbid disclosure, or its disclosure is prohibited by an enactment or a court',
    citation: 'Local Government Act 1972 s.100A(2), (3), and its counterparts',
  },
];

export interface Withholding {
  readonly basis: ExemptionBasis;
  readonly jurisdiction: Jurisdiction;
  readonly paragraph?: string | undefined;
  readonly day: Day;
  /** The proposed development is one for which the authority may grant permission to itself (Sch. 12A para. 8). */
  readonly ownPlanningPermission?: boolean | undefined;
}

/** The ground that a withholding rests on. */
export const exemptionGround = ({
  basis,
  jurisdiction,
  paragraph = '',
  day,
}: Withholding): ExemptionGround | undefined =>
  EXEMPTION_GROUNDS.find(
    (g) =>
      g.basis === basis && g.paragraph === paragraph && g.jurisdictions.includes(jurisdiction) && inForceOn(g, day),
  );

/** Whether something may be withheld on that ground there and then; a missing statement on the public interest is an exception (EXEMPTION_NO_PIT), no refusal. */
export function mayWithhold(withholding: Withholding): Refusal | undefined {
  const ground = exemptionGround(withholding);
  const { basis, jurisdiction, paragraph = '', day, ownPlanningPermission } = withholding;
  if (!ground)
    return unknown('EXEMPTION_GROUND_UNKNOWN', {
      basis,
      jurisdiction,
      paragraph,
      day,
      accepted: acceptedGrounds(withholding),
    });
  const barred =
    ownPlanningPermission === true &&
    jurisdiction === 'ENGLAND' &&
    (basis === 'LGA_12A' || basis === 'EXECUTIVE_MEETING');
  return barred
    ? invalid('EXEMPTION_BARRED', { paragraph, citation: 'Local Government Act 1972 Sch. 12A para. 8' })
    : undefined;
}

const acceptedGrounds = ({ basis, jurisdiction, day }: Withholding): string =>
  EXEMPTION_GROUNDS.filter((g) => g.basis === basis && g.jurisdictions.includes(jurisdiction) && inForceOn(g, day))
    .map((g) => g.paragraph)
    .filter((paragraph) => paragraph !== '')
    .join(', ') || 'a ground that holds there on that day';
