import { count, ref } from '../language/kinds.js';

/** A difference in the way of working, or in name, branding and tone only: an identity variation is never a workaround. */
export const VARIATION_KINDS = ['OPERATIONAL', 'IDENTITY'] as const;
/** Whether the version is operated as stated; the levels of opinion are CIPFA's of 2020 (internal audit engagement opinions). */
export const OUTCOMES = ['SUBSTANTIAL', 'REASONABLE', 'LIMITED', 'NONE'] as const;

/** Every event of an adoption names the process and the authority: a cell of the matrix is found by the two. */
export const OF_ADOPTION = { process: ref('process'), authority: ref('authority') };
export const OF_VERSION_ADOPTED = { ...OF_ADOPTION, version: count(1, 10_000) };
