import { Controller, Get, Req, Res } from '@nestjs/common';
import type { Reply, Request } from '../http/exchange.js';
import { malformed } from '../http/problem.js';
import { Exporting } from './exporting.js';
import type { Data, Register } from '#interchange';
import { csvOf, declared, dictionaryOf, jsonOf, registerRows, registers } from '#interchange';
import { routeTo } from './route-to.js';
import { fileName, sendFile } from './send-file.js';

export const FORMATS = ['csv', 'json'] as const;
type Format = (typeof FORMATS)[number];

const CSV = 'text/csv; charset=utf-8; header=present';

/** Each register as CSV and as plain JSON, and the data dictionary of all of them. */
@Controller('api/v1/arrangements/:slug')
export class RegistersController {
  constructor(readonly exporting: Exporting) {}

  @Get('dictionary.csv')
  async dictionary(@Req() request: Request, @Res() reply: Reply): Promise<void> {
    const asked = await this.exporting.begin(request, {});
    const { basis } = await this.exporting.read(asked, async () => undefined);
    sendFile(request, reply, { body: dictionaryOf(registers), type: CSV, name: 'dictionary.csv' }, basis);
  }

  async answer(register: Register, format: Format, request: Request, reply: Reply): Promise<void> {
    const { for: purpose, ...query } = request.query as Data;
    if (purpose !== undefined && !(format === 'csv' && purpose === 'spreadsheet'))
      throw malformed([
        { field: 'for', says: 'for must be left out, or be spreadsheet: then formulas in the CSV are made harmless' },
      ]);
    const declaration = declared(register.view);
    const asked = await this.exporting.begin(request, declaration.params, query);
    await this.exporting.allow(declaration, asked, request);
    const { value: rows, basis } = await this.exporting.read(asked, (look) =>
      registerRows(look, register, asked.question.params),
    );
    const links = [`</api/v1/arrangements/${basis.arrangement}/dictionary.csv>; rel="describedby"`];
    sendFile(
      request,
      reply,
      format === 'csv'
        ? {
            body: csvOf(register, rows, { spreadsheet: purpose === 'spreadsheet' }),
            type: CSV,
            name: fileName(basis, register.name, 'csv'),
            links,
          }
        : { body: jsonOf(register, rows, basis), type: 'application/json; charset=utf-8', links },
      basis,
    );
  }
}

for (const register of registers)
  for (const format of FORMATS)
    routeTo(RegistersController, `${register.name}.${format}`, (self, request, reply) =>
      self.answer(register, format, request, reply),
    );
