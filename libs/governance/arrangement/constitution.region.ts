import { instantOf, startOf, startOfDay } from '#kernel';
import type { Region } from '../language/decider.js';
import { on } from '../language/decider.js';
import type { BodyOf } from '../language/event.js';
import type { Fact } from '../language/fact.js';
import { forbid, isRefusal, unknown } from '../language/refusal.js';
import { bodiesStand } from './bodies.policy.js';
import { adoptionOf, approvalStands, newestAdopted } from './approval.policy.js';
import type { Approval, ArrangementState, Constitution, ConstitutionProposal } from './arrangement.state.js';
import type { AdoptConstitution } from './commands/adopt-constitution.command.js';
import type { ProposeConstitution } from './commands/propose-constitution.command.js';
import { constitutionDocument, constitutionText } from './constitution.document.js';
import {
  ConstitutionAdopted,
  ConstitutionAmended,
  ConstitutionApproved,
  ConstitutionProposed,
} from './constitution.events.js';
import { speaksForItsAuthority } from '../language/fact.js';
import { put } from '../language/put.js';
import { amendmentDecided, constitutionProposable } from './proposal.policy.js';
import { atStage, FROM_FORMATION } from './stage.policy.js';

const PREFIX = 'constitution-approved:';

/** Never retroactive: in force from the day named, and not before the moment of the last approval. */
const adopt = (
  state: Constitution,
  version: number,
  contentHash: string,
  effectiveFrom: string,
  { at }: Pick<Fact, 'at'>,
): Constitution => ({
  ...state,
  adoptions: [...state.adoptions, { version, contentHash, inForceAt: Math.max(startOfDay(effectiveFrom), at) }],
});

/** Only what the text sets: a term that it leaves out stays as the rule pack has it. */
const setIn = <T extends object>(of: T): { readonly [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(of).filter(([, value]) => value !== undefined)) as never;

/** A text on the table, as the rules read it. */
function proposalIn(body: BodyOf<typeof ConstitutionProposed>): ConstitutionProposal {
  const { version, contentHash, parties, from, vehicle, quorum, voting, withdrawal, term, ladder, adviceRef } = body;
  const { principles = [], reserved = [], bodies = [] } = body;
  return {
    ...{ version, contentHash, parties, from, principles, reserved, bodies },
    terms: setIn(body.terms ?? {}),
    ...setIn({ vehicle, quorum, voting, withdrawal, ladder, ends: term?.ends, advice: adviceRef }),
  };
}

/** Versions that every party has approved, and that have not yet been declared adopted: an approval was confirmed later. */
function approvedByAll(
  state: ArrangementState,
): readonly { readonly id: string; readonly due: string; readonly proposal: ConstitutionProposal }[] {
  const { proposals, approvals } = state.constitution;
  return [...proposals.values()]
    .filter(({ version }) => version > newestAdopted(state.constitution))
    .flatMap((proposal) => {
      const adoption = adoptionOf(proposal, approvals, state);
      return adoption?.occurredAt === undefined
        ? []
        : [{ id: PREFIX + String(proposal.version), due: instantOf(startOf(adoption.occurredAt)), proposal }];
    });
}

export const constitutionRegion: Region<Constitution, ArrangementState> = {
  initial: { proposals: new Map(), approvals: [], adoptions: [] },
  folds: [
    on(ConstitutionProposed, (state, { body }) =>
      state.proposals.has(body.version)
        ? state
        : { ...state, proposals: put(state.proposals, body.version, proposalIn(body)) },
    ),
    on(ConstitutionApproved, (state, fact) => {
      const { id, at, occurredAt, body } = fact;
      return {
        ...state,
        approvals: [...state.approvals, { ...body, event: id, at, occurredAt, counts: speaksForItsAuthority(fact) }],
      };
    }),
    on(ConstitutionAdopted, (state, fact) =>
      adopt(state, fact.body.version, fact.body.contentHash, fact.body.effectiveFrom, fact),
    ),
    on(ConstitutionAmended, (state, fact) =>
      adopt(state, fact.body.toVersion, fact.body.contentHash, fact.body.effectiveFrom, fact),
    ),
  ],
  decide: {
    ProposeConstitution: atStage(FROM_FORMATION, (command: ProposeConstitution, state, context) => {
      const refusal = constitutionProposable(command, state, context);
      if (refusal) return refusal;
      const undecided = amendmentDecided(command, context);
      if (isRefusal(undecided)) return undecided;
      const unlawful = bodiesStand(command, state, context);
      if (isRefusal(unlawful)) return unlawful;
      const { ref } = constitutionDocument(command);
      return [
        ConstitutionProposed({
          ...constitutionText(command),
          contentHash: ref.hash,
          document: ref,
          decision: command.decision,
          adviceRef: command.adviceRef,
        }),
        ...undecided,
        ...unlawful,
      ];
    }),
    AdoptConstitution: atStage(FROM_FORMATION, ({ version, contentHash }: AdoptConstitution, state, context) => {
      const { authority, all, recording, at, occurredAt } = context;
      if (authority === undefined) return forbid('APPROVAL_OF_NO_AUTHORITY', { version });
      const proposal = (recording ? all : state).constitution.proposals.get(version);
      if (!proposal) return unknown('CONSTITUTION_UNKNOWN', { version });
      const exceptions = approvalStands(authority, contentHash, proposal, context);
      if (isRefusal(exceptions)) return exceptions;
      const approved = [ConstitutionApproved({ authority, version, contentHash }), ...exceptions];
      // An entry made for an authority counts once it is known to be its word: then the process manager completes the set.
      if (recording) return approved;
      const approval: Approval = { authority, version, contentHash, at, occurredAt, event: '', counts: true };
      const adoption = adoptionOf(proposal, [...all.constitution.approvals, approval], all);
      return adoption ? [...approved, adoption] : approved;
    }),
  },
  deadlines: (state) => approvedByAll(state).map(({ id, due }) => ({ id, due })),
  passed({ id }, state) {
    if (!id.startsWith(PREFIX)) return undefined;
    return approvedByAll(state)
      .filter((complete) => complete.id === id)
      .flatMap(({ proposal }) => adoptionOf(proposal, state.constitution.approvals, state) ?? []);
  },
};
