import { join } from 'node:path';
import type { DynamicModule } from '@nestjs/common';
import { Module } from '@nestjs/common';
import type { Served } from '../served.js';
import { Assets } from './assets.js';
import { ViewsRecordReader } from './from-views/views-record-reader.js';
import { PagesController } from './pages.controller.js';
import { Pages } from './pages.js';
import { RecordReader } from './record-reader.port.js';

/** The pages, as a part of the server: `imports: [PagesModule.on(served)]`. */
@Module({})
export class PagesModule {
  /** Pages over the views of the logs that a server has. */
  static on(served: Served): DynamicModule {
    return PagesModule.over(new ViewsRecordReader(served));
  }

  /** Pages over any reader of records. */
  static over(reader: RecordReader): DynamicModule {
    const assets = Assets.in(join(import.meta.dirname, 'styles'), join(import.meta.dirname, 'assets'));
    return {
      module: PagesModule,
      controllers: [PagesController],
      providers: [Pages, { provide: RecordReader, useValue: reader }, { provide: Assets, useValue: assets }],
    };
  }
}
