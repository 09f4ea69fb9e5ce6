import { count, optional } from '#governance/language/kinds.js';

/** Events on a page of the log, unless more or fewer are asked for. */
export const PAGE = 100;
const LONGEST_PAGE = 1_000;

/** Parameters of the log: where to begin (`cursor` is what an answer gave as `next`), and how many events. */
export const LOG_PARAMS = {
  from: optional(count(0, 1e15, 0)),
  cursor: optional(count(0, 1e15, 100)),
  limit: optional(count(1, LONGEST_PAGE, PAGE)),
};
