import { Controller, Get, Req, Res } from '@nestjs/common';
import type { Reply, Request } from '../http/exchange.js';
import { WebAddress } from '../web-address.js';
import type { Asked } from './exporting.js';
import { Exporting } from './exporting.js';
import type { CalendarEntry, CalendarGround, CalledMeeting, Look, ShownDue } from '#interchange';
import { calendarOf, declared, dueEntries, meetingEntries, say } from '#interchange';
import { pageAddresses } from './addresses.js';
import { sendFile } from './send-file.js';
import { stampsOf } from './stamps.js';

interface Lines {
  readonly streams: readonly string[];
  readonly entries: (ground: CalendarGround) => readonly CalendarEntry[];
}

/** Meetings, and who must decide what by when, for the calendars of those concerned: with the parameters of their views. */
@Controller('api/v1/arrangements/:slug')
export class CalendarsController {
  constructor(
    private readonly exporting: Exporting,
    private readonly address: WebAddress,
  ) {}

  @Get('meetings.ics')
  meetings(@Req() request: Request, @Res() reply: Reply): Promise<void> {
    return this.answer('meetings', request, reply, async (look, params) => {
      const { meetings } = (await look('meetings', params)) as unknown as {
        readonly meetings: readonly CalledMeeting[];
      };
      return {
        streams: meetings.map(({ meeting }) => `meeting/${meeting}`),
        entries: (ground) => meetingEntries(meetings, ground),
      };
    });
  }

  @Get('who-decides.ics')
  dues(@Req() request: Request, @Res() reply: Reply): Promise<void> {
    return this.answer('who-decides', request, reply, async (look, params) => {
      const { dues } = (await look('who-decides', params)) as unknown as { readonly dues: readonly ShownDue[] };
      return {
        streams: dues.map(({ about, id }) => `${about}/${id}`),
        entries: (ground) => dueEntries(dues, ground),
      };
    });
  }

  private async answer(
    view: 'meetings' | 'who-decides',
    request: Request,
    reply: Reply,
    linesOf: (look: Look, params: Asked['question']['params']) => Promise<Lines>,
  ): Promise<void> {
    const asked = await this.exporting.begin(request, declared(view).params);
    const { log, question } = asked;
    const { value, basis } = await this.exporting.read(asked, async (look, when) => {
      const lines = await linesOf(look, question.params);
      const { name } = await look('partnership');
      return { lines, name, stampOf: await stampsOf(log.host.log.store, lines.streams, when) };
    });
    const title = say(view === 'meetings' ? 'calendar.meetings' : 'calendar.dues', question.language, value);
    const entries = value.lines.entries({
      log: basis.log,
      stampOf: value.stampOf,
      linkOf: pageAddresses(this.address.origin, log.slug, question.language).of,
    });
    sendFile(
      request,
      reply,
      { body: calendarOf(title.text, entries), type: 'text/calendar; charset=utf-8; method=PUBLISH' },
      basis,
    );
  }
}
