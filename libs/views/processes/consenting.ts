import type { ApprovalsState, Board, ProcessState } from '#governance';
import { ApprovalsSought, withApprovals } from '#governance';
import type { Ask } from '../language/declaration.js';
import { approvalsView, processView } from '../views.js';

type Asked = Pick<Ask, 'source' | 'when'>;

/**
 * Processes as at the reader's time with what authorities said of their texts in approvals of their own: how each stands on a
 * version is read from that. How far a version has come is read from the process itself.
 */
export function consentingAt({ source, when }: Asked, board: Board) {
  const approvals: readonly ApprovalsState[] = source.all(approvalsView, when).map(([, state]) => state);
  return (process: ProcessState): ProcessState => withApprovals(process, approvals, board);
}

/** The matters in which approval of a text of one process was ever sought by then. */
export function mattersAbout({ source, when }: Asked, process: string): readonly string[] {
  const { versions } = source.state(processView, process, when).text;
  const texts: ReadonlySet<unknown> = new Set([...versions.values()].map(({ contentHash }) => contentHash));
  return source
    .keys(approvalsView as never)
    .filter((matter) =>
      source
        .facts(approvalsView as never, matter, when)
        .some(
          ({ type, body }) =>
            type === ApprovalsSought.type && (body['process'] === process || texts.has(body['contentHash'])),
        ),
    );
}
