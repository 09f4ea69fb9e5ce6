import { isParty } from '../language/board.js';
import { refuse, unknown } from '../language/refusal.js';
import type { FlagWorkaround } from './commands/flag-workaround.command.js';
import { versionInForce } from './in-force.js';
import type { Rule } from './standing-orders.js';
import { isOnRegister } from './workaround.state.js';

/** An id is used once; what has come back is reopened. */
export const withANewId: Rule<FlagWorkaround> = ({ workaround }, _state, { all }) =>
  isOnRegister(all) ? refuse('WORKAROUND_EXISTS', { workaround }) : undefined;

/** The practice is that of an authority on the record. */
export const ofAKnownAuthority: Rule<FlagWorkaround> = ({ authority }, _state, { board }) =>
  board.signatories.some((s) => s.authority === authority) ? undefined : unknown('AUTHORITY_UNKNOWN', { authority });

/** Of one that is still in the arrangement. */
export const ofAParty: Rule<FlagWorkaround> = ({ authority }, _state, { board }) =>
  isParty(board, authority) ? undefined : refuse('AUTHORITY_HAS_LEFT', { authority });

/** It departs from the version in force: from an earlier or a later one, nobody can depart today. */
export const fromTheVersionInForce: Rule<FlagWorkaround> = ({ process, processVersion }, _state, context) => {
  const inForce = versionInForce(process, context);
  if (inForce === processVersion) return undefined;
  return inForce === undefined
    ? refuse('NO_VERSION_IN_FORCE', { process })
    : refuse('VERSION_NOT_IN_FORCE', { process, version: processVersion, inForce });
};
