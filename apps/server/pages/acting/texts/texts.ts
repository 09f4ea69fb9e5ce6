import { sha256Hex } from '#kernel';
import { approvalsDecider, compromiseDecider, factsAt, FOR_EVER, meetingDecider, offerHashOf } from '#governance';
import type { Decider } from '#governance';
import { commandByName } from '#governance/commands.js';
import type { CommandDeclaration } from '#governance/language/command.js';
import type { RunningLog } from '#pipeline';
import { answerRows } from '../form/answers.js';
import type { Known } from '../form/known.js';
import type { Look } from '../look.js';
import { partsOf, partsOfRows } from './parts.js';
import type { Difference, ShownText } from './shown-text.js';
import { changesBetween } from './shown-text.js';

type Data = Readonly<Record<string, unknown>>;

/** A command that names a text by its hash: the field that holds it, and the fields by which the text is found. */
export interface NamesText {
  readonly hash: string;
  readonly by: readonly string[];
  readonly text: (data: Data, look: Look, known: Known) => Promise<ShownText | undefined>;
  /** What has changed since the text that the authority accepted before. */
  readonly before?: (data: Data, look: Look, known: Known) => Promise<Difference | undefined>;
}

const ofProcess: NamesText = {
  hash: 'contentHash',
  by: ['process', 'version'],
  text: async ({ process, version }, look, known) => {
    const named = await versionHash(look, process, version);
    return named === undefined ? undefined : stored(named, look, known);
  },
  before: async ({ process, version }, look) => {
    const state = await look.ask<Process>('process', { process });
    const accepted = await acceptedBefore(state, look);
    const from = accepted ?? state?.inForce?.version;
    if (from === undefined || from === version) return undefined;
    const answer = await look.ask<{ changes: Difference['changes'] | null }>('difference', {
      process,
      from,
      to: version,
    });
    return answer?.changes
      ? { since: accepted === undefined ? 'inForce' : 'accepted', version: String(from), changes: answer.changes }
      : undefined;
  },
};

/** The version that the visitor's authority accepted, where the text has changed since. */
async function acceptedBefore(state: Process | undefined, look: Look): Promise<number | undefined> {
  const standing = state?.standings.find(({ authority }) => authority === look.reader.authority);
  const [event] = standing?.decision === 'EARLIER_VERSION' ? standing.because : [];
  const accepted = event === undefined ? undefined : await look.log.host.log.store.byId(event);
  const version = accepted?.envelope.body['version'];
  return typeof version === 'number' ? version : undefined;
}

const ofConstitution: NamesText = {
  hash: 'contentHash',
  by: ['version'],
  text: async ({ version }, look, known) => {
    const proposed = (await constitutions(look))?.proposed.find((text) => text.version === version);
    return proposed && stored(proposed.contentHash, look, known);
  },
  before: async ({ version }, look, known) => {
    const texts = await constitutions(look);
    const proposed = texts?.proposed.find((text) => text.version === version);
    const inForce = texts?.inForce;
    if (!proposed || !inForce?.contentHash) return undefined;
    const [was, is] = await Promise.all([
      stored(inForce.contentHash, look, known),
      stored(proposed.contentHash, look, known),
    ]);
    if (was.hash === undefined || is.hash === undefined) return undefined;
    return { since: 'constitution', version: String(inForce.version), changes: changesBetween(was.parts, is.parts) };
  },
};

const ofCompromise: NamesText = {
  hash: 'offerHash',
  by: ['compromise'],
  text: async ({ compromise }, look, known) => {
    const offers = await look.ask<{ compromises: readonly { terms: unknown; offerHash: string }[] }>('compromises', {
      compromise,
    });
    const [offer] = offers?.compromises ?? [];
    if (!offer) return undefined;
    const { facts } = await look.log.host.streams.load(`${compromiseDecider.kind}/${String(compromise)}`);
    const made = facts.find(({ type }) => type === 'CompromiseOffered')?.body;
    const declaration = commandByName('OfferCompromise');
    const text = made && declaration && asOffered(made, offer, declaration);
    if (!text) return { named: offer.offerHash, parts: [] };
    const fields = [...declaration.fields].map(([name, { kind }]) => [name, kind] as const);
    return {
      named: offer.offerHash,
      hash: hashOf(text),
      parts: partsOfRows(answerRows(fields, text, { of: declaration, known, lang: look.lang })),
    };
  },
};

