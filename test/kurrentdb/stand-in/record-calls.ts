import type {
  AppendRecord,
  AppendRecordsRequest,
  AppendRecordsResponse,
} from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v2/streams/streams_pb.js';
import type { Decision } from './commit-check.js';
import { faulty } from './faulty-append.js';
import { ANY } from './held.js';
import type { Expected, Proposed } from './held.js';
import type { Node } from './node.js';
import { anyPb, grpc, recordErrors, records, status } from './protocol.js';
import { failure, failures, sizeOf } from './wire.js';

const TOMBSTONED = -6;
const ERRORS = 'kurrentdb.protocol.v2.streams.errors';

/** Appends to several streams in one step, if the checks on streams hold. */
export async function appendRecords(node: Node, request: AppendRecordsRequest): Promise<AppendRecordsResponse> {
  const expected = checked(request);
  const written = request
    .getRecordsList()
    .map((record) => ({ stream: record.getStream(), proposed: proposedOf(record) }));
  if (written.length === 0) throw failures.invalid('Append records request must contain at least one record.');
  const size = written.reduce((sum, { proposed }) => sum + sizeOf(proposed), 0);
  if (size > node.traits.maxAppendSize) throw tooLarge(size, node.traits.maxAppendSize);
  for (const { stream } of written) if (!expected.has(stream)) expected.set(stream, ANY);
  const outcome = await faulty(node, written[0]?.stream ?? '', () => node.log.write({ expected, records: written }));
  if (outcome === 'timeout') throw failures.timeout();
  if (outcome === 'silence') return new Promise(() => undefined);
  if (outcome.kind === 'refused') throw violations(expected, outcome.decisions);
  const answer = new records.AppendRecordsResponse();
  answer.setPosition(String(outcome.position));
  for (const [stream, revision] of outcome.last) {
    const one = new records.StreamRevision();
    one.setStream(stream);
    one.setRevision(String(revision));
    answer.addRevisions(one);
  }
  return answer;
}

/** What each checked stream must be at. */
function checked(request: AppendRecordsRequest): Map<string, Expected> {
  const expected = new Map<string, Expected>();
  for (const check of request.getChecksList()) {
    const state = check.getStreamState();
    const stream = state?.getStream() ?? '';
    if ([...expected.keys()].some((other) => other.toLowerCase() === stream.toLowerCase()))
      throw failures.invalid('Each stream can only appear once in consistency checks.');
    expected.set(stream, Number(state?.getExpectedState()));
  }
  return expected;
}

/** Properties are read back as JSON metadata, with what the server adds to them. */
function proposedOf(record: AppendRecord): Proposed {
  const type = record.getSchema()?.getName() ?? '';
  const json = record.getSchema()?.getFormat() === records.SchemaFormat.SCHEMA_FORMAT_JSON;
  const properties: Record<string, unknown> = {};
  record.getPropertiesMap().forEach((value: { getStringValue(): string }, key: string) => {
    properties[key] = value.getStringValue();
  });
  properties['$schema.name'] = type;
  properties['$schema.format'] = json ? 'Json' : 'Bytes';
  return {
    id: record.getRecordId() ?? '',
    type,
    json,
    data: Uint8Array.from(record.getData_asU8()),
    metadata: Buffer.from(JSON.stringify(properties)),
  };
}

function violations(expected: ReadonlyMap<string, Expected>, decisions: ReadonlyMap<string, Decision>) {
  const details = new recordErrors.AppendConsistencyViolationErrorDetails();
  for (const [i, [stream, state]] of [...expected].entries()) {
    const decision = decisions.get(stream);
    if (!decision || decision.kind === 'ok') continue;
    const violation = new recordErrors.ConsistencyViolation.StreamStateViolation();
    violation.setStream(stream);
    violation.setExpectedState(String(state));
    violation.setActualState(String(actual(decision)));
    const one = new recordErrors.ConsistencyViolation();
    one.setCheckIndex(i);
    one.setStreamState(violation);
    details.addViolations(one);
  }
  return detailed(
    grpc.status.FAILED_PRECONDITION,
    'Append failed due to consistency violations.',
    details,
    'AppendConsistencyViolationErrorDetails',
  );
}

function actual(decision: Exclude<Decision, { kind: 'ok' }>): number {
  if (decision.kind === 'deleted') return TOMBSTONED;
  return decision.kind === 'idempotent' ? decision.last.revision : decision.actual;
}

function tooLarge(size: number, most: number) {
  const details = new recordErrors.AppendTransactionSizeExceededErrorDetails();
  details.setSize(size);
  details.setMaxSize(most);
  return detailed(
    grpc.status.ABORTED,
    'Transaction size exceeded',
    details,
    'AppendTransactionSizeExceededErrorDetails',
  );
}

function detailed(code: number, said: string, details: { serializeBinary(): Uint8Array }, name: string) {
  const any = new anyPb.Any();
  any.pack(details.serializeBinary(), `${ERRORS}.${name}`);
  const packed = new status.Status();
  packed.setMessage(said);
  packed.setDetails(any);
  const error = failure(code, said);
  error.metadata.set('grpc-status-details-bin', Buffer.from(packed.serializeBinary()));
  return error;
}
