import { Controller, Get, Req, Res } from '@nestjs/common';
import { ref } from '#governance/language/kinds.js';
import { msOf } from '#kernel';
import type { Reply, Request } from '../http/exchange.js';
import type { Asked } from './exporting.js';
import { Exporting } from './exporting.js';
import type { MinutedMeeting, NoticedDecision } from '#interchange';
import { docxOf, minutesDocument, noticeOf, pdfOf } from '#interchange';
import { Pressed } from './pressed.js';
import { sendFile } from './send-file.js';

const DECISION = { decision: ref('decision', 'D-1') };
const MEETING = { meeting: ref('meeting', 'B-2024-10-02') };
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Documents for people: the notice of a decision to print and publish, minutes for a clerk to write on. */
@Controller('api/v1/arrangements/:slug')
export class DocumentsController {
  private readonly notices = new Pressed(pdfOf);
  private readonly drafts = new Pressed(docxOf);

  constructor(private readonly exporting: Exporting) {}

  /** The same for everybody, whoever fetches it: a notice is what is published. */
  @Get('decisions/:decision/notice.pdf')
  async notice(@Req() request: Request, @Res() reply: Reply): Promise<void> {
    const asked = Exporting.asPublic(await this.exporting.begin(request, DECISION));
    const { value, basis } = await this.exporting.read(asked, async (look) => ({
      decision: (await look('decision', asked.question.params)) as unknown as NoticedDecision,
      name: String((await look('partnership'))['name']),
    }));
    const { decision, name } = value;
    const notice = noticeOf(decision, await groundOf(asked, name, decision.because), asked.question.language);
    sendFile(
      request,
      reply,
      { body: await this.notices.of(notice), type: 'application/pdf', name: `${basis.arrangement}-${decision.id}.pdf` },
      basis,
    );
  }

  @Get('meetings/:meeting/minutes.docx')
  async minutes(@Req() request: Request, @Res() reply: Reply): Promise<void> {
    const asked = await this.exporting.begin(request, MEETING);
    const { value, basis } = await this.exporting.read(asked, async (look) => ({
      meeting: (await look('meeting', asked.question.params)) as unknown as MinutedMeeting,
      name: String((await look('partnership'))['name']),
    }));
    const { meeting, name } = value;
    const ground = { ...(await groundOf(asked, name, meeting.because)), open: asked.reader.level === 'PARTIES' };
    const body = await this.drafts.of(minutesDocument(meeting, ground, asked.question.language));
    sendFile(request, reply, { body, type: DOCX, name: `${basis.arrangement}-${meeting.meeting}.docx` }, basis);
  }
}

/** From which record a document is made, and when that learned the last of the events from which it follows. */
async function groundOf({ log: { host, simulation } }: Asked, name: string, because: readonly string[]) {
  const last = await host.log.store.byId(because.at(-1) ?? '');
  return {
    arrangement: name,
    log: host.log.name,
    simulated: simulation !== undefined,
    made: last ? msOf(last.envelope.recordedAt) : 0,
  };
}
