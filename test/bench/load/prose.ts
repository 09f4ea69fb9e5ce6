import type { Random } from './random.js';

const SUBJECTS = [
  'The service desk',
  'Our finance team',
  'The depot at Ardley',
  'Internal audit',
  'The shared payroll team',
  'Cabinet',
  'The chief constable’s office',
  'The commissioning team',
];
const VERBS = [
  'cannot yet work within',
  'has agreed to follow',
  'asks for more time to meet',
  'keeps a separate list beside',
  'has tested',
  'reports savings from',
  'sees a legal difference in',
  'will review',
];
const OBJECTS = [
  'the three-way match',
  'the approval limit of £5,000',
  'the supplier code list',
  'the monthly close',
  'the retention schedule',
  'the new starter form',
  'the segregation of duties',
  'the invoice portal',
];
const ENDS = [
  'until the interface is delivered.',
  'because the system has no such field.',
  'as minuted in March.',
  'and will say so at the next board.',
  'at a cost that has been assessed.',
  'under the standing orders of the council.',
];

/** Sentences as officers write them. @param sentences how many */
export function prose(random: Random, sentences: number): string {
  const said: string[] = [];
  for (let n = 0; n < sentences; n++) {
    said.push(`${random.one(SUBJECTS)} ${random.one(VERBS)} ${random.one(OBJECTS)} ${random.one(ENDS)}`);
  }
  return said.join(' ');
}

/** A title of a few words. */
export function title(random: Random): string {
  return `${random.one(SUBJECTS)}: ${random.one(OBJECTS)}`;
}
