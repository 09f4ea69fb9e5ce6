import { Logs, Player, readScenario } from '#pipeline';
import { faultsOf } from './faults.js';
import { Site } from './site.js';
import type { Stage, Suite } from './suite.js';

const MINUTES = 60_000;
/** Pages looked at side by side. */
const AT_ONCE = 3;

/** States that no link of the sample leads to, on its server: with the status that each is answered with. */
const OF_THE_SAMPLE: readonly (readonly [path: string, status: number])[] = [
  // A filter that nothing answers to, on each register that can have one.
  ...[
    'decisions?q=zzzz',
    'decisions-in-force?on=2001-01-01',
    'meetings?from=2001-01-01&to=2001-02-01',
    'workarounds?show=OPEN',
    'forward-plan?from=2001-01-01&to=2001-02-01',
    'who-decides?until=2001-01-01',
    'compliance?from=2001-01-01&to=2001-02-01',
    'matters?authority=pcc&process=CP-009',
    'search?q=zzzz',
    'search?q=purchase',
  ].map((path) => [`/arrangements/vale/${path}`, 200] as const),
  // What is asked for wrongly.
  ['/arrangements/vale?asOf=2025-13-40', 400],
  ['/arrangements/vale/decisions?day=31&month=2&year=2025', 400],
  ['/cy/arrangements/vale?asOf=2025-13-40', 400],
  ['/arrangements/vale/decisions?from=tomorrow', 400],
  ['/arrangements/vale/compare?from-day=31&from-month=2&from-year=2025', 400],
  ['/arrangements/vale/search?q=-', 400],
  // What is not there: no page, no such thing, not then, not begun.
  ['/no/such/page', 404],
  ['/cy/no/such/page', 404],
  ['/arrangements/nowhere', 404],
  ['/arrangements/vale/decisions/D-NONE', 404],
  ['/cy/arrangements/vale/decisions/D-NONE', 404],
  ['/arrangements/vale/decisions/D-5?asOf=2025-03-13', 404],
  ['/arrangements/vale?asOf=2001-01-01', 200],
  // Dates of every kind: a moment, a day that has not come, as it was known on another.
  ['/arrangements/vale?asOf=2025-03-12T14:05:00Z', 200],
  ['/arrangements/vale/forward-plan?asOf=2030-01-01', 200],
  ['/arrangements/vale/decisions/D-1?asOf=2024-12-01&knownAt=2024-10-03', 200],
];

const PARTS = [
  ...['', '/processes', '/decisions', '/decisions-in-force', '/matters', '/approvals', '/call-ins', '/meetings'],
  ...['/workarounds', '/forward-plan', '/who-decides', '/compliance', '/disputes', '/delegations', '/interests'],
  ...['/actions', '/conditions', '/history', '/dates', '/compare', '/people', '/search', '/data', '/pictures'],
  ...['/pictures/moves', '/pictures/network'],
];
/** Of a log that runs on real time and holds nothing but its founding: every page says what will appear. */
const JUST_BEGUN = PARTS.map((part) => [`/arrangements/fresh${part}`, 200] as const);
/** Other ways that things end: lost, quashed, withheld, called in, left; and several partnerships on one server. */
const OTHERWISE: readonly (readonly [string, number])[] = [
  ['/', 200],
  ['/cy', 200],
  ['/arrangements/borders', 200],
  ['/arrangements/borders/decisions/D-EX', 200],
  ['/cy/arrangements/borders/decisions/D-EX', 200],
  ['/arrangements/borders/decisions/D-0', 200],
  ['/arrangements/borders/call-ins?show=ALL', 200],
  ['/arrangements/borders/meetings/C-2023-03-08', 200],
  ['/arrangements/borders/compliance', 200],
];

