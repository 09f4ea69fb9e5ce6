import type { Reading } from '../frame/reading.js';
import { pathOf } from '../frame/way.js';
import { apiAt } from './downloads.js';

/** From which events a page follows, and where a program reads the same: nobody has to take the page's word. */
export interface CheckPart {
  readonly events: readonly { readonly id: string; readonly href: string }[];
  /** SHA-256 of the text that it is about. */
  readonly hash?: string;
  /** The same answer as JSON. */
  readonly json: string;
}

/** @param path of the view below the arrangement */
export const checkPart = (
  at: Reading,
  path: string,
  because: readonly string[],
  hash: string | null = null,
): CheckPart => ({
  events: because.map((id) => ({
    id,
    href: `/api/v1/arrangements/${pathOf(at.way.slug)}/events/${pathOf(id)}`,
  })),
  ...(hash !== null && { hash }),
  json: apiAt(at, path),
});
