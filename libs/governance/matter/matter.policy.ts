import { isParty } from '../language/board.js';
import type { Context } from '../language/decider.js';
import type { Refusal } from '../language/refusal.js';
import { forbid, invalid, refuse, unknown } from '../language/refusal.js';
import { processDecider } from '../process/process.decider.js';
import { actsFor } from '../record/acts-for.js';
import type { MatterState } from './matter.state.js';
import { isRegistered } from './matter.state.js';
import type { Power, Tier } from './matter.words.js';
import type { Rule } from '../record/standing-orders.js';

interface OfMatter {
  readonly matter: string;
}
type MatterRule<C> = Rule<C, MatterState>;

export const withANewId: MatterRule<OfMatter> = ({ matter }, _state, { all }) =>
  isRegistered(all) ? refuse('MATTER_EXISTS', { matter }) : undefined;

/** Judged on all facts: what is said of a matter on the day of its registration may be dated before the hour. */
export const registered: MatterRule<OfMatter> = ({ matter }, _state, { all }) =>
  isRegistered(all) ? undefined : unknown('MATTER_UNKNOWN', { matter });

export const notWithdrawn: MatterRule<OfMatter> = ({ matter }, { matter: { withdrawnOn } }) =>
  withdrawnOn === undefined ? undefined : refuse('MATTER_WITHDRAWN', { matter, on: withdrawnOn });

/** Only parties to the arrangement are affected by what it decides. */
export const affectingParties: MatterRule<{ readonly affected: readonly string[] }> = (
  { affected },
  _state,
  { board },
) => {
  const stranger = affected.find((authority) => !isParty(board, authority));
  return stranger === undefined ? undefined : invalid('NAMES_NO_PARTY', { authority: stranger });
};

interface Text {
  readonly process?: string | undefined;
  readonly version?: number | undefined;
  readonly contentHash?: string | undefined;
}
/** The text is that of the version it names; a hash that differs is of another text. */
export const ofAKnownText: MatterRule<Text> = ({ process, version, contentHash }, _state, context) => {
  if (process === undefined) return version === undefined ? undefined : invalid('VERSION_OF_WHAT', { version });
  if (version === undefined) return undefined;
  const published = versionOf(process, version, context);
  if (!published) return unknown('VERSION_NOT_FOUND', { process, version });
  return contentHash === undefined || contentHash === published
    ? undefined
    : invalid('HASH_OF_ANOTHER_TEXT', { process, version, hash: published });
};

/** SHA-256 (hex) of a published version's text, as at the act. */
export const versionOf = (process: string, version: number, context: Context<MatterState>): string | undefined =>
  context.look(processDecider, `process/${process}`).text.versions.get(version)?.contentHash;

/** The officers of law classify (capabilities 5); what a body without one decided is recorded. */
export const byALegalityOfficer: MatterRule<unknown> = (_command, _state, { by }) =>
  'capacity' in by && by.capacity === 'LEGALITY_OFFICER' ? undefined : forbid('LEGALITY_OFFICER_ONLY');

/** An officer or a board decides by a power that somebody gave; without naming it there is none to check. */
export const withItsPower: MatterRule<{ readonly tier: Tier; readonly power?: Power | undefined }> = ({
  tier,
  power,
}) =>
  (tier === 'OFFICER' || tier === 'BOARD') && power === undefined ? invalid('POWER_NOT_CITED', { tier }) : undefined;

/** Only those whom the matter affects have a tier in it. */
export const ofTheAffected: MatterRule<{
  readonly authorities?: readonly string[] | undefined;
  readonly authority?: string | undefined;
}> = ({ authorities = [], authority }, _state, { all }) => {
  const named = authority === undefined ? authorities : [...authorities, authority];
  const stranger = named.find((authority) => !all.matter.affected.includes(authority));
  return stranger === undefined
    ? undefined
    : invalid('NOT_AFFECTED_BY_MATTER', { authority: stranger, matter: all.matter.matter });
};

/** Nothing is tabled for a decision before somebody has said whose decision it is. */
export const onceClassified: MatterRule<OfMatter> = ({ matter }, { matter: { affected, tiers } }) => {
  const missing = affected.filter((authority) => !tiers.has(authority));
  return missing.length === 0 ? undefined : refuse('NOT_CLASSIFIED', { matter, authorities: missing.join(', ') });
};

export const notTabledTwice: MatterRule<OfMatter & { readonly meeting: string }> = (
  { matter, meeting },
  _state,
  { all },
) =>
  all.matter.tabled.some((one) => one.meeting === meeting) ? refuse('ALREADY_TABLED', { matter, meeting }) : undefined;

/**
 * The affected authority whose place the acting one takes: what is each authority's own (notices, assessments, advice)
 * is said by it alone.
 */
export function ownPlace({ all, authority, board }: Context<MatterState>): string | undefined {
  if (authority === undefined) return undefined;
  const { affected } = all.matter;
  return affected.includes(authority) ? authority : affected.find((one) => actsFor(board, authority, one));
}
export const byOneAffected: MatterRule<OfMatter> = ({ matter }, _state, context): Refusal | undefined =>
  ownPlace(context) === undefined
    ? forbid('NOT_AFFECTED_BY_MATTER', { authority: context.authority ?? 'somebody outside', matter })
    : undefined;
