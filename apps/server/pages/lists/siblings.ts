import type { Reading } from '../frame/reading.js';
import type { Link } from '../time-part.js';

/** Lists that belong together, by the part of the navigation. What only parties see is named to them alone. */
const SIBLINGS = {
  decisions: ['decisions', 'decisions-in-force', 'matters', 'approvals', 'call-ins', 'actions', 'conditions'],
  forward: ['forward-plan', 'who-decides'],
  compliance: ['compliance', 'disputes', 'delegations', 'interests', 'withdrawal-simulation'],
} as const;
const FOR_PARTIES: readonly string[] = ['withdrawal-simulation'];

export interface Sibling extends Link {
  readonly current: boolean;
}

/** The lists beside this one, at the same date. @param here the path of the page */
export const siblings = (at: Reading, part: keyof typeof SIBLINGS, here: string): readonly Sibling[] =>
  SIBLINGS[part]
    .filter((path) => at.isParty || !FOR_PARTIES.includes(path))
    .map((path) => ({ ...at.link(`lists.page.${path}`, path), current: path === here }));
