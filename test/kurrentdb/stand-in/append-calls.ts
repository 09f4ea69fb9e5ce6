import { setTimeout as delay } from 'node:timers/promises';
import type { ServerDuplexStream, ServerReadableStream } from '@grpc/grpc-js';
import type {
  AppendReq,
  AppendResp,
  BatchAppendReq,
  BatchAppendResp,
} from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import type { Status } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/status_pb.js';
import type { Decision } from './commit-check.js';
import { faulty } from './faulty-append.js';
import { ANY, NO_STREAM, STREAM_EXISTS } from './held.js';
import type { Expected, Proposed } from './held.js';
import type { Node } from './node.js';
import { anyPb, emptyPb, shared, status, streams } from './protocol.js';
import { failures, identifier, nameOf, proposedOf, sizeOf, uuidText } from './wire.js';

interface Pending {
  readonly stream: string;
  readonly expected: Expected;
  readonly deadline: number;
  readonly proposed: Proposed[];
}

type BatchOptions = InstanceType<typeof streams.BatchAppendReq.Options>;

/** Many appends on one call, each answered by its correlation id; an append may come in several messages. */
export function batchAppend(node: Node, call: ServerDuplexStream<BatchAppendReq, BatchAppendResp>): void {
  const pending = new Map<string, Pending>();
  call.on('data', (request: BatchAppendReq) => {
    const correlation = uuidText(request.getCorrelationId());
    const options = request.getOptions();
    if (options) pending.set(correlation, begun(options));
    const append = pending.get(correlation);
    if (!append) return;
    append.proposed.push(...request.getProposedMessagesList().map(proposedOf));
    const answer = (result: Result) => {
      if (call.destroyed || call.writableEnded) return;
      call.write(batchAnswer(request, append, result));
    };
    if (append.proposed.reduce((sum, each) => sum + sizeOf(each), 0) > node.traits.maxAppendSize) {
      pending.delete(correlation);
      answer({ error: tooLarge(node.traits.maxAppendSize) });
    } else if (request.getIsFinal()) {
      pending.delete(correlation);
      // A deadline that has passed is answered without writing.
      if (append.deadline <= Date.now()) answer({ error: packed(new shared.Timeout(), 'event_store.client.Timeout') });
      // Whatever fails ends the whole call: every append on it is then unclear to the client.
      else batched(node, append).then(answer, (error: unknown) => call.emit('error', error));
    }
  });
  call.on('end', () => call.end());
}

function begun(options: BatchOptions): Pending {
  const expected = options.hasStreamPosition()
    ? Number(options.getStreamPosition())
    : options.hasNoStream()
      ? NO_STREAM
      : options.hasStreamExists()
        ? STREAM_EXISTS
        : ANY;
  const deadline = options.getDeadline21100()?.toDate().getTime() ?? Infinity;
  return { stream: nameOf(options.getStreamIdentifier()), expected, deadline, proposed: [] };
}

type Result = { readonly error: Status } | { readonly revision: number; readonly position: number };

async function batched(node: Node, { stream, expected, proposed }: Pending): Promise<Result> {
  const write = { expected: new Map([[stream, expected]]), records: proposed.map((each) => ({ stream, proposed: each })) };
  const outcome = await faulty(node, stream, () => node.log.write(write));
  if (outcome === 'timeout') return { error: packed(new shared.Timeout(), 'event_store.client.Timeout') };
  if (outcome === 'silence') return new Promise(() => undefined);
  if (outcome.kind === 'written') return { revision: outcome.last.get(stream) ?? -1, position: outcome.position };
  const decision = outcome.decisions.get(stream);
  return { error: decision?.kind === 'deleted' ? deleted(stream) : conflict(expected, decision) };
}

function batchAnswer(request: BatchAppendReq, append: Pending, result: Result): BatchAppendResp {
  const answer = new streams.BatchAppendResp();
  answer.setCorrelationId(request.getCorrelationId());
  answer.setStreamIdentifier(identifier(append.stream));
  if ('error' in result) answer.setError(result.error);
  else {
    const success = new streams.BatchAppendResp.Success();
    success.setCurrentRevision(String(result.revision));
    const position = new shared.AllStreamPosition();
    position.setCommitPosition(String(result.position));
    position.setPreparePosition(String(result.position));
    success.setPosition(position);
    answer.setSuccess(success);
  }
  return answer;
}

