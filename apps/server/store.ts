import { mkdirSync } from 'node:fs';
import { BadConnection, hostsOf, isDenied, KeysDiffer, KurrentClientMissing } from '#event-store/kurrentdb/index.js';
import { StoreStopped } from '#event-store';
import type { Stores } from '#pipeline';
import { kurrentStores } from '#pipeline';
import type { Settings } from './settings.js';
import { BadSetting } from './settings.js';

/** Where the record lives, and where the keys lie that its servers share. */
export interface Store {
  /** Undefined: the embedded store, below the data folder. */
  readonly stores: Stores | undefined;
  /** Folder of the keys of tokens, sessions and fingerprints. */
  readonly secrets: string;
}

/** For so long nothing more is told of breaks, in ms: while a cluster is away there are many. */
const QUIET = 60_000;

/**
 * The store that is set. Nothing is connected yet.
 * @param tell told of each break in reading from a cluster, which mends by itself
 * @throws BadSetting where the folder of the keys cannot be made
 */
export function storeOf({ cluster, data }: Settings, tell: (line: string) => void): Store {
  if (!cluster) return { stores: undefined, secrets: data };
  const { shared } = cluster;
  try {
    mkdirSync(shared, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new BadSetting(
      `CONCORDAT_SHARED is ${shared}, and this folder cannot be used (${messageOf(error)}): give one that all servers of the cluster can write to.`,
    );
  }
  let told = -Infinity;
  const onTrouble = (error: unknown): void => {
    if (performance.now() - told < QUIET) return;
    told = performance.now();
    tell(
      `The reading from KurrentDB broke (${messageOf(error)}): it goes on by itself as soon as the cluster answers.`,
    );
  };
  return { stores: kurrentStores({ ...cluster, data, onTrouble }), secrets: shared };
}

/** What stands in the way of opening the record, for whoever starts the server: one sentence where that person can mend it. */
export function startingFault(error: unknown, { cluster }: Pick<Settings, 'cluster'>): unknown {
  if (!cluster || error instanceof BadSetting) return error;
  if (error instanceof KurrentClientMissing || error instanceof BadConnection) return new BadSetting(error.message);
  if (error instanceof KeysDiffer)
    return new BadSetting(
      `${error.message} CONCORDAT_SHARED is ${cluster.shared}: give the folder that the other servers have, on a disk that all of them see.`,
    );
  const hosts = hostsOf(cluster.connection);
  const type = typeOf(error);
  if (isDenied(error))
    return new BadSetting(
      `The KurrentDB at ${hosts}, which CONCORDAT_STORE names, does not let this user in: look to the user and password, who must be allowed to read $all and to write.`,
    );
  if (error instanceof StoreStopped || type !== undefined)
    return new BadSetting(
      `The KurrentDB at ${hosts}, which CONCORDAT_STORE names, does not answer as it should: ${messageOf(error)} Look whether it runs, whether this machine reaches it, and whether tls and the certificate are right; then start again.`,
    );
  return error;
}

const typeOf = (error: unknown): string | undefined =>
  typeof error === 'object' && error !== null && 'type' in error && typeof error.type === 'string'
    ? error.type
    : undefined;

const messageOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error);
