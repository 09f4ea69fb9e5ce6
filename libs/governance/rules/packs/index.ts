import { canonicalise, sha256Hex } from '#kernel';
import type { RulePack, Terms } from '../rules.js';
import { uk2005Decisions } from './uk-2005-decisions.js';
import { uk2005 } from './uk-2005.js';

/** Every pack that an event may name, oldest first. A pack that an event names is never edited: a new one is added. */
export const PACKS: readonly RulePack<Partial<Terms>>[] = [uk2005, uk2005Decisions];

/** Those from which new acts take their rules, oldest first. */
const CURRENT: readonly RulePack[] = [uk2005Decisions];

const hashes = new Map(PACKS.map((pack) => [pack.name, sha256Hex(canonicalise(pack))]));

/** The pack in force on a London day; the oldest for days before it. */
export const packOn = (day: string): RulePack => CURRENT.findLast((pack) => pack.from <= day) ?? uk2005Decisions;

/** SHA-256 (hex) of a pack's canonical bytes: what an event's `rules.hash` holds. */
export const hashOf = (pack: RulePack<Partial<Terms>>): string =>
  hashes.get(pack.name) ?? sha256Hex(canonicalise(pack));