/** What was asked of the authorities, by the matter; for minutes, the draft that is put to the meeting. */
const ofMatter: NamesText = {
  hash: 'contentHash',
  by: ['matter'],
  text: async ({ matter }, look, known) => {
    const named = (await stateOf(look.log, approvalsDecider, String(matter))).sought?.contentHash;
    return named === undefined ? undefined : stored(named, look, known);
  },
};
const ofMinutes: NamesText = {
  hash: 'contentHash',
  by: ['meeting'],
  text: async ({ meeting }, look, known) => {
    const named = (await stateOf(look.log, meetingDecider, String(meeting))).minutes.drafts.at(-1)?.contentHash;
    return named === undefined ? undefined : stored(named, look, known);
  },
};

/** Every command whose hash is that of a text which the page can show. */
const NAMES_TEXT: Readonly<Record<string, NamesText>> = {
  AcceptProposal: ofProcess,
  RejectProposal: ofProcess,
  RecordAgreementInPrinciple: ofProcess,
  AdoptConstitution: ofConstitution,
  AcceptCompromise: ofCompromise,
  GrantApproval: ofMatter,
  RefuseApproval: ofMatter,
  ConfirmMinutes: ofMinutes,
};

export const namesText = ({ name }: Pick<CommandDeclaration, 'name'>): NamesText | undefined =>
  Object.hasOwn(NAMES_TEXT, name) ? NAMES_TEXT[name] : undefined;

/** A text by its hash: its bytes are hashed anew, so that what is accepted is what is shown. */
async function stored(named: string, look: Look, known: Known): Promise<ShownText> {
  const bytes = await look.log.host.log.blobs.get(named);
  return bytes
    ? { named, hash: sha256Hex(bytes), parts: partsOf(bytes, { known, lang: look.lang }) }
    : { named, parts: [] };
}

interface Process {
  readonly versions: readonly { readonly version: number; readonly contentHash: string }[];
  readonly inForce: { readonly version: number } | null;
  readonly standings: readonly {
    readonly authority: string;
    readonly decision: string;
    readonly because: readonly string[];
  }[];
}
interface Constitutions {
  readonly inForce: { readonly version: number; readonly contentHash: string | null } | null;
  readonly proposed: readonly { readonly version: number; readonly contentHash: string }[];
}

const constitutions = async (look: Look): Promise<Constitutions | undefined> =>
  (await look.ask<{ constitution: Constitutions }>('partnership'))?.constitution;

const versionHash = async (look: Look, process: unknown, version: unknown): Promise<string | undefined> =>
  (await look.ask<Process>('process', { process }))?.versions.find((text) => text.version === version)?.contentHash;

async function stateOf<S>({ host }: RunningLog, decider: Decider<S>, id: string): Promise<S> {
  const { facts } = await host.streams.load(`${decider.kind}/${id}`);
  return factsAt(facts, FOR_EVER).reduce((state, fact) => decider.evolve(state, fact), decider.initial);
}

/**
 * The offer as it was sent, whose hash is the offer's: the event has all of it but its terms, and says two things that the offeror
 * may have left unsaid.
 */
function asOffered(
  made: Data,
  { terms, offerHash }: { readonly terms: unknown; readonly offerHash: string },
  { fields }: CommandDeclaration,
): Data | undefined {
  const said = { ...made, ...(terms === null ? {} : { terms }) };
  const whole = Object.fromEntries(Object.entries(said).filter(([name]) => fields.has(name)));
  const unsaid: readonly (readonly string[])[] = [
    [],
    ['answers'],
    ['withoutPrejudice'],
    ['answers', 'withoutPrejudice'],
  ];
  return unsaid
    .map((left) => Object.fromEntries(Object.entries(whole).filter(([name]) => !left.includes(name))))
    .find((offer) => hashOf(offer) === offerHash);
}

const hashOf = (offer: Data): string => offerHashOf(offer as unknown as Parameters<typeof offerHashOf>[0]);
