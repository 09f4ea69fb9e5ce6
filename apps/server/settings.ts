import { resolve } from 'node:path';
import type { Colours } from './pages/frame/colours.js';
import { coloursFrom } from './pages/frame/colours.js';
import type { SmtpSetting } from './outbox/smtp-setting.js';
import { smtpSetting } from './outbox/smtp-setting.js';

/** What whoever runs the server decides. */
export interface Settings {
  readonly port: number;
  readonly host: string;
  /** Folder of the logs and their keys. */
  readonly data: string;
  /** Public web address; undefined: the address listened on. */
  readonly origin: string | undefined;
  /** The mail server for letters to nominated contacts; without it they are written as files. */
  readonly smtp?: SmtpSetting;
  /** Colours that partnerships have of their own. */
  readonly colours?: Colours;
  /** An empty data folder stays empty: no sample is played. */
  readonly empty: boolean;
}

/** A setting that cannot be: its message says which, and what would be accepted. */
export class BadSetting extends Error {
  override readonly name = 'BadSetting';
}

type Environment = Readonly<Record<string, string | undefined>>;

/** @param args of the command line @throws BadSetting */
export function settingsFrom(env: Environment, args: readonly string[]): Settings {
  const stranger = args.find((arg) => arg !== '--empty');
  if (stranger !== undefined)
    throw new BadSetting(
      `"${stranger}" is no option of the server. There is one: --empty, which leaves an empty data folder empty.`,
    );
  requireSqlite(env['CONCORDAT_STORE'] ?? 'sqlite:');
  return {
    port: portOf(env['PORT'] ?? '3000'),
    host: env['HOST'] ?? '127.0.0.1',
    data: resolve(env['CONCORDAT_DATA'] ?? './data'),
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

function requireSqlite(store: string): void {
  if (store === 'sqlite:') return;
  if (/^(kurrentdb|esdb)(\+discover)?:\/\//.test(store)) {
    throw new BadSetting(
      'CONCORDAT_STORE names a KurrentDB server, which is not in this version. Leave it out, or give "sqlite:", the embedded store below the data folder.',
    );
  }
  throw new BadSetting(
    `CONCORDAT_STORE is "${store}": this version knows "sqlite:", the embedded store below the data folder.`,
  );
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
