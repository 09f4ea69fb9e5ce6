import type { ServerWritableStream } from '@grpc/grpc-js';
import type { ReadReq, ReadResp } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import type { Held } from './held.js';
import type { Node } from './node.js';
import { streams } from './protocol.js';
import { ofAll, ofStream } from './reading.js';
import type { Wanted } from './reading.js';
import { follow, send } from './subscribe-call.js';
import { eventOf, failures, identifier, nameOf } from './wire.js';

export type ReadCall = ServerWritableStream<ReadReq, ReadResp>;
type Options = InstanceType<typeof streams.ReadReq.Options>;

/** The one call for reads of a stream, reads of $all and subscriptions to $all. */
export async function read(node: Node, call: ReadCall): Promise<void> {
  const options = call.request.getOptions();
  if (!options?.hasUuidOption()) throw failures.invalid("'uuidOption' is a required argument");
  const { denied } = node.faults;
  if (denied === 'nobody') throw failures.unauthenticated();
  if (denied === 'not $all' && options.hasAll()) throw failures.denied();
  const structured = options.getUuidOption()?.hasStructured() === true;
  const wanted = wantedBy(options);
  if (options.hasSubscription()) {
    if (!options.hasAll()) throw failures.invalid('The stand-in follows $all only.');
    return follow(node, call, wanted, structured);
  }
  if (node.faults.ofRead()) throw failures.unavailable('Server Is Not Ready');
  const held = options.hasStream() ? readStream(node, call, options) : readAll(node, options, wanted);
  let left = BigInt(options.getCount());
  for (const record of held) {
    if (left-- <= 0n || call.cancelled) break;
    await send(call, eventOf(record, structured));
  }
  call.end();
}

function readStream(node: Node, call: ReadCall, options: Options): Iterable<Held> {
  const asked = options.getStream();
  const name = nameOf(asked?.getStreamIdentifier());
  const forwards = isForwards(options);
  const from = asked?.hasRevision() ? Number(asked.getRevision()) : asked?.hasEnd() ? Number.MAX_SAFE_INTEGER : 0;
  const found = ofStream(node.log, name, from, forwards);
  if (found === 'deleted') throw failures.streamDeleted(name);
  if (found) return found;
  const missing = new streams.ReadResp.StreamNotFound();
  missing.setStreamIdentifier(identifier(name));
  const answer = new streams.ReadResp();
  answer.setStreamNotFound(missing);
  call.write(answer);
  return [];
}

function readAll(node: Node, options: Options, wanted: Wanted): Iterable<Held> {
  const asked = options.getAll();
  const from = asked?.hasPosition()
    ? Number(asked.getPosition()?.getCommitPosition())
    : asked?.hasEnd()
      ? node.log.end
      : 0;
  if (from > node.log.end) throw failures.invalid('Trying to read from an invalid position.');
  return ofAll(node.log, from, isForwards(options), wanted);
}

const isForwards = (options: Options): boolean =>
  options.getReadDirection() === streams.ReadReq.Options.ReadDirection.FORWARDS;

/** The server's side of a filter: by prefixes or an expression, on stream names or types. */
function wantedBy(options: Options): Wanted {
  const filter = options.getFilter();
  if (!filter) return () => true;
  const byType = filter.hasEventType();
  const expression = byType ? filter.getEventType() : filter.getStreamIdentifier();
  const prefixes = expression?.getPrefixList() ?? [];
  const pattern = new RegExp(expression?.getRegex() ?? '');
  const matches = prefixes.length > 0 ? startsWithOneOf(prefixes) : (text: string) => pattern.test(text);
  return (held) => matches(byType ? held.type : held.stream);
}

const startsWithOneOf =
  (prefixes: readonly string[]) =>
  (text: string): boolean =>
    prefixes.some((prefix) => text.startsWith(prefix));
