import { dayOf } from '#kernel';
import type { Region } from '../language/decider.js';
import { on } from '../language/decider.js';
import type { Fact } from '../language/fact.js';
import { speaksForItsAuthority } from '../language/fact.js';
import {
  AdoptionOverdue,
  AdoptionPlanned,
  AdoptionRefused,
  DerogationGranted,
  ProcessAdopted,
  TransitionStarted,
} from './adoption.events.js';
import type { AdoptionState, AuthorityAdoption, Stated } from './adoption.state.js';
import { authorityDecisions } from './authorities.decisions.js';
import { dueOf, intendedVersion } from './due.policy.js';

type Authorities = AdoptionState['authorities'];
interface Body {
  readonly process: string;
  readonly authority: string;
  readonly version: number;
}

const stated = ({ id, occurredAt, body }: Fact<Body>): Stated => ({
  version: body.version,
  on: dayOf(occurredAt),
  event: id,
});

/** What counts changes how the authority stands; what does not is kept beside. */
function says(
  authorities: Authorities,
  fact: Fact<Body>,
  change: (its: AuthorityAdoption) => AuthorityAdoption,
): Authorities {
  const { authority, process } = fact.body;
  const its = authorities.get(authority) ?? { process, unconfirmed: [] };
  const next = speaksForItsAuthority(fact)
    ? change(its)
    : { ...its, unconfirmed: [...its.unconfirmed, { ...stated(fact), type: fact.type }] };
  return new Map(authorities).set(authority, next);
}

/** Without those of the names that are of this version or an earlier one: they are answered. */
function answered(
  its: AuthorityAdoption,
  version: number,
  ...names: readonly ('planned' | 'transitioning' | 'refused' | 'overdue')[]
): AuthorityAdoption {
  let next = its;
  for (const name of names) if ((its[name]?.version ?? Infinity) <= version) next = { ...next, [name]: undefined };
  return next.planned || next.transitioning ? next : { ...next, due: undefined };
}

/** How each authority stands with the process: planned, in transition, adopted, refused or overdue. */
export const authoritiesRegion: Region<Authorities, AdoptionState> = {
  initial: new Map(),
  folds: [
    on(AdoptionPlanned, (all, fact) => {
      const { version, due } = fact.body;
      return says(all, fact, (its) => ({
        ...answered(answered(its, version, 'refused'), version - 1, 'overdue'),
        planned: stated(fact),
        due,
      }));
    }),
    on(TransitionStarted, (all, fact) => {
      const { version, due } = fact.body;
      return says(all, fact, (its) => ({
        ...answered(its, version, 'refused'),
        transitioning: stated(fact),
        ...(due && { due }),
      }));
    }),
    on(ProcessAdopted, (all, fact) => {
      const { version, variation, originAuthority } = fact.body;
      const adopted = { ...stated(fact), ...(variation && { variation }), ...(originAuthority && { originAuthority }) };
      return says(all, fact, (its) => ({
        ...answered(its, version, 'planned', 'transitioning', 'refused', 'overdue'),
        adopted,
      }));
    }),
    on(AdoptionRefused, (all, fact) =>
      says(all, fact, (its) => ({
        ...answered(its, fact.body.version, 'planned', 'transitioning'),
        refused: stated(fact),
      })),
    ),
    on(AdoptionOverdue, (all, fact) => says(all, fact, (its) => ({ ...its, overdue: stated(fact) }))),
    on(DerogationGranted, (all, { body }) => {
      const its = all.get(body.authority);
      return its?.overdue ? new Map(all).set(body.authority, answered(its, its.overdue.version, 'overdue')) : all;
    }),
  ],
  decide: authorityDecisions,
  deadlines: (state) =>
    [...state.authorities.keys()].flatMap((authority) => {
      const due = dueOf(state, authority);
      return due === undefined ? [] : [{ id: `adoption-due:${authority}:${due}`, due }];
    }),
  passed({ id, due }, state) {
    const [what, authority = ''] = id.split(':');
    if (what !== 'adoption-due') return undefined;
    const its = state.authorities.get(authority);
    const version = its && intendedVersion(its);
    return its && version !== undefined ? [AdoptionOverdue({ process: its.process, authority, version, due })] : [];
  },
};
