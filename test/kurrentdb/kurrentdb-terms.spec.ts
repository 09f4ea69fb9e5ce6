import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Outcome, RunningLog } from '#pipeline';
import { kurrentStores, Logs } from '#pipeline';
import { Line } from './line.js';
import { StandIn } from './stand-in/stand-in.js';
import { eventually, founding } from './whole-server.js';

import.meta.jest.setTimeout(60_000);

const DAY = 86_400_000;
const TURN = 600;

describe('process managers of several servers on one log in kurrentdb (stand-in)', () => {
  let standIn: StandIn;
  let home: string;
  const clock = { ms: Date.parse('2024-01-08T09:00:00Z'), now: (): number => clock.ms };
  const lines: Line[] = [];
  const servers: Logs[] = [];
  beforeEach(async () => {
    standIn = await StandIn.start();
    home = mkdtempSync(join(tmpdir(), 'concordat-terms-'));
    clock.ms = Date.parse('2024-01-08T09:00:00Z');
  });
  afterEach(async () => {
    for (const line of lines) line.release();
    await Promise.allSettled(servers.splice(0).map((logs) => logs.close()));
    await Promise.allSettled(lines.splice(0).map((line) => line.close()));
    await standIn.stop();
    rmSync(home, { recursive: true, force: true });
  });

  const begun = async (): Promise<Logs> => {
    const line = await Line.to(standIn.port);
    const data = join(home, String(servers.length));
    const shared = join(home, 'shared');
    const logs = new Logs(data, {
      clock,
      secrets: shared,
      stores: kurrentStores({ connection: line.connection, data, shared, turnMs: TURN }),
    });
    lines.push(line);
    servers.push(logs);
    await logs.openAll();
    logs.follow(() => undefined);
    return logs;
  };
  const logOf = (logs: Logs): Promise<RunningLog> =>
    eventually(
      () => Promise.resolve(logs.get('small')),
      (log) => log !== undefined,
    ) as Promise<RunningLog>;
  let keys = 0;
  const sending = (command: string, data: object) => ({
    ...{ command, data, key: `k${keys++}` },
    sender: { person: 'p_acc', as: { authority: 'acc', capacity: 'MANDATE_HOLDER' } },
  });
  const done = async (to: RunningLog, command: string, data: object): Promise<void> => {
    const outcome: Outcome = await to.host.execute(sending(command, data));
    if ('refused' in outcome) throw new Error(`${command}: ${outcome.refused} ${JSON.stringify(outcome.params)}`);
  };
  /** A process in force, and so many workarounds whose answers are due within a month. */
  const flagged = async (log: RunningLog, count: number): Promise<void> => {
    const step = { step: '1', title: 'Raise', owner: 'Budget holder', prose: 'Raise an order first.' };
    const process = 'CP-001';
    await done(log, 'ProposeCommonProcess', {
      ...{ process, title: 'Purchase to pay', purpose: 'One way', scope: 'All', affected: ['acc', 'bdc'] },
      ...{ baseline: 'Two ways', expectedBenefit: 'Less work' },
    });
    await done(log, 'PublishVersion', { process, version: 1, text: { summary: 'One way.', steps: [step] } });
    await done(log, 'BringProcessIntoForce', {
      ...{ process, version: 1, decision: { kind: 'RECORDED_DECISION', ref: 'Board, item 1', date: '2024-01-08' } },
    });
    for (let i = 0; i < count; i++)
      await done(log, 'FlagWorkaround', {
        ...{ workaround: `WA-${i}`, process, processVersion: 1, clause: '1', authority: 'acc', title: 'A sheet' },
        ...{ reason: 'LEGACY', description: 'A sheet beside the system.' },
      });
  };
  const passed = async (log: RunningLog): Promise<readonly string[]> => {
    const events = await log.host.log.store.readLog(0, 10_000);
    return events
      .filter(({ envelope }) => envelope.type === 'DeadlinePassed')
      .map(({ envelope: { stream, body } }) => `${stream} ${String(body['deadline'])} ${String(body['due'])}`);
  };

  it('run on one at a time, and record each deadline once when the one that had the turn is cut off in the middle', async () => {
    const first = await begun();
    await first.found('small', sending('ProposeArrangement', founding('small')));
    const one = await logOf(first);
    const [two, three] = [await logOf(await begun()), await logOf(await begun())];
    const all = [one, two, three];
    await eventually(
      () => Promise.resolve(one.acts),
      (acts) => acts,
    );
    await flagged(one, 8);
    const over = new AbortController();
    let most = 0;
    const watching = (async () => {
      while (!over.signal.aborted) {
        most = Math.max(most, all.filter((log) => log.acts).length);
        await delay(3);
      }
    })();
    for (let round = 0; round < 3; round++) {
      const holder = all.findIndex((log) => log.acts);
      clock.ms += 20 * DAY;
      // Something happens, so that whoever has the turn looks at the clock, and is cut off while it records.
      await done(all[(holder + 1) % 3]!, 'RecordFact', {
        ...{ fact: `F-${round}`, kind: 'OTHER', title: 'Meanwhile', source: 'Test' },
      });
      await delay(20 * round);
      lines[holder]?.hold();
      await eventually(
        () => Promise.resolve(all.findIndex((log) => log.acts)),
        (now) => now !== -1 && now !== holder,
      );
      lines[holder]?.release();
      lines[holder]?.cut();
    }
    clock.ms += 200 * DAY;
    await done(two, 'RecordFact', { fact: 'F-9', kind: 'OTHER', title: 'At last', source: 'Test' });
    const expected = Array.from({ length: 8 }, (_, i) => `workaround/WA-${i}`);
    const streams = (told: readonly string[]) => [...new Set(told.map((text) => text.split(' ')[0]))].sort();
    for (const log of all)
      await eventually(
        () => passed(log),
        (told) => streams(told).length >= expected.length,
        20_000,
      );
    over.abort();
    await watching;
    const told = await passed(two);
    expect(streams(told)).toEqual(expect.arrayContaining(expected));
    expect(new Set(told).size).toBe(told.length);
    expect(most).toBe(1);
    const size = Math.max(...all.map((log) => log.host.log.store.size()));
    for (const log of all)
      await eventually(
        () => Promise.resolve(log.host.log.store.size()),
        (now) => now >= size,
      );
  });

  it('begin again by themselves where the cluster did not answer, and miss nothing', async () => {
    const logs = await begun();
    await logs.found('small', sending('ProposeArrangement', founding('small')));
    const log = await logOf(logs);
    await eventually(
      () => Promise.resolve(log.acts),
      (acts) => acts,
    );
    await flagged(log, 2);
    await log.managers.settle();
    const before = log.managers;
    before.onFailure();
    await eventually(
      () => Promise.resolve(log.managers),
      (now) => now !== before,
    );
    clock.ms += 200 * DAY;
    await done(log, 'RecordFact', { fact: 'F-1', kind: 'OTHER', title: 'Later', source: 'Test' });
    await eventually(
      () => passed(log),
      (told) => told.length >= 2,
    );
  });
});
