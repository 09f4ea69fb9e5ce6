import { Controller, Get, Res } from '@nestjs/common';
import type { Reply } from '../http/exchange.js';
import { sendJson } from '../http/answers.js';
import { LiveStreams } from '../live/live-streams.js';
import { Outcomes } from '../commands/outcomes.js';
import { Served } from '../served.js';
import { metrics } from './metrics.js';
import { readiness } from './readiness.js';

const NO_STORE = { 'cache-control': 'no-store' };

/** For whoever keeps the server running: is it alive, can it work, how much does it hold. */
@Controller()
export class HealthController {
  constructor(
    private readonly served: Served,
    private readonly outcomes: Outcomes,
    private readonly streams: LiveStreams,
  ) {}

  @Get('health/live')
  live(@Res() reply: Reply): void {
    sendJson(reply, 200, { status: 'live' }, NO_STORE);
  }

  @Get('health/ready')
  ready(@Res() reply: Reply): void {
    const { ready, logs } = readiness(this.served);
    sendJson(reply, ready ? 200 : 503, { status: ready ? 'ready' : 'not ready', logs }, NO_STORE);
  }

  @Get('metrics')
  metrics(@Res() reply: Reply): void {
    void reply
      .code(200)
      .headers({ 'content-type': 'text/plain; version=0.0.4; charset=utf-8', ...NO_STORE })
      .send(metrics(this.served, this.outcomes, this.streams));
  }
}
