import { Injectable } from '@nestjs/common';
import type { Instant } from '#kernel';
import type { Request } from '../http/exchange.js';
import { words } from '../pages/words.js';
import { WebAddress } from '../web-address.js';
import type { Look, Register, RowGround } from '#interchange';
import { declared, registerLines, say, sourcesOf } from '#interchange';
import { pageAddresses } from './addresses.js';
import type { Asked, Exported } from './exporting.js';
import { Exporting } from './exporting.js';
import { begunAt, stampsOf } from './stamps.js';

/** What a feed says of itself besides its entries. */
export interface Head {
  readonly name: string;
  readonly begun: Instant;
}

/** The rows of a register, and where they are told from. */
export interface ToldRegister {
  readonly lines: readonly Readonly<Record<string, unknown>>[];
  readonly ground: RowGround;
  readonly head: Head;
}

/** Reads a register for a feed or a calendar: the rows that its CSV has, with when each last changed. */
@Injectable()
export class Telling {
  constructor(
    private readonly exporting: Exporting,
    private readonly address: WebAddress,
  ) {}

  /** @throws Problem 400, 401, 403, 404, 503, as its CSV does */
  async read(register: Register, request: Request): Promise<Exported<ToldRegister> & { readonly asked: Asked }> {
    const declaration = declared(register.view);
    const asked = await this.exporting.begin(request, declaration.params);
    await this.exporting.allow(declaration, asked, request);
    const { log, question } = asked;
    const read = await this.exporting.read(asked, async (look, when) => {
      const lines = await registerLines(look, register, question.params);
      const sources = lines.flatMap((line) => sourcesOf(register, line));
      const head = await headOf(look, asked);
      const ground = {
        log: log.host.log.name,
        tag: tagOf(asked, head),
        author: head.name,
        language: question.language,
        timesOf: await stampsOf(log.host.log.store, sources, when),
        linkOf: pageAddresses(this.address.origin, log.slug, question.language).of,
      };
      return { lines, ground, head };
    });
    return { ...read, asked };
  }
}

export async function headOf(look: Look, { log }: Asked): Promise<Head> {
  const { name } = await look('partnership');
  return { name: String(name), begun: await begunAt(log.host.log.store) };
}

/** A tag URI (RFC 4151) of the log: its name, and the day on which it began. */
export const tagOf = ({ log }: Asked, { begun }: Head): string => `tag:${log.host.log.name},${begun.slice(0, 10)}`;

/** What a feed or a calendar of a register is called: by a message of its own, else by the register's name on the pages. */
export const titleOf = (
  own: string | undefined,
  register: string,
  { question: { language } }: Asked,
  name: string,
): { readonly text: string; readonly lang: string } =>
  own === undefined
    ? say('register', language, { name, register: words(language).t(`data.register.${register}`) })
    : say(own, language, { name });
