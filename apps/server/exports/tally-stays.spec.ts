import { addDays } from '#kernel';
import type { StoredEvent } from '#event-store';
import { isRefusal } from '#governance';
import { viewDeclarations, ViewHost } from '#views';
import type { SmallArrangement } from '../../../libs/pipeline/testing/small-arrangement.js';
import { dice } from '../../../libs/views/testing/random-log.js';
import { PARTY } from '../../../libs/interchange/testing/played.js';
import type { Data, Look, MinutedMeeting, NoticedDecision } from '#interchange';
import { csvOf, jsonOf, minutesDocument, noticeOf, registerRows, registers } from '#interchange';
import { popoloIn, votesIn } from './open-data.js';
import { randomChange } from './testing/random-change.js';
import { heldVotes, MEETING } from './testing/held-vote.js';

const CHANGES = 1_000;
const BASIS = {
  ...{ arrangement: 'small', log: 'small.example', clock: 'SIMULATED' as const, position: 0, head: null },
  ...{ asOf: '2024-06-01', knownAt: null, filter: {} },
};
const GROUND = { arrangement: 'Small', log: 'small.example', simulated: true, made: 0, open: true };

let small: SmallArrangement;
let host: ViewHost;
beforeAll(async () => {
  small = await heldVotes();
  const { store, disclosures, blobs } = small.log.host.log;
  host = new ViewHost({
    slug: 'small',
    folder: small.log.folder,
    store,
    disclosures,
    blobs,
    declared: viewDeclarations,
  });
  await host.start();
}, 30_000);
afterAll(async () => {
  await host.close();
  await small.end();
});

/** Views as they are now, with all that the log holds. */
const look: Look = async (view, params = {}) => {
  await host.waitFor(small.log.host.log.store.size() - 1, 10_000);
  const answer = await host.read(view, params, { asOf: small.log.host.now(), knownAt: Infinity }, PARTY);
  if ('none' in answer) throw new Error(`${view}: ${answer.none}`);
  return answer.data as Data;
};

/** The register of votes, of which the tally: when a vote was opened, or on what, may be corrected like any entry. */
const register = registers.find(({ name }) => name === 'votes')!;
const NO_TALLY = new Set(['day', 'item', 'motion', 'opened_at', 'text_hash']);
const votes = { ...register, columns: register.columns.filter(({ name }) => !NO_TALLY.has(name)) };

/** The tally of each vote as every format tells it: the very characters. */
async function tallies(): Promise<Readonly<Record<string, unknown>>> {
  const meeting = await look('meeting', { meeting: MEETING });
  const rows = (await registerRows(look, votes, {})).filter(([of]) => of === MEETING);
  const popolo = JSON.parse(popoloIn(await votesIn(look, {}), BASIS, true)) as Record<string, { id: string }[]>;
  const decision = (await look('decision', { decision: 'D-1' })) as unknown as NoticedDecision;
  const { blocks } = noticeOf(decision, GROUND, 'en');
  const counted = blocks.findIndex((block) => block.is === 'heading' && block.said.text.startsWith('How it was voted'));
  const minutes = minutesDocument(meeting as unknown as MinutedMeeting, GROUND, 'en');
  return {
    view: JSON.stringify(
      (meeting['votes'] as { vote: string; result: unknown }[]).map(({ vote, result }) => [vote, result]),
    ),
    csv: csvOf(votes, rows),
    json: JSON.stringify((JSON.parse(jsonOf(votes, rows, BASIS)) as { rows: unknown }).rows),
    popolo: JSON.stringify(
      popolo['vote_events']!.filter(({ id }) => id.startsWith(`vote/${MEETING}/`)).map((event) => {
        const { id, result, counts, concordat } = event as unknown as Record<string, { tally?: unknown }>;
        return { id, result, counts, tally: concordat?.tally };
      }),
    ),
    notice: JSON.stringify(blocks[counted + 1]),
    minutes: JSON.stringify(
      minutes.blocks.filter((block) => block.is === 'text' && block.said.text.startsWith('Vote V-')),
    ),
  };
}

const stored = async (): Promise<readonly StoredEvent[]> =>
  (await small.log.host.log.store.readStream(`meeting/${MEETING}`)).filter(
    ({ envelope }) => envelope.type === 'VoteClosed',
  );

describe('the result of a vote', () => {
  it('is the same to the byte after 1,000 random later changes: as stored, on the page, and in every export', async () => {
    const [before, events] = [await tallies(), await stored()];
    expect(before['popolo']).toContain('"outcome":"CARRIED"');
    expect(before['notice']).toContain('Result: carried.');
    expect(before['minutes']).toContain('Vote V-1: for 4, against 2, abstaining 0. Carried.');
    const roll = dice(1_000);
    const accepted = new Map<string, number>();
    let changes = 0;
    for (let n = 0; changes < CHANGES; n++) {
      const { command, data, extra } = await randomChange(small, n, roll);
      const day = addDays('2024-06-03', Math.floor(n / 12));
      const outcome = await small.send(command, data, { ...extra, on: day });
      expect(n).toBeLessThan(20 * CHANGES);
      if (isRefusal(outcome)) continue;
      changes++;
      accepted.set(command, (accepted.get(command) ?? 0) + 1);
      if (changes % 250 !== 0) continue;
      await small.log.managers.settle();
      expect(await tallies()).toEqual(before);
    }
    expect((await stored()).slice(0, events.length).map(({ bytes }) => Buffer.from(bytes))).toEqual(
      events.map(({ bytes }) => Buffer.from(bytes)),
    );
    // Changes of one kind would prove little.
    expect(accepted.size).toBeGreaterThan(12);
  }, 120_000);
});
