import { startOfDay } from '#kernel';
import type { Region } from '../language/decider.js';
import { on } from '../language/decider.js';
import type { Fact } from '../language/fact.js';
import { refuse } from '../language/refusal.js';
import type { ArrangementState, Membership, Party } from './arrangement.state.js';
import type { SignatoryEntry } from './arrangement.words.js';
import { AccessionApproved, AccessionProposed } from './accession.events.js';
import { AlignmentStatementSubmitted } from './alignment.events.js';
import type { AcceptInvitation } from './commands/accept-invitation.command.js';
import type { DeclineInvitation } from './commands/decline-invitation.command.js';
import type { InviteAuthority } from './commands/invite-authority.command.js';
import type { RecordControlChange } from './commands/record-control-change.command.js';
import type { RecordShadowAuthority } from './commands/record-shadow-authority.command.js';
import type { RecordSuccession } from './commands/record-succession.command.js';
import type { RenameAuthority } from './commands/rename-authority.command.js';
import { ConstitutionApproved } from './constitution.events.js';
import { speaksForItsAuthority } from '../language/fact.js';
import { put } from '../language/put.js';
import { ArrangementCommenced, ArrangementProposed } from './formation.events.js';
import { identifiersWellFormed } from './identifiers.policy.js';
import { mayAnswerInvitation } from './invitation.policy.js';
import {
  AuthorityInvited,
  AuthorityRenamed,
  AuthoritySucceeded,
  ControlChanged,
  InvitationAccepted,
  InvitationDeclined,
  ShadowAuthorityRecorded,
} from './membership.events.js';
import { ownAffair } from './own-affair.policy.js';
import { atStage, LIVE } from './stage.policy.js';
import { functionsShared, shadowStands, successionStands } from './succession.policy.js';
import { vehicleSuits } from './vehicle.policy.js';

type Told = Pick<Fact, 'id' | 'at'>;

/** An authority takes its place at the table. One that is there already keeps its place, and gains the name. */
function seat(state: Membership, entry: SignatoryEntry, how: Party['how'], { id, at }: Told): Membership {
  const { authority, partner, kind, nation, identifiers } = entry;
  const before = state.parties.get(authority);
  const party: Party =
    before && !before.declined
      ? { ...before, names: [...before.names, { name: entry.name, at }] }
      : {
          authority,
          partner,
          kind,
          nation,
          identifiers,
          how,
          names: [...(before?.names ?? []), { name: entry.name, at }],
          mandate: { person: entry.mandateHolder, event: id, from: at },
          joined: false,
          declined: false,
        };
  const partners = entry.partnerName === undefined ? state.partners : put(state.partners, partner, entry.partnerName);
  return { ...state, parties: put(state.parties, authority, party), partners };
}

function change(state: Membership, authority: string | undefined, to: Partial<Party>): Membership {
  const party = authority === undefined ? undefined : state.parties.get(authority);
  return party ? { ...state, parties: put(state.parties, party.authority, { ...party, ...to }) } : state;
}

/** An act of its own, or one that it confirmed, shows that an authority speaks for itself. */
const joins = (state: Membership, fact: Fact<{ readonly authority: string }>): Membership =>
  speaksForItsAuthority(fact) ? change(state, fact.body.authority, { joined: true }) : state;

