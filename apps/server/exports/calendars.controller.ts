import { Controller } from '@nestjs/common';
import type { Reply, Request } from '../http/exchange.js';
import type { Register } from '#interchange';
import { calendarEntries, calendarOf, hasCalendar, registers } from '#interchange';
import { routeTo } from './route-to.js';
import { sendFile } from './send-file.js';
import { Telling, titleOf } from './telling.js';

/** What calendars are called, where a name of their own says more than that of their register. */
const TITLES: Readonly<Record<string, string>> = { meetings: 'calendar.meetings', 'who-decides': 'calendar.dues' };

/** Every register whose rows have days that matter, for the calendars of those concerned: with the parameters and rights of its CSV. */
@Controller('api/v1/arrangements/:slug')
export class CalendarsController {
  constructor(private readonly telling: Telling) {}

  async answer(register: Register, request: Request, reply: Reply): Promise<void> {
    const { value, basis, asked } = await this.telling.read(register, request);
    const { lines, ground, head } = value;
    const title = titleOf(TITLES[register.name], register.name, asked, head.name);
    const body = calendarOf(title.text, calendarEntries(register, lines, ground));
    sendFile(request, reply, { body, type: 'text/calendar; charset=utf-8; method=PUBLISH' }, basis);
  }
}

for (const register of registers.filter(hasCalendar))
  routeTo(CalendarsController, `${register.name}.ics`, (self, request, reply) => self.answer(register, request, reply));