function conflict(expected: Expected, decision: Decision | undefined): Status {
  const wrong = new shared.WrongExpectedVersion();
  const actual = decision?.kind === 'conflict' ? decision.actual : -1;
  if (actual < 0) wrong.setCurrentNoStream(new emptyPb.Empty());
  else wrong.setCurrentStreamRevision(String(actual));
  if (expected === NO_STREAM) wrong.setExpectedNoStream(new emptyPb.Empty());
  else if (expected === STREAM_EXISTS) wrong.setExpectedStreamExists(new emptyPb.Empty());
  else if (expected === ANY) wrong.setExpectedAny(new emptyPb.Empty());
  else wrong.setExpectedStreamPosition(String(expected));
  return packed(wrong, 'event_store.client.WrongExpectedVersion');
}

function deleted(stream: string): Status {
  const gone = new shared.StreamDeleted();
  gone.setStreamIdentifier(identifier(stream));
  return packed(gone, 'event_store.client.StreamDeleted');
}

function tooLarge(most: number): Status {
  const exceeded = new shared.MaximumAppendSizeExceeded();
  exceeded.setMaxappendsize(most);
  return packed(exceeded, 'event_store.client.MaximumAppendSizeExceeded');
}

function packed(message: { serializeBinary(): Uint8Array }, name: string): Status {
  const details = new anyPb.Any();
  details.pack(message.serializeBinary(), name);
  const packing = new status.Status();
  packing.setDetails(details);
  return packing;
}

/** One append on a call of its own. The client uses it where it sends credentials with a call, or the node lacks batches. */
export async function append(node: Node, call: ServerReadableStream<AppendReq, AppendResp>): Promise<AppendResp> {
  let head: InstanceType<typeof streams.AppendReq.Options> | undefined;
  const proposed: Proposed[] = [];
  for await (const request of call as AsyncIterable<AppendReq>) {
    head ??= request.getOptions();
    const message = request.getProposedMessage();
    if (message) proposed.push(proposedOf(message));
    if (proposed.reduce((sum, each) => sum + sizeOf(each), 0) > node.traits.maxAppendSize)
      throw failures.tooLarge(node.traits.maxAppendSize);
  }
  const stream = nameOf(head?.getStreamIdentifier());
  const expected = head?.hasRevision()
    ? Number(head.getRevision())
    : head?.hasNoStream()
      ? NO_STREAM
      : head?.hasStreamExists()
        ? STREAM_EXISTS
        : ANY;
  const write = { expected: new Map([[stream, expected]]), records: proposed.map((each) => ({ stream, proposed: each })) };
  const outcome = await faulty(node, stream, () => node.log.write(write));
  if (outcome === 'timeout') throw failures.timeout();
  if (outcome === 'silence') return delay(2 ** 31 - 1, new streams.AppendResp(), { ref: false });
  const answer = new streams.AppendResp();
  if (outcome.kind === 'written') {
    const success = new streams.AppendResp.Success();
    success.setCurrentRevision(String(outcome.last.get(stream)));
    const position = new streams.AppendResp.Position();
    position.setCommitPosition(String(outcome.position));
    position.setPreparePosition(String(outcome.position));
    success.setPosition(position);
    answer.setSuccess(success);
    return answer;
  }
  const decision = outcome.decisions.get(stream);
  if (decision?.kind === 'deleted') throw failures.streamDeleted(stream);
  const wrong = new streams.AppendResp.WrongExpectedVersion();
  const actual = decision?.kind === 'conflict' ? decision.actual : -1;
  if (actual < 0) wrong.setCurrentNoStream(new shared.Empty());
  else wrong.setCurrentRevision(String(actual));
  if (expected === NO_STREAM) wrong.setExpectedNoStream(new shared.Empty());
  else if (expected >= 0) wrong.setExpectedRevision(String(expected));
  else wrong.setExpectedAny(new shared.Empty());
  answer.setWrongExpectedVersion(wrong);
  return answer;
}
