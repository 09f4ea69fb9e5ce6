import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { SMTPServerOptions } from 'smtp-server';
import { SMTPServer } from 'smtp-server';

/** A mail server on this machine that speaks SMTP, keeps what it took, and refuses while it is told to. */
export class MailServer {
  readonly taken: { readonly to: readonly string[]; readonly mail: string }[] = [];
  /** Answered to RCPT in place of 250, while it is set. */
  refuses: number | undefined;
  private readonly server: SMTPServer;

  constructor(options: SMTPServerOptions = {}) {
    this.server = new SMTPServer({
      disabledCommands: ['STARTTLS'],
      authOptional: true,
      disableReverseLookup: true,
      onAuth: ({ username, password }, _, done) => {
        if (username === 'clerk' && password === 'p@ss word') done(null, { user: 'clerk' });
        else done(new Error('no'));
      },
      onRcptTo: (_, __, done) => {
        done(
          this.refuses === undefined
            ? null
            : Object.assign(new Error('not now for democratic.services'), { responseCode: this.refuses }),
        );
      },
      onData: (stream, { envelope }, done) => {
        void text(stream).then((mail) => {
          this.taken.push({ to: envelope.rcptTo.map(({ address }) => address), mail });
          done();
        });
      },
      ...options,
    });
    // A client that hangs up for want of TLS is no fault of the server's.
    this.server.on('error', () => undefined);
  }

  /** Answers its port. */
  async listen(): Promise<number> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return (this.server.server.address() as AddressInfo).port;
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.server.close(resolve));
  }
}

/** The text of a mail as its reader sees it. */
export const readable = (mail: string): string => {
  const [head = '', ...body] = mail.split('\r\n\r\n');
  const text = body.join('\r\n\r\n');
  return head.includes('quoted-printable')
    ? Buffer.from(
        text
          .replaceAll('=\r\n', '')
          .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
        'latin1',
      ).toString()
    : head.includes('base64')
      ? Buffer.from(text, 'base64').toString()
      : text;
};
