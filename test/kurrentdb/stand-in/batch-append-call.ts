import type { ServerDuplexStream } from '@grpc/grpc-js';
import type {
  BatchAppendReq,
  BatchAppendResp,
} from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import type { Status } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/status_pb.js';
import type { Decision } from './commit-check.js';
import { expectedOf } from './expected.js';
import { faulty } from './faulty-append.js';
import { ANY, NO_STREAM, STREAM_EXISTS } from './held.js';
import type { Expected, Proposed } from './held.js';
import type { Node } from './node.js';
import { anyPb, emptyPb, shared, status, streams } from './protocol.js';
import { identifier, nameOf, proposedOf, sizeOf, uuidText } from './wire.js';

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
  const expected = expectedOf(options.hasStreamPosition() ? options.getStreamPosition() : undefined, options);
  const deadline = options.getDeadline21100()?.toDate().getTime() ?? Infinity;
  return { stream: nameOf(options.getStreamIdentifier()), expected, deadline, proposed: [] };
}

type Result = { readonly error: Status } | { readonly revision: number; readonly position: number };

async function batched(node: Node, { stream, expected, proposed }: Pending): Promise<Result> {
  const write = {
    expected: new Map([[stream, expected]]),
    records: proposed.map((each) => ({ stream, proposed: each })),
  };
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
