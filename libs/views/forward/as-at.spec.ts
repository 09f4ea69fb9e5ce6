import type { StoredEvent } from '#event-store';
import { amended, bringUpToDate, declarations, isAmendment } from '#governance';
import { instantOf } from '#kernel';
import { actionViews } from '../actions/index.js';
import { complianceViews } from '../compliance/index.js';
import { disputeViews } from '../disputes/index.js';
import { inboxView } from '../inbox/inbox.js';
import type { Ask, Reader, ViewDeclaration } from '../language/declaration.js';
import { meetingViews } from '../meetings/index.js';
import { pairViews } from '../pair/index.js';
import { searchViews } from '../search/index.js';
import { TestLog } from '../testing/log.js';
import { NaiveSource } from '../testing/naive-source.js';
import { begin, dice } from '../testing/random-log.js';
import { asking, party, PUBLIC } from '../testing/told.js';
import { withdrawalViews } from '../withdrawal/index.js';
import { forwardViews } from './index.js';
import { writeAnyRecord } from './testing/any-record.js';

const PARAMS: Readonly<Record<string, object>> = {
  meeting: { meeting: 'M-1' },
  action: { action: 'A-1' },
  actions: { show: 'ALL' },
  conditions: { show: 'ALL' },
  dispute: { dispute: 'U-1' },
  disputes: { show: 'ALL' },
  'forward-plan': { show: 'ALL' },
  delegations: { show: 'ALL' },
  'withdrawal-simulation': { authority: 'bdc' },
  pair: { process: 'CP-1', authority: 'bdc' },
  search: { q: 'the' },
  inbox: { authority: 'bdc' },
};
const views: readonly ViewDeclaration[] = [
  ...meetingViews,
  ...forwardViews,
  ...actionViews,
  ...disputeViews,
  ...complianceViews,
  ...withdrawalViews,
  ...pairViews,
  ...searchViews,
  inboxView,
];
const read = (view: ViewDeclaration, ask: Ask): Promise<unknown> => view.read(ask, (PARAMS[view.name] ?? {}) as never);

/** The same question to a log that never learned of anything later: what happened after the date, or was known later, is not in it. */
async function withoutLater(ask: Ask, log: TestLog): Promise<Ask> {
  const stored = await log.store.events.readLog(0, log.store.events.size());
  const facts = stored.map((event) => bringUpToDate(event, declarations));
  const gone = (position: number): boolean => {
    const fact = facts[position]!;
    if (fact.known > ask.when.knownAt) return true;
    const changes = facts.filter((a) => isAmendment(a) && a.body['target'] === fact.id && a.known <= ask.when.knownAt);
    return !isAmendment(fact) && (amended(fact, changes)?.at ?? Infinity) > ask.when.asOf;
  };
  const cut = stored.map((event, position): StoredEvent =>
    gone(position)
      ? {
          ...event,
          envelope: {
            ...event.envelope,
            type: 'NoteAdded',
            stream: 'gone/1',
            body: { target: event.envelope.id },
            recordedAt: instantOf(Date.UTC(2999, 0, 1)),
          },
        }
      : event,
  );
  const store = {
    ...ask.store,
    size: () => cut.length,
    readLog: async () => cut,
    readStream: async () => [],
    at: async (positions: readonly number[]) => positions.map((position) => cut[position]!),
  } as unknown as Ask['store'];
  return { ...ask, store, source: await NaiveSource.of(store) };
}

describe('every view as at a date', () => {
  it('never differs from what it would say had nothing happened since, and never throws, in 6 random records', async () => {
    const readers: readonly Reader[] = [PUBLIC, party('bdc')];
    const answered = new Set<string>();
    for (let seed = 1; seed <= 6; seed++) {
      const log = new TestLog();
      await begin(log);
      await writeAnyRecord(log, 150, dice(seed));
      for (const [day, knownAt] of [
        ['2024-01-20', '2024-02-10'],
        ['2024-02-10', '2024-02-10'],
        ['2024-02-20', '2024-03-20'],
      ] as const) {
        for (const reader of readers) {
          const ask = await asking(log, day, reader, knownAt);
          const then = await withoutLater(ask, log);
          for (const view of views) {
            if (view.audience === 'PARTIES' && reader.level !== 'PARTIES') continue;
            const answer = await read(view, ask);
            if (answer !== undefined) answered.add(view.name);
            expect([view.name, seed, day, plain(answer)]).toEqual([
              view.name,
              seed,
              day,
              plain(await read(view, then)),
            ]);
          }
        }
      }
      await log.close();
    }
    expect([...answered].sort()).toEqual(views.map(({ name }) => name).sort());
  }, 180_000);
});

const plain = (answer: unknown): unknown => (answer === undefined ? null : JSON.parse(JSON.stringify(answer)));
