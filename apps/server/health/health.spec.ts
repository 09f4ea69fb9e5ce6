import type { Board } from '../testing/running.js';
import { startBoard } from '../testing/running.js';

let board: Board;
beforeAll(async () => {
  board = await startBoard();
});
afterAll(() => board.close());

it('a server that can work says that it is live and ready', async () => {
  await board.server.served.viewers.open(board.server.served.needed('vale')).waitFor(board.size() - 1, 5_000);
  expect(await board.get('/health/live')).toMatchObject({ status: 200, json: { status: 'live' } });
  expect(await board.get('/health/ready')).toMatchObject({
    status: 200,
    json: { status: 'ready', logs: [{ arrangement: 'vale', size: board.size(), behind: 0, not: [] }] },
  });
});

it('metrics count commands by outcome, events and lag, and name no person', async () => {
  const token = await board.token('p_bdc_chief');
  await board.command('record-compelling-event', { data: {} }, { token });
  const { text, headers } = await board.get('/metrics');
  expect(headers.get('content-type')).toContain('version=0.0.4');
  expect(text).toContain('concordat_commands_total{command="ProposeArrangement",outcome="accepted"} 1');
  expect(text).toContain('concordat_commands_total{command="RecordCompellingEvent",outcome="refused"} 1');
  expect(text).toContain(`concordat_log_events{arrangement="vale"} ${board.size()}`);
  expect(text).not.toContain('p_bdc');
  for (const line of text.trim().split('\n'))
    expect(line).toMatch(/^(# (HELP|TYPE) \w+ .+|\w+(\{\w+="[^"]*"(,\w+="[^"]*")*\})? -?\d+(\.\d+)?)$/);
});

it('a log whose store has stopped is not ready, and says why', async () => {
  const { log } = board.server.served.needed('vale').host;
  await log.store.close();
  const { status, json } = await board.get('/health/ready');
  expect([status, json['status']]).toEqual([503, 'not ready']);
  expect(JSON.stringify(json['logs'])).toContain('accepts no writes');
  const sent = await board.command(
    'record-compelling-event',
    { as: { authority: 'bdc' }, data: { title: 'x', date: '2025-01-01', description: 'x' } },
    { token: await board.token('p_bdc_chief') },
  );
  expect(sent).toMatchObject({ status: 503, json: { code: 'STORE_STOPPED' } });
});
