import { isIP } from 'node:net';

/** A mail server, as CONCORDAT_SMTP names it. */
export interface SmtpSetting {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte (smtps); otherwise STARTTLS, without which nothing is said unless the server is this machine. */
  readonly secure: boolean;
  readonly auth?: { readonly user: string; readonly pass: string };
  /** Address of the sender, where it is given. */
  readonly from?: string;
}

const PORTS: Readonly<Record<string, number>> = { 'smtp:': 587, 'smtps:': 465 };
export const MAILBOX = /^[^\s@<>(),;:"\\[\]]+@[A-Za-z0-9.-]+$/;

/**
 * Reads `smtp://user:password@host:port?from=address`; undefined where it is none. The caller says so without repeating it:
 * it may hold a password.
 */
export function smtpSetting(text: string): SmtpSetting | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const port = url && PORTS[url.protocol];
  const auth = url && loginIn(url);
  if (!url || port === undefined || auth === undefined || !isBare(url)) return undefined;
  const { from, ...strangers } = Object.fromEntries(url.searchParams);
  if (Object.keys(strangers).length > 0 || (from !== undefined && !MAILBOX.test(from))) return undefined;
  return {
    host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
    port: url.port === '' ? port : Number(url.port),
    secure: url.protocol === 'smtps:',
    ...(auth !== 'NONE' && { auth }),
    ...(from !== undefined && { from }),
  };
}

/** A host, and no path. */
const isBare = ({ hostname, pathname, hash }: URL): boolean =>
  hostname !== '' && (pathname === '' || pathname === '/') && hash === '';

/** User and password; NONE without either; undefined where one is missing or not well-formed. */
function loginIn({ username, password }: URL): SmtpSetting['auth'] | 'NONE' {
  if (username === '' && password === '') return 'NONE';
  const [user, pass] = [decoded(username), decoded(password)];
  return user && pass ? { user, pass } : undefined;
}

/** Whether a host is this machine: what is said to it crosses no network. */
export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