export const suite: Suite = (stage) => {
  describe('states that no link leads to', () => {
    it(
      'are accessible and whole: nothing found, asked for wrongly, not there, at any date',
      async () => {
        expect(await lookedAt(stage, stage.site().origin, OF_THE_SAMPLE)).toEqual({});
      },
      3 * MINUTES,
    );

    describe('of other partnerships', () => {
      let other: Site | undefined;
      const origin = (): string => other?.origin ?? '';

      beforeAll(async () => {
        other = await Site.open(async (data) => {
          const logs = new Logs(data);
          await new Player(logs, readScenario('test/scenarios/borders.yaml')).play();
          await logs.close();
        });
        for (const [command, person, data] of EXEMPT)
          await other.send('borders', command, { person, kind: 'person' }, { as: { authority: 'arc' }, data });
        await other.send('fresh', 'propose-arrangement', { person: 'p_north', kind: 'founding' }, FRESH);
      }, 2 * MINUTES);
      afterAll(() => other?.close());

      it(
        'are so with nothing on the record yet, on real time',
        async () => {
          expect(await lookedAt(stage, origin(), JUST_BEGUN)).toEqual({});
          const { page } = await stage.visit();
          await page.goto(`${origin()}/arrangements/fresh`);
          expect(await page.locator('main .empty').count()).toBeGreaterThanOrEqual(4);
          expect(await page.locator('body').innerText()).not.toContain('Sample');
        },
        3 * MINUTES,
      );

      it(
        'are so where things were lost, withheld, called in, or left',
        async () => {
          expect(await lookedAt(stage, origin(), OTHERWISE)).toEqual({});
        },
        2 * MINUTES,
      );
    });
  });
};

const authority = (id: string, name: string) => ({
  ...{ authority: id, partner: id, name, kind: 'DISTRICT', nation: 'ENGLAND_WALES', identifiers: [] },
  ...{ mandateHolder: `p_${id}`, mandateDocument: 'Minutes of Council, 2 January 2025' },
});
const FRESH = {
  as: { authority: 'north' },
  data: {
    ...{ log: 'fresh.example', clock: 'REAL', name: 'North and South', summary: 'One payroll.' },
    vehicle: 'S102_JOINT_COMMITTEE',
    founding: [authority('north', 'North Council'), authority('south', 'South Council')],
  },
};

/** A decision whose reasons and words are exempt, published as a stub. */
const decision = 'D-EX';
const none = { none: true };
const EXEMPT: readonly (readonly [command: string, person: string, data: object])[] = [
  [
    'take-decision',
    'p_arc_lead',
    {
      ...{ decision, title: 'A contract for lifting gear', kind: 'RESOLVED', capacity: 'EXECUTIVE', powers: [] },
      ...{ decidedBy: { authority: 'arc', organ: 'Cabinet' }, resolution: 'That the tender of £412,000 be accepted.' },
    },
  ],
  [
    'produce-statement',
    'p_arc_po',
    {
      ...{ decision, reasons: { text: 'It was the lowest.' }, alternatives: none, equality: none, interests: none },
      ...{ dispensations: none, consultation: none, reports: none, backgroundPapers: none },
    },
  ],
  [
    'withhold-decision',
    'p_arc_po',
    {
      ...{ decision, basis: 'LGA_12A', jurisdiction: 'ENGLAND', paragraph: '3', stub: 'A contract was let.' },
      ...{ publicInterest: 'Open prices would cost the public more.', where: ['www.arrowdale.example/decisions'] },
    },
  ],
];

/** What is wrong with each of these pages, by address; none for one that is as it should be. */
async function lookedAt(
  { visit }: Stage,
  origin: string,
  pages: readonly (readonly [path: string, status: number])[],
): Promise<Readonly<Record<string, readonly string[]>>> {
  const waiting = [...pages];
  const wrong: Record<string, readonly string[]> = {};
  const looker = async (): Promise<void> => {
    const coming = await visit({ looking: true });
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [path, wanted] = next;
      await coming.fresh();
      const status = await coming.to(origin + path);
      const faults = await faultsOf(coming, path.startsWith('/cy') ? 'cy' : 'en');
      if (status !== wanted || faults.length > 0)
        wrong[path] = [...(status === wanted ? [] : [`answered ${status}, not ${wanted}`]), ...faults];
    }
    await coming.close();
  };
  await Promise.all(Array.from({ length: AT_ONCE }, looker));
  return wrong;
}
