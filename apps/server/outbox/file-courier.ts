import { mkdir, open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import type { Courier, Letter } from '#pipeline';
import { NotDelivered } from '#pipeline';
import type { Stationery } from './mail.js';
import { mailOf } from './mail.js';

/** Writes letters as `.eml` files (RFC 5322) into a folder, for somebody to send; each is there whole or not at all. */
export class FileCourier implements Courier {
  readonly how = 'FILE';
  private readonly composer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });

  constructor(
    private readonly folder: string,
    private readonly stationery: Stationery,
    private readonly tell: (line: string) => void,
  ) {}

  async deliver(letter: Letter): Promise<void> {
    const { message } = await this.composer.sendMail(mailOf(letter, this.stationery));
    try {
      await mkdir(this.folder, { recursive: true, mode: 0o700 });
      await writeWhole(this.folder, nameOf(letter), message as Buffer);
    } catch (error) {
      this.tell(`Outbox of ${letter.notice.slug}: no file could be written into ${this.folder}: ${String(error)}`);
      throw new NotDelivered('NOT_WRITTEN');
    }
  }
}

/** The same letter has the same name: written again after a crash, it takes its own place. */
const nameOf = ({ messageId, notice: { decision, authority } }: Letter): string =>
  `${decision}-${authority}-${messageId.slice(1, 13)}.eml`;

/** Synced under another name, then given its own, and the folder synced after that. */
async function writeWhole(folder: string, name: string, bytes: Uint8Array): Promise<void> {
  const unfinished = join(folder, `.${name}.unfinished`);
  const file = await open(unfinished, 'w', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(unfinished, join(folder, name));
  const directory = await open(folder, 'r');
  await directory.sync().finally(() => directory.close());
}
