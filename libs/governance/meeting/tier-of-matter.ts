import { matterDecider } from '../matter/matter.decider.js';
import type { MatterTier } from '../rules/vehicles/index.js';
import type { Here } from './standing-orders.js';

/** What keeps more from the board comes first: a matter reserved to one authority is a reserved matter for the board. */
const STRICTEST: readonly MatterTier[] = ['RESERVED', 'ADVISORY', 'BOARD', 'OFFICER'];

/** Who decides a matter, as it is classified by then: the strictest tier that it has for any authority; undefined where nobody said. */
export function tierOfMatter(matter: string | undefined, context: Here): MatterTier | undefined {
  if (matter === undefined) return undefined;
  const { tiers } = context.look(matterDecider, `matter/${matter}`).matter;
  const given = [...tiers.values()].map(({ tier }) => tier);
  return STRICTEST.find((tier) => given.includes(tier));
}
