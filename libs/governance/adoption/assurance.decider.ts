import { addDays, dayOf } from '#kernel';
import type { Context, Decision } from '../language/decider.js';
import { on, singleDecider } from '../language/decider.js';
import { refuse } from '../language/refusal.js';
import { speaksForItsAuthority } from '../language/fact.js';
import { doneOrRecorded } from '../record/doing-or-recording.policy.js';
import { exception } from '../record/standing-orders.js';
import { adoptionDecider } from './adoption.decider.js';
import type { AssuranceState } from './adoption.state.js';
import { AdoptionAssured, AssuranceGrewStale } from './assurance.events.js';
import type { AssureAdoption } from './commands/assure-adoption.command.js';

/** Decides for `assurance/<process>`: the last assurance of each authority. A stream of its own, so that an audit and an adoption never collide. */
export const assuranceDecider = singleDecider<AssuranceState>('assurance', {
  initial: new Map(),
  folds: [
    on(AdoptionAssured, (all, fact) => {
      const { process, authority, version, outcome } = fact.body;
      return speaksForItsAuthority(fact)
        ? new Map(all).set(authority, { process, version, outcome, on: dayOf(fact.occurredAt), event: fact.id })
        : all;
    }),
    on(AssuranceGrewStale, (all, { id, body }) => {
      const its = all.get(body.authority);
      return its ? new Map(all).set(body.authority, { ...its, stale: id }) : all;
    }),
  ],
  decide: {
    AssureAdoption(command: AssureAdoption, _state: AssuranceState, context: Context<AssuranceState>): Decision {
      const { process, authority, version } = command;
      const adopted = context.look(adoptionDecider, `adoption/${process}`).authorities.get(authority)?.adopted?.version;
      const refusal = adopted === version ? undefined : refuse('NOT_ADOPTED', { process, authority, version });
      return doneOrRecorded(context, refusal, AdoptionAssured(command));
    },
  },
  /** Fresh while younger than `staleAfterDays`: the last fresh day is the one before it has that age. */
  deadlines: (state, { rules }) =>
    [...state].flatMap(([authority, { on: day, stale }]) => {
      const due = addDays(day, rules.terms.staleAfterDays - 1);
      return stale === undefined ? [{ id: `assurance-stale:${authority}:${due}`, due }] : [];
    }),
  passed({ id }, state) {
    const authority = id.split(':')[1] ?? '';
    const its = state.get(authority);
    if (!its) return [];
    return [
      AssuranceGrewStale({ process: its.process, authority, version: its.version }),
      exception({ rule: 'ADOPTION_STALE', severity: 'LOW', authority }),
    ];
  },
});
