import { randomUUID } from 'node:crypto';
import { connect } from '#event-store/kurrentdb/client.js';
import { StandIn } from './stand-in/stand-in.js';
import type { Version } from './stand-in/node.js';

// Whatever failed in a spec, no stand-in goes on: the run would wait for it for ever.
afterAll(() => StandIn.stopAll());

/** The connection string of a real server or cluster, if the suites are to run against one. */
export const REAL = process.env['CONCORDAT_TEST_KURRENTDB'];

/** What a suite runs against: a stand-in of its own, or the real server, where each log gets a prefix of its own. */
export interface ServerUnderTest {
  readonly connection: string;
  stop(): Promise<void>;
}

interface Kind {
  readonly name: string;
  /** Whether it is the stand-in, on loopback in this process. */
  readonly standIn: boolean;
  readonly start: () => Promise<ServerUnderTest>;
}

/** The servers that a suite runs against, by the name that stands in its title. */
export const SERVERS: readonly Kind[] =
  REAL !== undefined
    ? [
        {
          name: 'kurrentdb (the server of CONCORDAT_TEST_KURRENTDB)',
          standIn: false,
          start: () => held(REAL, async () => undefined),
        },
      ]
    : [standIn('26.1.0', 'kurrentdb 26.1 (stand-in)'), standIn('23.10.8', 'kurrentdb 23.10 (stand-in)')];

/** A prefix that no other run has. */
export const newPrefix = (): string => `concordat_test_${randomUUID().replaceAll('-', '')}`;

function standIn(version: Version, name: string): Kind {
  return {
    name,
    standIn: true,
    start: async (): Promise<ServerUnderTest> => {
      const server = await StandIn.start(version);
      return held(server.connection, () => server.stop());
    },
  };
}

/** Keeps one client open all the time: it would take half a second to come up for each test. */
async function held(connection: string, stop: () => Promise<void>): Promise<ServerUnderTest> {
  const { leave } = await connect(connection);
  return {
    connection,
    stop: async () => {
      await leave();
      await stop();
    },
  };
}
