import type { DeleteReq, TombstoneReq } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import { judge } from './commit-check.js';
import { expectedOf } from './expected.js';
import { ANY } from './held.js';
import type { Node } from './node.js';
import { streams } from './protocol.js';
import { failures, nameOf } from './wire.js';

type Options = InstanceType<typeof streams.DeleteReq.Options> | InstanceType<typeof streams.TombstoneReq.Options>;

/** Hides a stream; it may be written again. */
export function softDelete(node: Node, request: DeleteReq): InstanceType<typeof streams.DeleteResp> {
  const stream = allowed(node, request.getOptions());
  const position = node.log.softDelete(stream);
  if (position === undefined) throw failures.wrongVersion(stream, ANY, -1);
  const where = new streams.DeleteResp.Position();
  where.setCommitPosition(String(position));
  where.setPreparePosition(String(position));
  const answer = new streams.DeleteResp();
  answer.setPosition(where);
  return answer;
}

/** Ends a stream for ever. */
export function tombstone(node: Node, request: TombstoneReq): InstanceType<typeof streams.TombstoneResp> {
  const position = node.log.tombstone(allowed(node, request.getOptions()));
  const where = new streams.TombstoneResp.Position();
  where.setCommitPosition(String(position));
  where.setPreparePosition(String(position));
  const answer = new streams.TombstoneResp();
  answer.setPosition(where);
  return answer;
}

function allowed(node: Node, options: Options | undefined): string {
  const stream = nameOf(options?.getStreamIdentifier());
  const expected = expectedOf(options?.hasRevision() ? options.getRevision() : undefined, options);
  // The delete is an event with an id that nobody has seen, so it is never a repetition.
  const decision = judge(node.log.streams.get(stream), stream, expected, ['the delete itself'], () => undefined);
  if (decision.kind === 'deleted') throw failures.streamDeleted(stream);
  if (decision.kind === 'conflict') throw failures.wrongVersion(stream, expected, decision.actual);
  return stream;
}
