import { createTransport } from 'nodemailer';
import type { Courier, Letter } from '#pipeline';
import { NotDelivered } from '#pipeline';
import type { Stationery } from './mail.js';
import { mailOf } from './mail.js';
import type { SmtpSetting } from './smtp-setting.js';
import { isLoopback } from './smtp-setting.js';

/** How long a mail server may take to answer, in ms. The next attempt is on record as due in any case. */
const PATIENCE = 15_000;

/** Hands letters to a mail server (RFC 5321). Once it has said that it takes a letter, the letter is sent. */
export class SmtpCourier implements Courier {
  readonly how = 'EMAIL';
  private readonly transport;

  constructor(
    { host, port, secure, auth }: SmtpSetting,
    private readonly stationery: Stationery,
    private readonly tell: (line: string) => void,
  ) {
    const here = isLoopback(host);
    this.transport = createTransport({
      ...{ host, port, secure, ...(auth && { auth }) },
      // Off this machine nothing is said in the clear, and the server shows a certificate for its name (RFC 8314).
      requireTLS: !secure && !here,
      ignoreTLS: !secure && here,
      tls: { minVersion: 'TLSv1.2' },
      ...{ connectionTimeout: PATIENCE, greetingTimeout: PATIENCE, socketTimeout: PATIENCE, dnsTimeout: PATIENCE },
    });
  }

  async deliver(letter: Letter): Promise<void> {
    try {
      await this.transport.sendMail(mailOf(letter, this.stationery));
    } catch (error) {
      const { code, responseCode } = error as { readonly code?: unknown; readonly responseCode?: unknown };
      const { slug, authority, decision } = letter.notice;
      // Codes only: the words of the server may hold addresses, those of the library the login.
      const codes = [code, responseCode].filter((one) => typeof one === 'string' || typeof one === 'number').join(' ');
      this.tell(`Outbox of ${slug}: the letter to ${authority} about ${decision} was not delivered (${codes}).`);
      const refused = (typeof responseCode === 'number' && code !== 'ETLS') || code === 'EAUTH';
      throw new NotDelivered(refused ? 'REFUSED' : 'NOT_REACHED');
    }
  }
}
