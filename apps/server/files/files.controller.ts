import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { RunningLog } from '#pipeline';
import type { FileReader } from '../access/gate.js';
import { Gate } from '../access/gate.js';
import { sendJson } from '../http/answers.js';
import type { Reply, Request } from '../http/exchange.js';
import { Problem } from '../http/problem.js';
import { Served } from '../served.js';
import { matches } from '../views/etag.js';
import { AccessLog } from './access-log.js';
import { FILE_TYPES } from './file-types.js';
import type { PaperOfFile } from './papers.js';
import { Papers } from './papers.js';
import { FileStanding, readsExempt } from './standing.js';
import type { FormRequest } from './upload.js';
import { uploaded } from './upload.js';

/** A file never acts in the reader's browser: it is saved, not shown, and if shown all the same, alone in a sandbox. */
const INERT = {
  'content-security-policy': "sandbox; default-src 'none'",
  'x-content-type-options': 'nosniff',
};

/** Files that papers are made of: brought by people who may publish them, read by whom the papers that name them are for. */
@Controller('api/v1/arrangements/:slug/files')
export class FilesController {
  constructor(
    private readonly served: Served,
    private readonly gate: Gate,
    private readonly standing: FileStanding,
    private readonly papers: Papers,
    private readonly accessLog: AccessLog,
  ) {}

  @Post()
  @RouteConfig({ forms: true })
  async bring(@Req() request: Request, @Res() reply: Reply): Promise<void> {
    const { slug } = request.params as { slug: string };
    const identity = await this.gate.needed(request, slug);
    const log = this.served.needed(slug);
    const authorities = await this.standing.bringsFor(log, identity);
    const ref = await uploaded(request as FormRequest, log.files, authorities);
    const href = `/api/v1/arrangements/${slug}/files/${ref.hash}`;
    sendJson(reply, 201, { ...ref, href }, { location: href, 'cache-control': 'no-store' });
  }

  @Get(':hash')
  async read(@Req() request: Request, @Res() reply: Reply): Promise<void> {
    const { slug, hash } = request.params as { slug: string; hash: string };
    const log = this.served.needed(slug);
    const reader = await this.gate.fileReader(request, slug);
    const none = new Problem(404, 'NO_SUCH_ITEM', { slug, what: 'file', id: hash.slice(0, 64) });
    const paper = await this.openTo(log, reader, hash);
    const etag = `"${hash}"`;
    if (paper?.copy === 'PUBLIC' && matches(request.headers['if-none-match'], etag)) {
      void reply.code(304).headers({ etag, 'cache-control': 'no-cache' }).send();
      return;
    }
    const file = paper && (await log.files.get(hash));
    if (!file) throw none;
    const { meeting, paper: id, version, copy } = paper;
    if (copy === 'EXEMPT')
      await this.accessLog.enter(log, { person: reader?.person ?? '', meeting, paper: id, version, hash });
    void reply
      .code(200)
      .headers({
        'content-type': contentType(file.ref.mediaType),
        'content-disposition': `attachment; filename="${nameOf(paper, file.ref.mediaType)}"`,
        'cache-control': copy === 'PUBLIC' ? 'no-cache' : 'private, no-store',
        ...(copy === 'PUBLIC' && { etag }),
        vary: 'Authorization',
        ...INERT,
      })
      .send(Buffer.from(file.bytes));
  }

  /** The paper by which somebody may read a file: a public one where there is one. */
  private async openTo(
    log: RunningLog,
    reader: FileReader | undefined,
    hash: string,
  ): Promise<PaperOfFile | undefined> {
    const papers = await this.papers.opening(log, hash);
    const open = papers.find(({ copy }) => copy === 'PUBLIC');
    return open ?? (reader && papers.find(({ organOf }) => readsExempt(reader.hats, organOf)));
  }
}

const contentType = (mediaType: string): string =>
  mediaType.startsWith('text/') ? `${mediaType}; charset=utf-8` : mediaType;

/** Made of ids alone, which are safe in a header: what the file was called on somebody's machine is not kept. */
const nameOf = ({ paper, version, copy }: PaperOfFile, mediaType: string): string => {
  const extension = FILE_TYPES.find((type) => type.mediaType === mediaType)?.extension ?? 'bin';
  return `${paper}-v${version}${copy === 'EXEMPT' ? '-exempt' : ''}.${extension}`;
};
