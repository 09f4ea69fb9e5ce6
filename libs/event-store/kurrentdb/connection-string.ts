/** What the client understands beside the hosts, in small letters and without separators: it takes them in any spelling. */
const OPTIONS = new Set(
  (
    'tls tlsverifycert tlscafile usercertfile userkeyfile connectionname defaultdeadline discoveryinterval gossiptimeout ' +
    'maxdiscoverattempts nodepreference keepaliveinterval keepalivetimeout'
  ).split(' '),
);

const FORM = /^(?:kurrentdb|esdb)(\+discover)?:\/\/(?:([^@/?]*)@)?([^@/?]+)\/?(?:\?(.*))?$/;
const USER = /^[^:]+:[^:]+$/;
const HOST = /^[A-Za-z0-9._-]+(?::\d{1,5})?$/;
const WANTED =
  'give kurrentdb://user:password@host:2113 for one server, or kurrentdb+discover://user:password@name:2113 for a cluster, with ?tls=false where it has no TLS';

/** Whether a text is meant as the connection string of a KurrentDB or EventStoreDB. */
export const isConnectionString = (text: string): boolean => /^(kurrentdb|esdb)(\+discover)?:/.test(text);

/**
 * What is wrong with a connection string, in words that do not repeat it, since it may hold a password; undefined where it can
 * be. The client is asked nothing before: of what it does not understand it prints the whole string.
 */
export function faultOfConnection(text: string): string | undefined {
  const [, , user, hosts, query] = FORM.exec(text.trim()) ?? [];
  if (hosts === undefined) return `it has not the form of one: ${WANTED}`;
  if (user !== undefined && !(USER.test(user) && decodes(user)))
    return 'before the @ stand a user, a colon and a password: write colons, slashes, @, ? and % in them as %3A, %2F, %40, %3F and %25';
  if (!hosts.split(',').every((host) => HOST.test(host))) return `its hosts are no names with ports: ${WANTED}`;
  for (const pair of query === undefined ? [] : query.split('&')) {
    const [name = '', value = ''] = pair.split('=');
    const flat = name.trim().toLowerCase().replaceAll(/[_-]/g, '');
    if (flat === 'throwonappendfailure')
      return 'throwOnAppendFailure makes the client report conflicts wrongly: leave it out';
    if (!OPTIONS.has(flat))
      return `an option after the ? is none that the client knows: it knows ${[...OPTIONS].join(', ')}`;
    if (value === '' || !decodes(value)) return `the option ${flat} has no value: give ${flat}=…`;
  }
  return undefined;
}

/** The connection string in the client's newer spelling: `esdb://` still works and makes it print a warning. */
export const newerSpelling = (text: string): string => text.trim().replace(/^esdb/, 'kurrentdb');

/** Its hosts, for sentences: a connection string itself is never shown. */
export const hostsOf = (text: string): string => FORM.exec(text.trim())?.[3] ?? 'the cluster';

function decodes(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}
