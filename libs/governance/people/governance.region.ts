import type { Day } from '#kernel';
import { dayOf } from '#kernel';
import type { Region } from '../language/decider.js';
import type { GovernanceModel } from '../rules/call-in/index.js';
import type { CallInConfig } from '../rules/call-in/index.js';
import { counted } from '../record/counted.js';
import { under } from '../record/standing-orders.js';
import type { NominateContact } from './commands/nominate-contact.command.js';
import type { RecordGovernanceArrangements } from './commands/record-governance-arrangements.command.js';
import { ContactNominated, GovernanceArrangementsRecorded } from './governance.events.js';
import { cutoffIsATime, modelOffered, requisitionersNamed, somethingSaid } from './governance.policy.js';
import { forOwnAuthority } from './own-people.policy.js';
import type { AuthorityState, Contact, Governance } from './people.state.js';

/**
 * How an authority governs itself, and whom it names to be told. Entered by another authority's clerk, it counts for nobody
 * until the authority confirms it: nobody's decisions are called in by what others say of its constitution.
 */
export const governanceRegion: Region<Governance, AuthorityState> = {
  initial: { recorded: [], contacts: [] },
  folds: [
    counted(GovernanceArrangementsRecorded, (state: Governance, { id, body: { from, model, members, callIn } }) => ({
      ...state,
      recorded: [
        ...state.recorded,
        { event: id, from, ...(model && { model }), ...(members && { members }), ...(callIn && { callIn }) },
      ],
    })),
    counted(ContactNominated, (state: Governance, { id, body: { person, from } }) => ({
      ...state,
      contacts: [...state.contacts, { event: id, person, from }],
    })),
  ],
  decide: {
    RecordGovernanceArrangements: forOwnAuthority((command: RecordGovernanceArrangements, authority, state, context) =>
      under<RecordGovernanceArrangements, AuthorityState>(
        { always: [somethingSaid, cutoffIsATime, requisitionersNamed], form: [modelOffered] },
        ({ from, model, members, callIn, document }) => [
          GovernanceArrangementsRecorded({ authority, from, model, members, callIn, document }),
        ],
      )(command, state, context),
    ),
    NominateContact: forOwnAuthority(({ person, name, email, from }: NominateContact, authority, _state, context) => [
      ContactNominated({ authority, person, name, email, from: from ?? dayOf(context.occurredAt) }),
    ]),
  },
};

/** How an authority governs itself on a day: each as last settled by then; absent where nothing of it is on record. */
export interface GovernanceOn {
  readonly model?: GovernanceModel;
  /** Members of the council, of whom a share may ask for a call-in. */
  readonly members?: number;
  readonly callIn?: CallInConfig;
}

/**
 * How an authority governs itself on a London day. Of two entries from the same day the later one holds.
 *
 * @param state of the authority's own stream, as of the act that asks: what was recorded later was not known then
 */
export function governanceOn({ governance }: AuthorityState, day: Day): GovernanceOn {
  const settled = inOrder(governance.recorded, day);
  const model = settled.findLast((entry) => entry.model !== undefined)?.model;
  const members = settled.findLast((entry) => entry.members !== undefined)?.members;
  const callIn = settled.findLast((entry) => entry.callIn !== undefined)?.callIn;
  return { ...(model && { model }), ...(members !== undefined && { members }), ...(callIn && { callIn }) };
}

/** Whom the authority has named, on a day, to be told of joint decisions: name and address are read by the event, with a reader's rights. */
export const contactOn = ({ governance }: AuthorityState, day: Day): Contact | undefined =>
  inOrder(governance.contacts, day).at(-1);

/** What holds from a day up to this one, the oldest first. */
const inOrder = <T extends { readonly from: Day }>(entries: readonly T[], day: Day): readonly T[] =>
  entries.filter(({ from }) => from <= day).sort((a, b) => (a.from < b.from ? -1 : Number(a.from > b.from)));
