import { londonDay } from '#kernel';
import type { Board } from '../../testing/running.js';
import { startBoard } from '../../testing/running.js';
import type { PartnershipRecord } from '../record.js';
import type { RecordQuestion } from '../record-reader.port.js';
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

  const record = async (question: RecordQuestion = {}): Promise<PartnershipRecord> => {
    const answer = await reader.read('vale', question, 'en');
    if (answer.kind !== 'RECORD') throw new Error(answer.kind);
    return answer.record;
  };

  it('lists what the server has, marked as simulated', async () => {
    expect(await reader.list()).toEqual([
      { slug: 'vale', name: 'Vale Shared Services', summary: 'Common processes.', simulated: true },
    ]);
  });

  it('tells who, in which form, and why now', async () => {
    expect(await record()).toMatchObject({
      name: 'Vale Shared Services',
      summary: 'Common processes.',
      simulated: true,
      vehicle: 'S102_JOINT_COMMITTEE',
      compelling: { kind: 'DATED', title: 'ERP contract ends', date: '2025-03-31' },
      partners: [
        { authorities: [{ id: 'bdc', name: 'BDC Council' }] },
        { authorities: [{ id: 'acc', name: 'ACC Council' }] },
      ],
      processes: [],
      workarounds: [],
    });
  });

  it('gives each entry its sentence, newest first, and goes on where a page ends', async () => {
    const { history, around } = await record();
    expect(history.first).toBe(true);
    expect(history.entries.map(({ sentence }) => sentence.text)).toEqual(
      expect.arrayContaining([expect.stringContaining('ERP contract ends')]),
    );
    const [newest] = history.entries;
    const rest = await record({ before: String(newest?.position) });
    expect(rest.history.entries.map(({ id }) => id)).toEqual(history.entries.slice(1).map(({ id }) => id));
    expect(around).toMatchObject({ later: 0, position: board.size() - 1 });
  });

  it('counts before the beginning everything as later, and names the day on which it began', async () => {
    const answer = await reader.read('vale', { asOf: Date.parse('2024-06-01T12:00:00Z') }, 'en');
    const { history, around } = await record();
    expect(answer).toEqual({
      kind: 'NOT_BEGUN',
      around: { now: around.now, later: history.entries.length, next: londonDay(around.now) },
    });
  });

  it('takes only a position for a place in the history', async () => {
    expect(await reader.read('vale', { before: 'x' }, 'en')).toEqual({ kind: 'BAD_CURSOR' });
  });
});
