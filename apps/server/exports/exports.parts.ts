import { CalendarsController } from './calendars.controller.js';
import { DocumentsController } from './documents.controller.js';
import { Exporting } from './exporting.js';
import { FeedsController } from './feeds.controller.js';
import { OpenDataController } from './open-data.controller.js';
import { RegistersController } from './registers.controller.js';
import { Telling } from './telling.js';

/** The record in other people's formats: what the server's module takes of it. */
export const exportControllers = [
  RegistersController,
  FeedsController,
  CalendarsController,
  DocumentsController,
  OpenDataController,
];
export const exportProviders = [Exporting, Telling];
