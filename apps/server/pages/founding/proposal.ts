import type { Submission } from '#pipeline';
import type { Entries } from '../acting/form/entries.js';

/** What is looked at of a proposal. */
interface Proposal {
  readonly founding: readonly { readonly authority: string; readonly mandateHolder: string }[];
}

/** With the authority for which it is proposed: that whose first mandate holder the founder is; else the first. */
export function founded(submission: Submission): Submission {
  const { sender, data } = submission;
  if (!('person' in sender)) return submission;
  const { founding } = data as unknown as Proposal;
  const own = founding.find(({ mandateHolder }) => mandateHolder === sender.person) ?? founding[0];
  return own ? { ...submission, sender: { person: sender.person, as: { authority: own.authority } } } : submission;
}

/** What the token says already: the log may bear the name of its address, and the founder is at the table. */
export const prefilled = ({ slug, person }: { readonly slug: string; readonly person: string }): Entries =>
  new Map([
    ['log', [slug]],
    ['clock', ['REAL']],
    ['founding.0.mandateHolder', [person]],
    ['founding.1.mandateHolder', ['']],
  ]);
