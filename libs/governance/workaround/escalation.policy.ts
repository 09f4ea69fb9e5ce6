import { refuse } from '../language/refusal.js';
import type { Rule } from './standing-orders.js';

interface OfWorkaround {
  readonly workaround: string;
}

/** It goes to the board once, until the board has permitted it anew. */
export const notYetEscalated: Rule<OfWorkaround> = ({ workaround }, _state, { all }) =>
  all.permission.escalated ? refuse('ALREADY_ESCALATED', { workaround }) : undefined;

/** Conditions are broken only of a permission that was given. */
export const underAPermission: Rule<OfWorkaround> = ({ workaround }, state) =>
  state.permission.until === undefined ? refuse('NO_CONDITIONS_TO_BREAK', { workaround }) : undefined;
