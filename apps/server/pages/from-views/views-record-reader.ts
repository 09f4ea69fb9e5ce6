import { londonDay } from '#kernel';
import type { RunningLog } from '#pipeline';
import { ViewsBuilding, ViewsStopped } from '#views';
import type { Served } from '../../served.js';
import type { Lang } from '../format.js';
import { RecordReader } from '../record-reader.port.js';
import type { RecordAnswer, RecordQuestion } from '../record-reader.port.js';
import type { ListedPartnership } from '../record.js';
import { SAMPLE } from '../sample.js';
import { AskViews } from './ask-views.js';
import { partnershipOf } from './partnership.js';
import { surroundingsOf } from './surroundings.js';

/** How long a page waits for the views to hold what the log holds, in ms. */
const PATIENCE = 5_000;

/** Reads the pages' records from the views of the logs that this server has, as the reader may see them. */
export class ViewsRecordReader extends RecordReader {
  constructor(private readonly served: Served) {
    super();
  }

  list(): Promise<readonly ListedPartnership[]> {
    return Promise.all(this.served.logs.list().map(listed));
  }

  async read<T>(
    slug: string,
    question: RecordQuestion,
    lang: Lang,
    reading: (answer: RecordAnswer) => Promise<T>,
  ): Promise<T> {
    const log = this.served.needed(slug);
    if (this.served.viewers.failed(slug)) return reading({ kind: 'NOT_READY' });
    try {
      return await reading(await this.open(log, question, lang));
    } catch (error) {
      if (error instanceof ViewsBuilding || error instanceof ViewsStopped) return reading({ kind: 'NOT_READY' });
      throw error;
    }
  }

  private async open(log: RunningLog, question: RecordQuestion, lang: Lang): Promise<RecordAnswer> {
    const views = this.served.viewers.open(log);
    if (!(await views.waitFor(log.host.log.store.size() - 1, PATIENCE))) return { kind: 'NOT_READY' };
    const now = log.host.now();
    const when = { asOf: question.asOf ?? now, knownAt: question.knownAt ?? Infinity };
    const ask = new AskViews(views, when, lang, question.reader);
    const [partnership, around] = await Promise.all([partnershipOf(ask), surroundingsOf(ask, now)]);
    if (!partnership) return { kind: 'NOT_BEGUN', around };
    return {
      kind: 'RECORD',
      record: { ...partnership, views: ask, around: { ...around, position: views.position() } },
    };
  }
}

/** What the list says of a log, from the event that founded it. */
async function listed({ slug, host, simulation }: RunningLog): Promise<ListedPartnership> {
  const [founding] = await host.log.store.readStream(host.arrangementStream, { from: 1, limit: 1 });
  const { name, summary } = founding?.envelope.body ?? {};
  const opens = simulation !== undefined && slug === SAMPLE.slug && SAMPLE.opensAt < londonDay(host.now());
  return {
    slug,
    name: typeof name === 'string' ? name : slug,
    summary: typeof summary === 'string' ? summary : '',
    simulated: simulation !== undefined,
    ...(opens && { opensAt: SAMPLE.opensAt }),
  };
}
