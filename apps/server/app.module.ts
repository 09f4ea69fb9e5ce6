import type { DynamicModule } from '@nestjs/common';
import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import type { SignedTokens } from '#access';
import { Gate, TOKENS } from './access/gate.js';
import { Standings } from './access/standings.js';
import { CommandDispatch } from './commands/command-dispatch.js';
import { CommandsController } from './commands/commands.controller.js';
import { Outcomes } from './commands/outcomes.js';
import { exportControllers, exportProviders } from './exports/exports.parts.js';
import { AccessLog } from './files/access-log.js';
import { FilesController } from './files/files.controller.js';
import { Papers } from './files/papers.js';
import { FileStanding } from './files/standing.js';
import { Sweeper } from './files/sweeper.js';
import { HealthController } from './health/health.controller.js';
import { LiveController } from './live/live.controller.js';
import { LiveStreams } from './live/live-streams.js';
import { OpenApiController } from './openapi/openapi.controller.js';
import { actingControllers, actingProviders } from './pages/acting/acting.parts.js';
import type { Colours } from './pages/frame/colours.js';
import { FramedController } from './pages/frame/framed.controller.js';
import { PagesModule } from './pages/pages.module.js';
import { roomControllers, roomProviders } from './pages/room/room.parts.js';
import { Served } from './served.js';
import { TokenGiver } from './tokens/token-giver.js';
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
  readonly colours?: Colours | undefined;
}

/** The HTTP side of the server. */
@Module({})
export class AppModule {
  static on({ served, tokens, address, colours }: Ground): DynamicModule {
    return {
      module: AppModule,
      imports: [CqrsModule, PagesModule.on(served, colours)],
      controllers: [
        CommandsController,
        TokensController,
        LogController,
        FilesController,
        ...exportControllers,
        ViewsController,
        LiveController,
        OpenApiController,
        HealthController,
        FramedController,
        ...actingControllers,
        ...roomControllers,
      ],
      providers: [
        { provide: Served, useValue: served },
        { provide: TOKENS, useValue: tokens },
        { provide: WebAddress, useValue: address },
        Gate,
        Standings,
        TokenGiver,
        CommandDispatch,
        Outcomes,
        ViewDispatch,
        ViewReading,
        ...exportProviders,
        AccessLog,
        FileStanding,
        Papers,
        Sweeper,
        LiveStreams,
        ...actingProviders,
        ...roomProviders,
      ],
    };
  }
}
