import type { Entries } from '../../acting/form/entries.js';
import { entry } from '../../acting/form/entries.js';
import type { Desk } from '../desk.js';
import type { Missing, Plan, Planner, Step } from './plan.js';
import { step } from './plan.js';

/** What is moved, seconded and withdrawn. */
export const motionPlans: Readonly<Record<string, Planner>> = {
  motion: (_arg, entries, desk) => {
    const { item, state } = desk;
    const [motion, text, member] = ['motion.id', 'motion.text', 'motion.mover'].map((name) => entry(entries, name));
    if (!member) return missing('mover', 'motion.mover');
    if (!text) return missing('text', 'motion.text');
    const matter = state.convening.agenda.get(item)?.matter;
    return {
      panel: 'motion',
      steps: [
        step(desk, 'MoveMotion', { item, motion, text, member, ...(matter !== undefined && { matter }) }),
        ...seconded(motion ?? '', 'motion.seconder', entries, desk),
      ],
    };
  },

  amendment: (motion, entries, desk) => {
    const [amendment, text, member] = ['amendment.id', 'amendment.text', 'amendment.mover'].map((name) =>
      entry(entries, name),
    );
    if (!member) return missing('mover', 'amendment.mover');
    if (!text) return missing('text', 'amendment.text');
    return {
      panel: 'motion',
      steps: [
        step(desk, 'MoveAmendment', { motion, amendment, text, member }),
        ...seconded(amendment ?? '', 'amendment.seconder', entries, desk),
      ],
    };
  },

  second: (motion, entries, desk): Plan | Missing => {
    const [second] = seconded(motion, 'second.member', entries, desk);
    return second ? { panel: 'motion', steps: [second] } : missing('seconder', 'second.member');
  },

  /** Its mover takes it back; the clerk sets that down. */
  withdraw: (motion, _, desk) => ({
    panel: 'motion',
    steps: [step(desk, 'WithdrawMotion', { motion, member: desk.state.motions.motions.get(motion)?.mover })],
  }),
};

const missing = (what: string, field: string): Missing => ({ panel: 'motion', missing: what, field });

/** A seconder, where one was picked. */
function seconded(motion: string, field: string, entries: Entries, desk: Desk): readonly Step[] {
  const member = entry(entries, field);
  return member === '' ? [] : [step(desk, 'SecondMotion', { motion, member })];
}
