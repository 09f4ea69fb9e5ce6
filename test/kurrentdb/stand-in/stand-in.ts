import type { Server, ServerUnaryCall, sendUnaryData } from '@grpc/grpc-js';
import type { SupportedMethods } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/serverfeatures_pb.js';
import { append } from './append-call.js';
import { batchAppend } from './batch-append-call.js';
import { softDelete, tombstone } from './delete-calls.js';
import { Faults } from './faults.js';
import { TRAITS } from './node.js';
import type { Node, Version } from './node.js';
import { features, featuresService, grpc, recordsService, streamsService } from './protocol.js';
import { read } from './read-call.js';
import type { ReadCall } from './read-call.js';
import { appendRecords } from './record-calls.js';
import { StandInLog } from './stand-in-log.js';
import { failures } from './wire.js';

/** Largest message that a server takes, in bytes. */
const LARGEST_MESSAGE = 16 * 1024 * 1024;

/**
 * A stand-in for EventStoreDB or KurrentDB in this process, on loopback: it speaks the protocol from the service definitions
 * of the client's own package and is held to what the servers document and do. It keeps nothing on disk. It is no proof
 * of anything about a real server; the same suites run against one with CONCORDAT_TEST_KURRENTDB.
 */
export class StandIn implements Node {
  static readonly #running = new Set<StandIn>();
  readonly traits;
  readonly faults = new Faults();
  #server: Server | undefined;
  #port = 0;

  private constructor(
    readonly version: Version,
    readonly log: StandInLog,
  ) {
    this.traits = TRAITS[version];
  }

  /** Starts one. Two over one log are two nodes of a cluster. */
  static async start(version: Version = '26.1.0', log = new StandInLog()): Promise<StandIn> {
    const standIn = new StandIn(version, log);
    await standIn.start();
    return standIn;
  }

  /** Stops all that run in this process. */
  static async stopAll(): Promise<void> {
    for (const standIn of [...StandIn.#running]) await standIn.stop();
  }

  get port(): number {
    return this.#port;
  }

  get connection(): string {
    return `kurrentdb://127.0.0.1:${this.#port}?tls=false`;
  }

  /** Listens (again), on the port that it had. */
  async start(): Promise<void> {
    const server = new grpc.Server({ 'grpc.max_receive_message_length': LARGEST_MESSAGE });
    this.#addServices(server);
    this.#port = await new Promise<number>((resolve, reject) => {
      server.bindAsync(`127.0.0.1:${this.#port}`, grpc.ServerCredentials.createInsecure(), (error, port) =>
        error ? reject(error) : resolve(port),
      );
    });
    this.#server = server;
    StandIn.#running.add(this);
  }

  /** Dies: all connections break at once. What was written stays. */
  async stop(): Promise<void> {
    this.#server?.forceShutdown();
    this.#server = undefined;
    StandIn.#running.delete(this);
  }

  #addServices(server: Server): void {
    server.addService(streamsService.StreamsService, {
      read: (call: ReadCall) => void read(this, call).catch((error: unknown) => call.emit('error', error)),
      append: (call: Parameters<typeof append>[1], answer: sendUnaryData<unknown>) =>
        answered(append(this, call), answer),
      batchAppend: (call: Parameters<typeof batchAppend>[1]) => batchAppend(this, call),
      delete: (call: ServerUnaryCall<Parameters<typeof softDelete>[1], unknown>, answer: sendUnaryData<unknown>) =>
        answered(async () => softDelete(this, call.request), answer),
      tombstone: (call: ServerUnaryCall<Parameters<typeof tombstone>[1], unknown>, answer: sendUnaryData<unknown>) =>
        answered(async () => tombstone(this, call.request), answer),
    });
    server.addService(featuresService.ServerFeaturesService, {
      getSupportedMethods: (_: unknown, answer: sendUnaryData<SupportedMethods>) => answer(null, this.#supported()),
    });
    if (!this.traits.appendsRecords) return;
    server.addService(recordsService.StreamsServiceService, {
      appendRecords: (
        call: ServerUnaryCall<Parameters<typeof appendRecords>[1], unknown>,
        answer: sendUnaryData<unknown>,
      ) => answered(appendRecords(this, call.request), answer),
      appendSession: (_: unknown, answer: sendUnaryData<unknown>) =>
        answer(failures.invalid('The stand-in does not offer AppendSession.')),
    });
  }

  #supported(): SupportedMethods {
    const methods = new features.SupportedMethods();
    methods.setEventStoreServerVersion(this.version);
    const add = (service: string, method: string) => {
      const one = new features.SupportedMethod();
      one.setServiceName(service);
      one.setMethodName(method);
      methods.addMethods(one);
    };
    for (const method of ['read', 'append', 'batchappend', 'delete', 'tombstone'])
      add('event_store.client.streams.streams', method);
    if (this.traits.appendsRecords) add('kurrentdb.protocol.v2.streams.streamsservice', 'appendrecords');
    return methods;
  }
}

/** Answers a call that has one answer. A refusal is a status. */
function answered<T>(work: Promise<T> | (() => Promise<T>), answer: sendUnaryData<T>): void {
  const done = typeof work === 'function' ? work() : work;
  done.then(
    (message) => answer(null, message),
    (error: unknown) => answer(error as Parameters<sendUnaryData<T>>[0]),
  );
}
