import type { Entries } from '../../acting/form/entries.js';
import { entry } from '../../acting/form/entries.js';
import { DO } from '../../acting/form/form.js';
import type { Desk } from '../desk.js';
import { itemPlans } from './items.js';
import { motionPlans } from './motions.js';
import { peoplePlans } from './people.js';
import type { Missing, Plan, Planner } from './plan.js';
import { undoPlans } from './undo.js';
import { votePlans } from './votes.js';

const PLANS: ReadonlyMap<string, Planner> = new Map(
  [peoplePlans, motionPlans, votePlans, itemPlans].flatMap((plans) => Object.entries(plans)),
);

/** What the button that was pressed comes to; undefined for one that this page does not have. */
export async function planOf(entries: Entries, desk: Desk): Promise<Plan | Missing | undefined> {
  const [verb = '', arg = ''] = /^([a-z]+)(?::(.+))?$/.exec(entry(entries, DO))?.slice(1) ?? [];
  const planner = verb === 'undo' ? await undoPlanner(desk) : PLANS.get(verb);
  return planner?.(arg, entries, desk);
}

async function undoPlanner({ look, meeting }: Desk): Promise<Planner | undefined> {
  const { facts } = await look.log.host.streams.load(`meeting/${meeting}`);
  return undoPlans(facts)['undo'];
}
