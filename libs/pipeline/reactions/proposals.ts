import type { Fact } from '#governance';
import {
  ApprovalGranted,
  ApprovalRefused,
  ApprovalsLapsed,
  DecisionTaken,
  matterRecord,
  meetingDecider,
  processDecider,
  ProposalTabled,
  VoteClosed,
} from '#governance';
import type { Following, Look, Reaction } from './reaction.js';

type Body = Readonly<Record<string, string | undefined>>;
/** The version that a matter is about. */
interface Version {
  readonly process: string;
  readonly version: number;
}
type Follows = (body: Body, of: Version, fact: Fact) => Following | undefined;

/** What becomes of a version before the board and its authorities, by what happened in the other stream (lifecycles 9.3). */
const FOLLOWS: Readonly<Record<string, Follows>> = {
  [ProposalTabled.type]: ({ matter, meeting, item }, of) => ({
    command: 'TableVersion',
    data: { ...of, matter, meeting, ...(item && { item }) },
  }),
  [DecisionTaken.type]: ({ meeting, item, decision }, of, { body }) => decided(body, { meeting, item, decision }, of),
  [VoteClosed.type]: ({ meeting, vote, outcome }, of) =>
    outcome === 'CARRIED' ? undefined : { command: 'RejectVersion', data: { ...of, meeting, vote } },
  [ApprovalRefused.type]: ({ matter, authority }, of) => ({
    command: 'FailApprovals',
    data: { ...of, matter, authority },
  }),
  [ApprovalGranted.type]: ({ matter, authority }, of) => ({
    command: 'ResumeApprovals',
    data: { ...of, matter, authority },
  }),
  [ApprovalsLapsed.type]: ({ matter, longStop }, of) => ({
    command: 'LapseVersion',
    data: { ...of, matter, longStop },
  }),
};

export const proposals: Reaction = {
  process: 'proposals',
  after: Object.keys(FOLLOWS),
  needless: [
    'VERSION_TABLED_BEFORE',
    'VERSION_CARRIED_BEFORE',
    'VERSION_CARRIED',
    'VERSION_REJECTED_BEFORE',
    'VERSION_DEFERRED_BEFORE',
    'VERSION_LAPSED_BEFORE',
    'VERSION_CLOSED',
    'VERSION_NOT_FOUND',
    'CONTENT_OF_ANOTHER_VERSION',
    'REFUSAL_STANDS',
    'NO_REFUSAL_STANDS',
  ],
  async follows(fact, look) {
    const matter = (fact.body['matter'] as string | undefined) ?? (await matterOfVote(fact, look));
    const of = matter === undefined ? undefined : await versionOf(matter, look);
    const following = of && FOLLOWS[fact.type]?.(fact.body as Body, of, fact);
    return following ? [following] : [];
  },
};

/** A board’s decision carries the version, or puts it off; an authority’s own decides nothing for the others. */
function decided(
  { kind, standsAs, decidedBy, contentHash, approvalsOf }: Fact['body'],
  { meeting, item, decision }: Body,
  of: Version,
): Following | undefined {
  if ((decidedBy as { readonly body?: string }).body === undefined) return undefined;
  const as = standsAs ?? kind;
  if (as === 'DEFERRED' || as === 'REFERRED')
    return meeting === undefined
      ? undefined
      : { command: 'DeferVersion', data: { ...of, meeting, how: as, ...(item && { item }) } };
  return as === 'RESOLVED' || as === 'RECOMMENDED'
    ? { command: 'CarryVersion', data: { ...of, contentHash, decision, approvalsOf } }
    : undefined;
}

/** The matter that a closed vote was on; none for a vote on an amendment. */
async function matterOfVote({ type, stream, body }: Fact, look: Look): Promise<string | undefined> {
  if (type !== VoteClosed.type) return undefined;
  const { votes, motions } = await look.state(meetingDecider, stream);
  const motion = motions.motions.get(votes.votes.get(body['vote'] as string)?.motion ?? '');
  return motion?.amends === undefined ? motion?.matter : undefined;
}

/** The version of a process that a matter is about: named, or found by its hash. */
async function versionOf(matter: string, look: Look): Promise<Version | undefined> {
  const { process, version, contentHash } = (await look.state(matterRecord, `matter/${matter}`)).matter.text;
  if (process === undefined) return undefined;
  if (version !== undefined) return { process, version };
  const { text } = await look.state(processDecider, `process/${process}`);
  const [found] = [...text.versions].find(([, published]) => published.contentHash === contentHash) ?? [];
  return found === undefined ? undefined : { process, version: found };
}
