import { startOfDay } from '#kernel';
import { members } from '../language/board.js';
import { forbid, invalid, refuse } from '../language/refusal.js';
import type { Rule } from '../record/standing-orders.js';
import type { ArrangementState } from './arrangement.state.js';
import { boardOf } from './board-of.js';
import type { RecordFormula } from './commands/record-formula.command.js';

type Order = Rule<RecordFormula, ArrangementState>;

/** Basis points in the whole. */
const WHOLE = 10_000;

/** Standing order: versions of the formula are numbered in order. */
export const nextFormula: Order = ({ version }, _state, { all }) => {
  const next = (all.formula.versions.at(-1)?.version ?? 0) + 1;
  return version === next ? undefined : refuse('FORMULA_VERSION_NOT_NEXT', { version, next });
};

export const oneShareEach: Order = ({ shares }) => {
  const twice = shares.find(({ authority }, i) => shares.findIndex((s) => s.authority === authority) !== i);
  return twice && invalid('AUTHORITY_NAMED_TWICE', { authority: twice.authority });
};

/** Standing order: all shares together are the whole, neither more nor less. */
export const sharesAreTheWhole: Order = ({ shares, version }) => {
  const sum = shares.reduce((total, { share }) => total + share, 0);
  return sum === WHOLE ? undefined : invalid('SHARES_NOT_THE_WHOLE', { version, sum });
};

/** Standing order: only a member has a share, on the day from which the formula holds (one who joins on it included). */
export const sharesOfMembers: Order = ({ shares, from }, state, { at, board }) => {
  const then = members(boardOf(state, Math.max(at, startOfDay(from)), board.slug)).map(({ authority }) => authority);
  const stranger = shares.find(({ authority }) => !then.includes(authority));
  return stranger && forbid('SHARE_OF_NO_MEMBER', { authority: stranger.authority, from });
};
