import { addDays } from '#kernel';
import { invalid, refuse } from '../language/refusal.js';
import type { ExtendWorkaround } from './commands/extend-workaround.command.js';
import type { Rule } from './standing-orders.js';
import { isPermitted } from './workaround.state.js';

/** An extension is given before the permission ends; after that only a fresh permission helps, which is counted as a renewal. */
export const beforeExpiry: Rule<ExtendWorkaround> = ({ workaround }, state, { day }) => {
  const { until } = state.permission;
  if (until === undefined) return refuse('NOTHING_TO_EXTEND', { workaround });
  return isPermitted(state) && day <= until ? undefined : refuse('EXTENSION_AFTER_EXPIRY', { workaround, until, day });
};

/** A permission is extended as often as the terms allow: once, unless the constitution says otherwise. */
export const notExtendedTooOften: Rule<ExtendWorkaround> = ({ workaround }, state, { all, board }) => {
  const samePermission = all.permission.permittedOn === state.permission.permittedOn;
  const { extensions } = (samePermission ? all : state).permission;
  const allowed = board.rules.terms.extensions;
  return extensions >= allowed ? refuse('EXTENSIONS_USED', { workaround, extensions, allowed }) : undefined;
};

/** It moves the end to a later day, by no more than the terms allow. */
export const withinReach: Rule<ExtendWorkaround> = ({ until }, state, { board }) => {
  const end = state.permission.until;
  if (end === undefined) return undefined;
  if (until <= end) return invalid('EXTENSION_ENDS_EARLIER', { until, end });
  const days = board.rules.terms.longestExtensionDays;
  const latest = addDays(end, days);
  return until > latest ? invalid('EXTENSION_TOO_LONG', { until, latest, days }) : undefined;
};
