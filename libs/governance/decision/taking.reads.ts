import type { Here } from '../language/command.js';

interface Named {
  readonly matter?: string | undefined;
  readonly approves?: { readonly matter: string } | undefined;
  readonly meeting?: string | undefined;
  readonly vote?: string | undefined;
  readonly replaces?: readonly { readonly decision: string }[] | undefined;
  readonly delegation?: string | undefined;
  readonly delegatedBy?: string | undefined;
}

/** The streams on which a decision is taken: the arrangement, the matter, the vote, what it replaces, the delegation. */
export function takingReads(
  { matter, approves, meeting, vote, replaces = [], delegation, delegatedBy }: Named,
  { slug, authority }: Here,
): readonly string[] {
  const on = matter ?? approves?.matter;
  const from = delegatedBy ?? authority;
  return [
    `arrangement/${slug}`,
    ...(on === undefined ? [] : [`matter/${on}`]),
    ...(meeting === undefined || vote === undefined ? [] : [`meeting/${meeting}`]),
    ...(delegation === undefined || from === undefined ? [] : [`authority/${from}`]),
    ...replaces.map(({ decision }) => `decision/${decision}`),
  ];
}
