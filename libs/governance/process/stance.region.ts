import type { Region } from '../language/decider.js';
import { on } from '../language/decider.js';
import type { Fact } from '../language/fact.js';
import { speaksForItsAuthority } from '../language/fact.js';
import type { Consent, ProcessState, Said, StanceState } from './process.state.js';
import { grounded, noStance } from './process.state.js';
import { stanceDecisions } from './stance.decisions.js';
import {
  AgreedInPrinciple,
  ConsentRevoked,
  ObjectionRaised,
  ObjectionWithdrawn,
  PositionDeclared,
  ProposalAccepted,
  ProposalRejected,
} from './stance.events.js';

const said = (fact: Fact<{ readonly authority: string; readonly version: number }>): Said => ({
  ...grounded(fact),
  authority: fact.body.authority,
  version: fact.body.version,
  counts: speaksForItsAuthority(fact),
});
const consenting = (stance: StanceState, consent: Consent): StanceState => ({
  ...stance,
  consents: [...stance.consents, consent],
});

/** What authorities say of versions: positions, objections, and consent. */
export const stanceRegion: Region<StanceState, ProcessState> = {
  initial: noStance,
  folds: [
    on(PositionDeclared, (stance, fact) => ({
      ...stance,
      positions: [...stance.positions, { ...said(fact), held: fact.body.position }],
    })),
    on(ObjectionRaised, (stance, fact) => ({
      ...stance,
      objections: new Map(stance.objections).set(fact.body.objection, {
        ...said(fact),
        objection: fact.body.objection,
        withdrawn: false,
      }),
    })),
    on(ObjectionWithdrawn, (stance, fact) => {
      const objection = stance.objections.get(fact.body.objection);
      const its = objection && speaksForItsAuthority(fact) && objection.authority === fact.body.authority;
      return its
        ? {
            ...stance,
            objections: new Map(stance.objections).set(fact.body.objection, { ...objection, withdrawn: true }),
          }
        : stance;
    }),
    on(ProposalAccepted, (stance, fact) =>
      consenting(stance, {
        ...said(fact),
        act: 'ACCEPTED',
        contentHash: fact.body.contentHash,
        conditional: (fact.body.conditions?.length ?? 0) > 0,
      }),
    ),
    on(ProposalRejected, (stance, fact) =>
      consenting(stance, { ...said(fact), act: 'REJECTED', contentHash: fact.body.contentHash, conditional: false }),
    ),
    on(ConsentRevoked, (stance, fact) => consenting(stance, { ...said(fact), act: 'REVOKED', conditional: false })),
    on(AgreedInPrinciple, (stance, fact) => ({
      ...stance,
      agreements: new Map(stance.agreements).set(fact.body.version, {
        ...grounded(fact),
        contentHash: fact.body.contentHash,
        authorities: fact.body.authorities,
      }),
    })),
  ],
  decide: stanceDecisions,
};