export const membershipRegion: Region<Membership, ArrangementState> = {
  initial: { parties: new Map(), partners: new Map(), successions: [], shadows: [], controlChanges: [] },
  folds: [
    on(ArrangementProposed, (state, fact) => {
      const seated = fact.body.founding.reduce((soFar, entry) => seat(soFar, entry, 'FOUNDING', fact), state);
      return speaksForItsAuthority(fact) && 'authority' in fact.by
        ? change(seated, fact.by.authority, { joined: true })
        : seated;
    }),
    on(AuthorityInvited, (state, fact) =>
      fact.standing === 'DISPUTED' ? state : seat(state, fact.body, 'INVITED', fact),
    ),
    on(AccessionProposed, (state, fact) =>
      fact.standing === 'DISPUTED' ? state : seat(state, fact.body, 'ACCEDING', fact),
    ),
    on(ShadowAuthorityRecorded, (state, fact) => {
      if (fact.standing === 'DISPUTED') return state;
      const { authority, predecessors, on: vesting } = fact.body;
      const shadow = { authority, predecessors, vestsAt: startOfDay(vesting) };
      return { ...seat(state, fact.body, 'SHADOW', fact), shadows: [...state.shadows, shadow] };
    }),
    on(AccessionApproved, joins),
    on(InvitationAccepted, joins),
    on(AlignmentStatementSubmitted, joins),
    on(ConstitutionApproved, joins),
    on(InvitationDeclined, (state, fact) =>
      speaksForItsAuthority(fact) ? change(state, fact.body.authority, { declined: true, joined: false }) : state,
    ),
    on(ArrangementCommenced, (state, { at }) =>
      state.commencedAt === undefined ? { ...state, commencedAt: at } : state,
    ),
    on(ControlChanged, (state, { body, at, id }) => ({
      ...state,
      controlChanges: [...state.controlChanges, { authority: body.authority, at, event: id }],
    })),
    on(AuthoritySucceeded, (state, fact) => {
      // It moves a seat and a mandate: until the predecessor stands by the entry, nothing moves.
      if (!speaksForItsAuthority(fact)) return state;
      const { from, to, on: vesting, functions } = fact.body;
      const seated = to.reduce((soFar, entry) => seat(soFar, entry, 'SUCCESSOR', fact), state);
      return {
        ...seated,
        successions: [
          ...seated.successions,
          {
            from,
            to: to.map((entry) => entry.authority),
            at: startOfDay(vesting),
            ...(functions && { functions }),
          },
        ],
      };
    }),
    on(AuthorityRenamed, (state, fact) => {
      const { body, at } = fact;
      if (!speaksForItsAuthority(fact)) return state;
      const names = state.parties.get(body.authority)?.names ?? [];
      return change(state, body.authority, { names: [...names, { name: body.name, at }] });
    }),
  ],
  decide: {
    InviteAuthority: atStage(
      LIVE,
      (
        {
          authority,
          name,
          partner,
          partnerName,
          kind,
          nation,
          identifiers,
          mandateHolder,
          mandateDocument,
        }: InviteAuthority,
        state,
        { all },
      ) => {
        const entry: SignatoryEntry = {
          authority,
          name,
          partner,
          partnerName,
          kind,
          nation,
          identifiers,
          mandateHolder,
          mandateDocument,
        };
        const known = all.membership.parties.get(authority);
        if (known && !known.declined) return refuse('AUTHORITY_AT_THE_TABLE', { authority });
        const refusal = identifiersWellFormed(entry);
        if (refusal) return refusal;
        return [
          AuthorityInvited(entry),
          ...(state.formation.vehicle ? vehicleSuits(state.formation.vehicle, [entry]) : []),
        ];
      },
    ),
    AcceptInvitation: atStage(LIVE, ({ document }: AcceptInvitation, state, context) => {
      const answering = mayAnswerInvitation(state, context);
      return typeof answering === 'string' ? [InvitationAccepted({ authority: answering, document })] : answering;
    }),
    DeclineInvitation: atStage(LIVE, ({ reasons }: DeclineInvitation, state, context) => {
      const answering = mayAnswerInvitation(state, context);
      return typeof answering === 'string' ? [InvitationDeclined({ authority: answering, reasons })] : answering;
    }),
    RecordControlChange: atStage(
      LIVE,
      ({ authority, from, to }: RecordControlChange, state, context) =>
        ownAffair([authority], state, context) ?? [ControlChanged({ authority, from, to })],
    ),
    RecordSuccession: atStage(
      LIVE,
      ({ from, to, on: vesting, instrument, functions }: RecordSuccession, state, context) =>
        ownAffair(from, state, context) ??
        successionStands(from, to, context.all) ??
        functionsShared(functions, to) ?? [AuthoritySucceeded({ from, to, on: vesting, instrument, functions })],
    ),
    RecordShadowAuthority: atStage(
      LIVE,
      (command: RecordShadowAuthority, state, context) =>
        ownAffair(command.predecessors, state, context) ??
        identifiersWellFormed(command) ??
        shadowStands(command, context.all, context.recording ? command.on : context.day) ?? [
          ShadowAuthorityRecorded(command),
        ],
    ),
    RenameAuthority: atStage(
      LIVE,
      ({ authority, name }: RenameAuthority, state, context) =>
        ownAffair([authority], state, context) ?? [AuthorityRenamed({ authority, name })],
    ),
  },
};
