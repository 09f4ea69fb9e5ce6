import type {
  AdoptionState,
  Assurance,
  AssuranceState,
  AuthorityAdoption,
  Customisation,
  Derogation,
  Variation,
} from './adoption.state.js';

/** What the streams of a process say of one authority: everything from which its operation cell follows, but for its workarounds. */
export interface OperationInputs extends Omit<AuthorityAdoption, 'process'> {
  readonly process?: string;
  /** Those that have not expired. */
  readonly derogations: readonly Derogation[];
  readonly variations: readonly Variation[];
  readonly customisations: readonly Customisation[];
  readonly assurance?: Assurance;
}

/** Pure: each part names the event that made it so. An authority of which nothing is said has empty lists and nothing else. */
export function operationInputs(
  adoption: AdoptionState,
  assurance: AssuranceState,
  authority: string,
): OperationInputs {
  const its = adoption.authorities.get(authority) ?? { unconfirmed: [] };
  const assured = assurance.get(authority);
  return {
    ...its,
    derogations: [...adoption.derogations.values()].filter((d) => d.authority === authority && d.expired === undefined),
    variations: [...adoption.variations.values()].filter((v) => v.authorities.includes(authority)),
    customisations: [...adoption.customisations.values()].filter((c) => c.authority === authority),
    ...(assured && { assurance: assured }),
  };
}
