import { londonDay } from '#kernel';
import type { Board } from '../../testing/running.js';
import { startBoard } from '../../testing/running.js';
import type { OpenRecord, RecordAnswer, RecordQuestion } from '../record-reader.port.js';
import { historyOf } from './history.js';
import { ViewsRecordReader } from './views-record-reader.js';

/** Over a real server with real files: what the pages read is what the commands wrote. */
describe('the record of a partnership, read from its views', () => {
  let board: Board;
  let reader: ViewsRecordReader;

  beforeAll(async () => {
    board = await startBoard();
    const token = await board.token('p_bdc_chief');
    const recorded = await board.command(
      'record-compelling-event',
      { data: { title: 'ERP contract ends', date: '2025-03-31', description: 'It cannot be extended.' } },
      { token },
    );
    if (recorded.status >= 300) throw new Error(recorded.text);
    reader = new ViewsRecordReader(board.server.served);
  });
  afterAll(() => board.close());

  const answered = (question: RecordQuestion = {}): Promise<RecordAnswer> =>
    reader.read('vale', question, 'en', async (answer) => answer);
  const opened = async (): Promise<OpenRecord> => {
    const answer = await answered();
    if (answer.kind !== 'RECORD') throw new Error(answer.kind);
    return answer.record;
  };

  it('lists what the server has, marked as simulated', async () => {
    expect(await reader.list()).toEqual([
      { slug: 'vale', name: 'Vale Shared Services', summary: 'Common processes.', simulated: true },
    ]);
  });

  it('tells who, in which form, and why now', async () => {
    const { about, nameOf } = await opened();
    expect(about).toMatchObject({
      name: 'Vale Shared Services',
      simulated: true,
      vehicle: 'S102_JOINT_COMMITTEE',
      compelling: { kind: 'DATED', title: 'ERP contract ends', date: '2025-03-31' },
      partners: [
        { authorities: [{ id: 'bdc', name: 'BDC Council' }] },
        { authorities: [{ id: 'acc', name: 'ACC Council' }] },
      ],
    });
    expect([nameOf('bdc'), nameOf('nobody')]).toEqual(['BDC Council', 'nobody']);
  });

  it('gives each entry its sentence, newest first, and goes on where a page ends', async () => {
    const { views, nameOf, around } = await opened();
    const history = await historyOf(views, nameOf);
    expect(history.first).toBe(true);
    expect(history.entries.map(({ sentence }) => sentence.text)).toEqual(
      expect.arrayContaining([expect.stringContaining('ERP contract ends')]),
    );
    const [newest] = history.entries;
    const rest = await historyOf(views, nameOf, { before: String(newest?.position) });
    expect(rest.entries.map(({ id }) => id)).toEqual(history.entries.slice(1).map(({ id }) => id));
    expect(around).toMatchObject({ later: 0, position: board.size() - 1 });
  });

  it('counts before the beginning everything as later, and names the day on which it began', async () => {
    const { views, nameOf, around } = await opened();
    const { entries } = await historyOf(views, nameOf);
    expect(await answered({ asOf: Date.parse('2024-06-01T12:00:00Z') })).toEqual({
      kind: 'NOT_BEGUN',
      around: { now: around.now, later: entries.length, next: londonDay(around.now) },
    });
  });
});
