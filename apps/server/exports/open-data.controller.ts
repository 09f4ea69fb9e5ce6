import { Controller, Get, Req, Res } from '@nestjs/common';
import type { Reply, Request } from '../http/exchange.js';
import type { Asked, Exported } from './exporting.js';
import { Exporting } from './exporting.js';
import { declared, openDataOf } from '#interchange';
import { momentOf, openDataIn, popoloIn, votesIn } from './open-data.js';
import { fileName, sendFile } from './send-file.js';

interface Made {
  readonly moment: string;
  readonly zip: Promise<Exported<Uint8Array>>;
}

/** All open data in one file, and the votes as Popolo. */
@Controller('api/v1/arrangements/:slug')
export class OpenDataController {
  /** The last ZIP of each log: it is dear to make and the same for everybody, so that those who ask together wait for one. */
  private readonly made = new Map<string, Made>();

  constructor(private readonly exporting: Exporting) {}

  @Get('open-data.zip')
  async zip(@Req() request: Request, @Res() reply: Reply): Promise<void> {
    const asked = Exporting.asPublic(await this.exporting.begin(request, {}));
    const { value, basis } = await this.zipOf(asked);
    const name = fileName(basis, 'open-data', 'zip');
    sendFile(request, reply, { body: value, type: 'application/zip', name }, basis);
  }

  @Get('votes.popolo.json')
  async popolo(@Req() request: Request, @Res() reply: Reply): Promise<void> {
    const asked = await this.exporting.begin(request, declared('meetings').params);
    const { value, basis } = await this.exporting.read(asked, (look) => votesIn(look, asked.question.params));
    const body = popoloIn(value, basis, asked.reader.level === 'PARTIES');
    sendFile(request, reply, { body, type: 'application/json; charset=utf-8' }, basis);
  }

  private zipOf(asked: Asked): Promise<Exported<Uint8Array>> {
    const { log, views, when, question } = asked;
    const moment = momentOf(when, views.position(), question.language);
    const before = this.made.get(log.slug);
    if (before?.moment === moment && (question.atLeast ?? -1) <= views.position()) return before.zip;
    const zip = this.make(asked);
    this.made.set(log.slug, { moment, zip });
    zip.catch(() => this.made.delete(log.slug));
    return zip;
  }

  private async make(asked: Asked): Promise<Exported<Uint8Array>> {
    const read = await this.exporting.read(asked, openDataIn);
    const { value, basis } = read;
    return { ...read, value: openDataOf(value.filled, popoloIn(value, basis, false), basis) };
  }
}
