import type { DynamicModule } from '@nestjs/common';
import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import type { SignedTokens } from '#access';
import { Gate, TOKENS } from './access/gate.js';
import { Standings } from './access/standings.js';
import { CommandDispatch } from './commands/command-dispatch.js';
import { CommandsController } from './commands/commands.controller.js';
import { Outcomes } from './commands/outcomes.js';
import { HealthController } from './health/health.controller.js';
import { OpenApiController } from './openapi/openapi.controller.js';
import { PagesModule } from './pages/pages.module.js';
import { Served } from './served.js';
import { TokensController } from './tokens/tokens.controller.js';
import { LogController } from './views/log.controller.js';
import { ViewDispatch } from './views/view-dispatch.js';
import { ViewReading } from './views/view-reading.js';
import { ViewsController } from './views/views.controller.js';
import { WebAddress } from './web-address.js';

/** What the module stands on: made before it, closed after it. */
export interface Ground {
  readonly served: Served;
  readonly tokens: SignedTokens;
  readonly address: WebAddress;
}

/** The HTTP side of the server. */
@Module({})
export class AppModule {
  static on({ served, tokens, address }: Ground): DynamicModule {
    return {
      module: AppModule,
      imports: [CqrsModule, PagesModule.on(served)],
      controllers: [
        CommandsController,
        TokensController,
        LogController,
        ViewsController,
        OpenApiController,
        HealthController,
      ],
      providers: [
        { provide: Served, useValue: served },
        { provide: TOKENS, useValue: tokens },
        { provide: WebAddress, useValue: address },
        Gate,
        Standings,
        CommandDispatch,
        Outcomes,
        ViewDispatch,
        ViewReading,
      ],
    };
  }
}
