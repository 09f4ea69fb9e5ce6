import fc from 'fast-check';
import { AuthorityRenamed, ObjectionRaised, ProcessAdopted, WorkaroundFlagged } from '#governance';
import { addDays, endOfDay, londonDay } from '#kernel';
import { by, SLUG, TestLog } from '../testing/log.js';
import { begin, dice, writeAnything } from '../testing/random-log.js';
import { asking, PUBLIC } from '../testing/told.js';
import type { Changed } from './changes.js';
import { changesBetween, changesView } from './changes.js';
import { snapshot } from './snapshot.js';

let log: TestLog;
beforeEach(async () => {
  log = new TestLog();
  await begin(log);
});
afterEach(() => log.close());

const changes = async (params: object, knownAt?: string) =>
  (
    (await changesView.read(await asking(log, '2024-06-30', PUBLIC, knownAt), params as never)) as {
      changes: readonly Changed[];
    }
  ).changes;

describe('what changed between two dates', () => {
  it('is what was planted, from what to what, and nothing else', async () => {
    await log.append(
      'adoption/CP-1',
      { on: '2024-02-01', by: by('bdc') },
      ProcessAdopted({ process: 'CP-1', authority: 'bdc', version: 1 }),
    );
    await log.append(
      'workaround/WA-1',
      { on: '2024-02-02', by: by('acc') },
      WorkaroundFlagged({
        workaround: 'WA-1',
        process: 'CP-1',
        authority: 'wic',
        processVersion: 1,
        clause: '4',
        title: 'Sheet',
        reason: 'DATA',
        description: 'A sheet.',
      }),
    );
    await log.append(
      'process/CP-1',
      { on: '2024-02-03', by: by('acc') },
      ObjectionRaised({
        process: 'CP-1',
        version: 1,
        authority: 'acc',
        objection: 'O-1',
        grounds: 'COST',
        text: 'Too dear.',
      }),
    );
    await log.append(
      `arrangement/${SLUG}`,
      { on: '2024-02-04', by: by('acc') },
      AuthorityRenamed({ authority: 'acc', name: 'Aldermere' }),
    );
    expect(
      (await changes({ from: '2024-01-31', to: '2024-02-04' })).map(({ kind, of, from, to }) => [
        kind,
        of.join(' '),
        from,
        to,
      ]),
    ).toEqual([
      ['ADOPTED', 'CP-1 bdc', null, '1'],
      ['DECISION', 'CP-1 acc', 'SILENT', 'OBJECTS'],
      ['NAME', 'acc', 'ACC Council', 'Aldermere'],
      ['OBJECTION', 'CP-1 O-1', null, 'OPEN'],
      ['OPERATION', 'CP-1 bdc', 'NOT_ASSESSED', 'ALIGNED'],
      ['OPERATION', 'CP-1 vmp', 'NOT_ASSESSED', 'WORKAROUND_OPEN'],
      ['WORKAROUND', 'WA-1', null, 'FLAGGED'],
    ]);
    expect(await changes({ from: '2024-02-04' })).toEqual([]);
  });

  it('tells apart what happened since and what only became known since', async () => {
    const late = ProcessAdopted({ process: 'CP-1', authority: 'bdc', version: 1 });
    await log.append('adoption/CP-1', { on: '2024-02-01', by: by('bdc'), recorded: Date.UTC(2024, 3, 1) }, late);
    expect(await changes({ from: '2024-02-10' })).toEqual([]);
    expect((await changes({ from: '2024-02-10', knownFrom: '2024-02-10' })).map(({ kind, to }) => [kind, to])).toEqual([
      ['ADOPTED', '1'],
      ['OPERATION', 'ALIGNED'],
    ]);
  });

  it('composes: from a to b and then to c is from a to c', async () => {
    await writeAnything(log, 120, dice(5));
    const ask = await asking(log, '2024-06-30');
    const at = (day: string) => snapshot({ ...ask, when: { asOf: endOfDay(day), knownAt: Infinity }, day });
    const days = fc.integer({ min: 0, max: 90 }).map((n) => addDays('2023-12-20', n));
    fc.assert(
      fc.property(days, days, days, (a, b, c) => {
        const values = (list: readonly Changed[]) =>
          new Map(list.map((change) => [[change.kind, ...change.of].join(' '), change]));
        const [first, then, whole] = [
          changesBetween(at(a), at(b)),
          changesBetween(at(b), at(c)),
          changesBetween(at(a), at(c)),
        ].map(values);
        for (const name of new Set([...first!.keys(), ...then!.keys(), ...whole!.keys()])) {
          const from = (first!.get(name) ?? then!.get(name))?.from;
          const to = (then!.get(name) ?? first!.get(name))?.to;
          expect([name, whole!.get(name)?.to ?? null]).toEqual([name, from === to ? null : to]);
        }
      }),
      { numRuns: 40 },
    );
    expect(londonDay(ask.when.asOf)).toBe('2024-06-30');
  }, 60_000);
});
