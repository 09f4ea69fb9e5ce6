import { londonDay } from '#kernel';
import type { Board } from '../language/board.js';
import type { Consent, ProcessState, Version } from '../process/process.state.js';
import type { ApprovalsState } from './approvals.state.js';
import type { Word } from './round.policy.js';
import { wordOf } from './round.policy.js';
import { standings } from './standing.policy.js';

/**
 * A process with what authorities said of its texts in their own approvals: approval by hash is consent to that exact text
 * (practice 4), as an acceptance by hash is. Granted it accepts, on conditions while any is unmet; refused it rejects; withdrawn, or
 * lapsed, it is consent no longer. Who stands how on a version then follows from all of it, the last word of each first
 * (`decisionOn`). For those who read: the decider of a process looks at its own stream alone, and a version's status
 * follows from that (`statusOf`).
 *
 * @param approvals of the matters that are known; those about other texts change nothing
 */
export function withApprovals(process: ProcessState, approvals: Iterable<ApprovalsState>, board: Board): ProcessState {
  const said = [...approvals].flatMap((one) => (isAbout(one, process) ? consentsOf(one, process, board) : []));
  if (said.length === 0) return process;
  const consents = [...process.stance.consents, ...said].sort((a, b) => a.at - b.at || a.position - b.position);
  return { ...process, stance: { ...process.stance, consents } };
}

/** Sought of a version of it; where nobody said of what, the hash alone tells. */
const isAbout = ({ sought }: ApprovalsState, { text }: ProcessState): boolean =>
  sought !== undefined && (sought.process === undefined || sought.process === text.process);

/** The last word of each authority on each text of the matter that is a version's. */
function consentsOf(approvals: ApprovalsState, process: ProcessState, board: Board): readonly Consent[] {
  const { sought, acts, lapsed, approved } = approvals;
  if (!sought) return [];
  const hasLapsed = approved === undefined ? lapsed : undefined;
  const conditional = onConditions(approvals, board);
  const found = new Map<string, Consent>();
  const texts = new Set([sought.contentHash, ...acts.flatMap(({ contentHash }) => contentHash ?? [])]);
  for (const contentHash of texts) {
    const asked = { ...approvals, sought: { ...sought, contentHash } };
    for (const authority of new Set(acts.map((act) => act.authority))) {
      const word = wordOf(asked, authority);
      const version = word && versionOf(word, approvals, process);
      if (!word || !version) continue;
      const gone = word.act.act === 'GRANTED' ? hasLapsed : undefined;
      const { event, at, position } = gone ?? word.act;
      found.set(`${word.act.event} ${authority}`, {
        ...{ event, at, position, authority, version: version.version, contentHash: version.contentHash },
        act: gone ? 'REVOKED' : CONSENT[word.act.act],
        conditional: conditional.has(word.act.event),
        counts: true,
      });
    }
  }
  return [...found.values()];
}

const CONSENT = { GRANTED: 'ACCEPTED', REFUSED: 'REJECTED', WITHDRAWN: 'REVOKED', LAPSED: 'REVOKED' } as const;

/** The version whose exact text was spoken of: the one that approval was sought of, or the last one of that text by that day. */
function versionOf({ act, after }: Word, { sought }: ApprovalsState, { text }: ProcessState): Version | undefined {
  const contentHash = act.contentHash ?? after?.contentHash;
  const same = [...text.versions.values()].filter((version) => version.contentHash === contentHash);
  return (
    same.find(({ version }) => version === sought?.version) ??
    same.findLast(({ at }) => londonDay(at) <= londonDay(act.at))
  );
}

/** Approvals, by their events, that wait for a condition. */
const onConditions = (approvals: ApprovalsState, board: Board): ReadonlySet<string> =>
  new Set(
    standings(approvals, board)
      .filter(({ conditions }) => conditions.some(({ state }) => state === 'UNMET' || state === 'CLAIMED'))
      .flatMap(({ said }) => said?.event ?? []),
  );
