import { actingAt } from '../acting/address.js';
import type { Elsewhere } from '../frame/page.js';
import { elsewhere } from '../frame/page.js';
import type { Reading } from '../frame/reading.js';

/**
 * Where somebody is sent who is not signed in for a party, and whence they come back to the same question. What is only supposed is for
 * reviews and auditors, never for public pages.
 *
 * @param path of the page below the partnership
 */
export function toSignIn(at: Reading, path: string): Elsewhere {
  const asked = Object.keys(at.query).flatMap((name) => {
    const value = at.one(name);
    return value === undefined || name === 'lang' ? [] : [[name, value] as const];
  });
  return elsewhere(actingAt(at.way.slug, 'sign-in', at.way.lang, { next: at.way.to(path, Object.fromEntries(asked)) }));
}
