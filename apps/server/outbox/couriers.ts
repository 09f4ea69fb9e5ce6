import { join } from 'node:path';
import type { Correspondence, Courier } from '#pipeline';
import { FileCourier } from './file-courier.js';
import type { Stationery } from './mail.js';
import { senderAt } from './mail.js';
import { SmtpCourier } from './smtp-courier.js';
import type { SmtpSetting } from './smtp-setting.js';

/** The folder of a log in which letters lie as files. */
export const OUTBOX = 'outbox';

/**
 * Who brings the letters of a log: the mail server that is set, or else files in the log's own folder. What happens on a
 * simulated clock never leaves the machine, whatever is set.
 * @param origin public web address, asked for each letter
 */
export function couriers(
  smtp: SmtpSetting | undefined,
  origin: () => string,
  tell: (line: string) => void,
): (log: Correspondence) => Courier {
  const mailbox = smtp?.from ?? (smtp?.auth?.user.includes('@') ? smtp.auth.user : undefined);
  const stationery: Stationery = { origin, from: () => mailbox ?? senderAt(origin()) };
  return ({ folder, simulated }) =>
    smtp && !simulated
      ? new SmtpCourier(smtp, stationery, tell)
      : new FileCourier(join(folder, OUTBOX), stationery, tell);
}
