import { Controller, Get, Req, Res } from '@nestjs/common';
import type { Reply, Request } from '../http/exchange.js';
import { instantOf } from '#kernel';
import type { RunningLog } from '#pipeline';
import { viewDeclarations } from '#views';
import { sendJson } from '../http/answers.js';
import { Served } from '../served.js';
import { ViewReading } from './view-reading.js';

/** `processes/{process}/history` → `processes/:process/history`. */
const pathOf = (route: string): string => route.replaceAll(/\{(\w+)\}/g, ':$1');

/** The list of arrangements, and one route for each declared view. */
@Controller('api/v1/arrangements')
export class ViewsController {
  constructor(
    private readonly served: Served,
    readonly reading: ViewReading,
  ) {}

  @Get()
  async list(@Res() reply: Reply): Promise<void> {
    const arrangements = await Promise.all(this.served.logs.list().map((log) => summary(log)));
    sendJson(reply, 200, { arrangements }, { 'cache-control': 'no-cache' });
  }

  @Get(':slug')
  async one(@Req() request: Request, @Res() reply: Reply): Promise<void> {
    sendJson(reply, 200, await summary(this.served.needed((request.params as { slug: string }).slug)), {
      'cache-control': 'no-cache',
    });
  }
}

/** What anybody may know of an arrangement at a glance. */
async function summary({ slug, host, simulation }: RunningLog): Promise<object> {
  const { log } = host;
  const { status } = await host.currentBoard();
  const [opening] = await log.store.readStream(host.arrangementStream, { from: 1, limit: 1 });
  const name = opening?.envelope.body['name'];
  return {
    slug,
    log: log.name,
    name: typeof name === 'string' ? name : slug,
    status,
    clock: simulation ? 'SIMULATED' : 'REAL',
    now: instantOf(host.now()),
    size: log.store.size(),
    href: `/api/v1/arrangements/${slug}`,
  };
}

// One route a view, as its declaration says. The decorators of Nest are functions: here they are called in a loop.
for (const declaration of viewDeclarations) {
  const name = `read ${declaration.name}`;
  const method = function (this: ViewsController, request: Request, reply: Reply): Promise<void> {
    return this.reading.answer(declaration, request, reply);
  };
  Object.defineProperty(ViewsController.prototype, name, { value: method, writable: true, configurable: true });
  const descriptor = Object.getOwnPropertyDescriptor(ViewsController.prototype, name);
  if (descriptor) Get(`:slug/${pathOf(declaration.route)}`)(ViewsController.prototype, name, descriptor);
  Req()(ViewsController.prototype, name, 0);
  Res()(ViewsController.prototype, name, 1);
}
