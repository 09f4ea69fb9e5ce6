import type { Asked } from './asked.js';
import type { Surroundings } from './record.js';

/** What a page needs to follow the log. */
export interface LivePart {
  /** Where positions are told as the log grows. */
  readonly from: string;
  /** The position that the page was computed from. */
  readonly position: number;
}

/** A page as it is now follows the log; one as at another date, or as known at one, never does: undefined. */
export function livePart(
  slug: string,
  { asOf, knownAt }: Asked,
  { position }: Pick<Surroundings, 'position'>,
): LivePart | undefined {
  if (asOf || knownAt || position === undefined) return undefined;
  return { from: `/arrangements/${encodeURIComponent(slug)}/live`, position };
}
