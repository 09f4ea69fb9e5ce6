import type { DynamicModule } from '@nestjs/common';
import { Module } from '@nestjs/common';
import type { Served } from '../served.js';
import { Assets, ownAssets } from './assets.js';
import { Colours } from './frame/colours.js';
import { Frame } from './frame/frame.js';
import { ViewsRecordReader } from './from-views/views-record-reader.js';
import { PagesController } from './pages.controller.js';
import { Pages } from './pages.js';
import { RecordReader } from './record-reader.port.js';
import { PageCompression } from './sending/compression.js';
import { PageDoor } from './sending/page-door.js';
import { ServedStamps } from './sending/served-stamps.js';
import { NoStamps, Stamps } from './sending/stamps.port.js';

/** The pages, as a part of the server: `imports: [PagesModule.on(served)]`. */
@Module({})
export class PagesModule {
  /** Pages over the views of the logs that a server has. */
  static on(served: Served, colours?: Colours): DynamicModule {
    return PagesModule.over(new ViewsRecordReader(served), new ServedStamps(served), colours);
  }

  /** Pages over any reader of records. They are kept only where somebody can tell what the record stands at. */
  static over(reader: RecordReader, stamps: Stamps = new NoStamps(), colours = new Colours()): DynamicModule {
    return {
      module: PagesModule,
      controllers: [PagesController],
      providers: [
        Pages,
        Frame,
        { provide: Colours, useValue: colours },
        { provide: RecordReader, useValue: reader },
        { provide: Assets, useValue: ownAssets() },
        { provide: Stamps, useValue: stamps },
        PageDoor,
        PageCompression,
      ],
      exports: [Assets, PageDoor, Frame, Colours],
    };
  }
}
