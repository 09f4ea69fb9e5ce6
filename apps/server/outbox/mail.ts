import { isIP } from 'node:net';
import type { SendMailOptions } from 'nodemailer';
import { msOf } from '#kernel';
import type { Letter } from '#pipeline';
import { letterText } from './letter-text.js';

/** What a letter is written with. */
export interface Stationery {
  /** Public web address; asked for each letter, since it is known only once the server listens. */
  readonly origin: () => string;
  /** Address of the sender. */
  readonly from: () => string;
}

/** The letter as a mail: plain text, no attachment, nothing that is fetched. No program answers it (RFC 3834 section 5). */
export function mailOf({ messageId, to, at, notice }: Letter, { origin, from }: Stationery): SendMailOptions {
  return {
    messageId,
    date: new Date(msOf(at)),
    from: { name: 'Concordat', address: from() },
    to: { name: to.name ?? '', address: to.address },
    ...letterText(notice, origin()),
    headers: { 'Auto-Submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** The sender where none is set: a mailbox of the machine that the public address names. */
export function senderAt(origin: string): string {
  const host = URL.canParse(origin) ? new URL(origin).hostname : 'localhost';
  return `concordat@${isIP(host.replace(/^\[(.*)\]$/, '$1')) === 0 && host !== '' ? host : 'localhost'}`;
}
