import { setTimeout as delay } from 'node:timers/promises';
import type { ServerReadableStream } from '@grpc/grpc-js';
import type { AppendReq, AppendResp } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import type { Decision } from './commit-check.js';
import { expectedOf } from './expected.js';
import { faulty } from './faulty-append.js';
import { NO_STREAM } from './held.js';
import type { Expected, Proposed } from './held.js';
import type { Node } from './node.js';
import { shared, streams } from './protocol.js';
import { failures, nameOf, proposedOf, sizeOf } from './wire.js';

/** One append on a call of its own. The client uses it where it sends credentials with a call, or the node lacks batches. */
export async function append(node: Node, call: ServerReadableStream<AppendReq, AppendResp>): Promise<AppendResp> {
  let head: InstanceType<typeof streams.AppendReq.Options> | undefined;
  const proposed: Proposed[] = [];
  let size = 0;
  for await (const request of call as AsyncIterable<AppendReq>) {
    head ??= request.getOptions();
    const message = request.getProposedMessage();
    if (!message) continue;
    const one = proposedOf(message);
    proposed.push(one);
    size += sizeOf(one);
    if (size > node.traits.maxAppendSize) throw failures.tooLarge(node.traits.maxAppendSize);
  }
  const stream = nameOf(head?.getStreamIdentifier());
  const expected = expectedOf(head?.hasRevision() ? head.getRevision() : undefined, head);
  const write = {
    expected: new Map([[stream, expected]]),
    records: proposed.map((each) => ({ stream, proposed: each })),
  };
  const outcome = await faulty(node, stream, () => node.log.write(write));
  if (outcome === 'timeout') throw failures.timeout();
  if (outcome === 'silence') return delay(2 ** 31 - 1, new streams.AppendResp(), { ref: false });
  if (outcome.kind === 'written') return success(outcome.last.get(stream) ?? -1, outcome.position);
  const decision = outcome.decisions.get(stream);
  if (decision?.kind === 'deleted') throw failures.streamDeleted(stream);
  return conflict(expected, decision);
}

function success(revision: number, position: number): AppendResp {
  const done = new streams.AppendResp.Success();
  done.setCurrentRevision(String(revision));
  const place = new streams.AppendResp.Position();
  place.setCommitPosition(String(position));
  place.setPreparePosition(String(position));
  done.setPosition(place);
  const answer = new streams.AppendResp();
  answer.setSuccess(done);
  return answer;
}

function conflict(expected: Expected, decision: Decision | undefined): AppendResp {
  const wrong = new streams.AppendResp.WrongExpectedVersion();
  const actual = decision?.kind === 'conflict' ? decision.actual : -1;
  if (actual < 0) wrong.setCurrentNoStream(new shared.Empty());
  else wrong.setCurrentRevision(String(actual));
  if (expected === NO_STREAM) wrong.setExpectedNoStream(new shared.Empty());
  else if (expected >= 0) wrong.setExpectedRevision(String(expected));
  else wrong.setExpectedAny(new shared.Empty());
  const answer = new streams.AppendResp();
  answer.setWrongExpectedVersion(wrong);
  return answer;
}
