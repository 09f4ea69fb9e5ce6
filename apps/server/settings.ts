import { join, resolve } from 'node:path';
import { faultOfConnection, isConnectionString, isPrefix } from '#event-store/kurrentdb/index.js';
import type { Colours } from './pages/frame/colours.js';
import { coloursFrom } from './pages/frame/colours.js';
import type { SmtpSetting } from './outbox/smtp-setting.js';
import { smtpSetting } from './outbox/smtp-setting.js';

/** What whoever runs the server decides. */
export interface Settings {
  readonly port: number;
  readonly host: string;
  /** Folder of the logs and their keys; with a cluster, of this server's own copies. */
  readonly data: string;
  /** The KurrentDB that keeps the record; without it, SQLite files in the data folder do. */
  readonly cluster?: ClusterSetting;
  /** Public web address; undefined: the address listened on. */
  readonly origin: string | undefined;
  /** The mail server for letters to nominated contacts; without it they are written as files. */
  readonly smtp?: SmtpSetting;
  /** Colours that partnerships have of their own. */
  readonly colours?: Colours;
  /** An empty data folder stays empty: no sample is played. */
  readonly empty: boolean;
}

/** A KurrentDB or EventStoreDB in which the record lives, and what its servers share beside it. */
export interface ClusterSetting {
  /** Never shown: it may hold a password. */
  readonly connection: string;
  /** Folder of the keys: of tokens, sessions, fingerprints and disclosures. All servers of the cluster must see the same. */
  readonly shared: string;
  /** What all its streams begin with, where several installations share one cluster (`concordat`). */
  readonly prefix?: string;
}

/** A setting that cannot be: its message says which, and what would be accepted. */
export class BadSetting extends Error {
  override readonly name = 'BadSetting';
}

/** Name below the data folder; no log can bear it. */
const SHARED = '.shared';

type Environment = Readonly<Record<string, string | undefined>>;

/** @param args of the command line @throws BadSetting */
export function settingsFrom(env: Environment, args: readonly string[]): Settings {
  const stranger = args.find((arg) => arg !== '--empty');
  if (stranger !== undefined)
    throw new BadSetting(
      `"${stranger}" is no option of the server. There is one: --empty, which leaves an empty data folder empty.`,
    );
  const data = resolve(env['CONCORDAT_DATA'] ?? './data');
  const cluster = clusterOf(env, data);
  return {
    port: portOf(env['PORT'] ?? '3000'),
    host: env['HOST'] ?? '127.0.0.1',
    data,
    ...(cluster && { cluster }),
    origin: env['CONCORDAT_ORIGIN'] === undefined ? undefined : originOf(env['CONCORDAT_ORIGIN']),
    ...(env['CONCORDAT_SMTP'] !== undefined && { smtp: smtpOf(env['CONCORDAT_SMTP']) }),
    ...(env['CONCORDAT_COLOURS'] !== undefined && { colours: coloursOf(env['CONCORDAT_COLOURS']) }),
    empty: args.includes('--empty'),
  };
}

function portOf(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : NaN;
  if (!(port <= 65_535))
    throw new BadSetting(`PORT is "${text}": give a whole number from 0 to 65535 (0: any free port).`);
  return port;
}

/**
 * The cluster, where one is set. The setting is not repeated in what is refused: it may hold a password.
 * @param data the data folder: without CONCORDAT_SHARED the keys lie below it, which serves one server
 */
function clusterOf(env: Environment, data: string): ClusterSetting | undefined {
  const { CONCORDAT_STORE: store = 'sqlite:', CONCORDAT_SHARED: shared, CONCORDAT_PREFIX: prefix } = env;
  if (isConnectionString(store)) {
    const fault = faultOfConnection(store);
    if (fault !== undefined) throw new BadSetting(`CONCORDAT_STORE cannot be: ${fault}.`);
    if (shared === '') throw new BadSetting('CONCORDAT_SHARED is empty: give a folder that all servers share.');
    if (prefix !== undefined && !isPrefix(prefix))
      throw new BadSetting(
        `CONCORDAT_PREFIX is "${prefix}": give 1 to 64 letters, digits or underscores, a letter first.`,
      );
    return {
      connection: store.trim(),
      shared: resolve(shared ?? join(data, SHARED)),
      ...(prefix !== undefined && { prefix }),
    };
  }
  if (store !== 'sqlite:')
    throw new BadSetting(
      'CONCORDAT_STORE names no store that there is: leave it out or give "sqlite:", the embedded store below the data folder, or give the connection string of a KurrentDB or EventStoreDB, kurrentdb://user:password@host:2113 or kurrentdb+discover://….',
    );
  if (shared !== undefined || prefix !== undefined)
    throw new BadSetting(
      'CONCORDAT_SHARED and CONCORDAT_PREFIX are for servers that share a KurrentDB: the embedded store keeps all in the data folder. Leave them out, or set CONCORDAT_STORE.',
    );
  return undefined;
}

/** The setting is not repeated: it may hold a password. */
function smtpOf(text: string): SmtpSetting {
  const setting = smtpSetting(text);
  if (!setting)
    throw new BadSetting(
      'CONCORDAT_SMTP is not the address of a mail server: give smtp://user:password@host:port (STARTTLS) or smtps://… (TLS from the start), with ?from=address where the sender is not the user. Leave it out, and letters are written as .eml files.',
    );
  return setting;
}

function coloursOf(text: string): Colours {
  const colours = coloursFrom(text);
  if (typeof colours === 'string') throw new BadSetting(`CONCORDAT_COLOURS: ${colours}.`);
  return colours;
}

function originOf(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.origin !== text.replace(/\/$/, '')) {
    throw new BadSetting(
      `CONCORDAT_ORIGIN is "${text}": give the public web address without a path, for example https://concordat.example.gov.uk.`,
    );
  }
  return url.origin;
}
