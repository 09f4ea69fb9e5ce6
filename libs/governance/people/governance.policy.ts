import { arrangementDecider } from '../arrangement/arrangement.decider.js';
import type { AuthorityKind } from '../arrangement/arrangement.words.js';
import { invalid } from '../language/refusal.js';
import type { Rule } from '../record/standing-orders.js';
import { GOVERNANCE_MODEL_LAW } from '../rules/call-in/index.js';
import { inForceOn, jurisdictionOf } from '../rules/law.js';
import type { RecordGovernanceArrangements } from './commands/record-governance-arrangements.command.js';
import type { AuthorityState } from './people.state.js';

type Order = Rule<RecordGovernanceArrangements, AuthorityState>;

/** Bodies of other kinds have no executive arrangements: their boards and officers decide. */
const COUNCILS: readonly AuthorityKind[] = ['COUNTY', 'DISTRICT', 'UNITARY', 'BOROUGH', 'OTHER'];

/** An entry settles something. */
export const somethingSaid: Order = ({ model, members, callIn, from }) =>
  model === undefined && members === undefined && callIn === undefined
    ? invalid('GOVERNANCE_SAYS_NOTHING', { from })
    : undefined;

export const cutoffIsATime: Order = ({ callIn }) =>
  callIn?.cutoff === undefined || /^([01]\d|2[0-3]):[0-5]\d$/.test(callIn.cutoff)
    ? undefined
    : invalid('CUTOFF_NO_TIME_OF_DAY', { cutoff: callIn.cutoff });

/** Each way of asking for a call-in says who asks: so many members, or a share of them. By nobody nothing is called in. */
export const requisitionersNamed: Order = ({ callIn }) =>
  callIn?.requisitioners.some(({ members = [], share }) => (members.length === 0 && share === undefined) || share === 0)
    ? invalid('REQUISITIONERS_NOT_NAMED')
    : undefined;

/** A model of governance is one that the law offers such a body there on that day; what a body says it had is recorded all the same. */
export const modelOffered: Order = ({ model, from }, _state, context) => {
  if (model === undefined) return undefined;
  const { authority = '', board } = context;
  const party = context.look(arrangementDecider, `arrangement/${board.slug}`).membership.parties.get(authority);
  if (!party) return undefined;
  const jurisdiction = jurisdictionOf(
    party.nation,
    party.identifiers.map(({ id }) => id),
  );
  const offered = COUNCILS.includes(party.kind)
    ? GOVERNANCE_MODEL_LAW.filter((row) => row.jurisdictions.includes(jurisdiction) && inForceOn(row, from))
    : [];
  if (offered.some((row) => row.model === model)) return undefined;
  const accepted = [...new Set(offered.map((row) => row.model))].join(', ');
  return invalid('MODEL_NOT_OFFERED', { model, authority, from, accepted: accepted === '' ? 'none' : accepted });
};
