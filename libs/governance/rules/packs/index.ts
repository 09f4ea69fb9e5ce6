import { canonicalise, sha256Hex } from '#kernel';
import type { RulePack } from '../rules.js';
import { uk2005 } from './uk-2005.js';

/** Every pack there is, oldest first. A pack that an event names is never edited: a new one is added. */
export const PACKS: readonly RulePack[] = [uk2005];

const hashes = new Map(PACKS.map((pack) => [pack.name, sha256Hex(canonicalise(pack))]));

/** The pack in force on a London day; the oldest for days before it. */
export const packOn = (day: string): RulePack => PACKS.findLast((pack) => pack.from <= day) ?? uk2005;

/** SHA-256 (hex) of a pack's canonical bytes: what an event's `rules.hash` holds. */
export const hashOf = (pack: RulePack): string => hashes.get(pack.name) ?? sha256Hex(canonicalise(pack));
