import type { Reader } from '#views';
import { parseAt } from '#kernel';
import { contentOf, linksOf, textOf, titleOf } from '../testing/html.js';
import type { Played } from '../testing/played.js';
import { played } from '../testing/played.js';

const VALE = '/arrangements/vale';
/** One decision called in, two approvals given, the rest to come. */
const DAY = '2024-10-25';
const PATHS = [
  ...['decisions', 'decisions?order=OLDEST', 'decisions/D-1', 'decisions/D-ACC-1', 'decisions/D-BDC-1'],
  ...['decisions-in-force', 'decisions-in-force?on=2025-12-01', 'matters?show=ALL', 'matters/M-1'],
  ...['matters/M-1/approvals', 'approvals?show=ALL', 'call-ins?show=ALL', 'actions?show=ALL', 'conditions?show=ALL'],
  ...['forward-plan?show=ALL', 'who-decides', 'compliance', 'disputes?show=ALL', 'delegations?show=ALL', 'interests'],
];
/** Of these nothing was known then. */
const LATER = ['decisions/D-WIC-1', 'decisions/D-5', 'matters/M-4', 'actions/A-014', 'disputes/DSP-1'];
const asAt = (path: string): string => `${VALE}/${path}${path.includes('?') ? '&' : '?'}asOf=${DAY}&knownAt=${DAY}`;

let whole: Played;
let then: Played;
beforeAll(async () => {
  [whole, then] = [await played(), await played(DAY)];
}, 180_000);
afterAll(() => Promise.all([whole.close(), then.close()]));

/** What may be done depends on whether the day is today; all else is the same. */
const shown = (html: string): string => contentOf(html).replaceAll(/<section class="doing"[\s\S]*?<\/section>/g, '');

describe('pages of decisions as at a date in the past', () => {
  it.each(PATHS)('are what a record that ends there shows: %s', async (path) => {
    for (const site of ['', '/cy']) {
      const [now, before] = [await whole.get(site + asAt(path)), await then.get(site + asAt(path))];
      expect([now.status, titleOf(now.html)]).toEqual([200, titleOf(before.html)]);
      expect(shown(now.html)).toBe(shown(before.html));
      const leaving = linksOf(contentOf(now.html)).filter(
        (href) => href.includes(`${VALE}/`) && !href.includes(`asOf=${DAY}`) && !href.includes('/events/'),
      );
      expect(leaving).toEqual([...new Set(leaving.filter((href) => href === `${site}${VALE}/${path}`))]);
    }
  });

  it.each(LATER)('know nothing of what came later: %s', async (path) => {
    const { status, html } = await whole.get(asAt(path));
    expect(status).toBe(404);
    expect(titleOf(html)).toBe('Not in the record at this date, 25 October 2024 – Concordat');
  });
});

describe('what only the parties may read', () => {
  const PARTY: Reader = { level: 'PARTIES', authority: 'acc' };
  const VIEWS = ['decisions', 'matters', 'approvals', 'call-ins', 'actions', 'conditions', 'disputes', 'interests'];
  const ONE = [
    ['decision', 'decision', 'D-1'],
    ['dispute', 'dispute', 'DSP-1'],
    ['action', 'action', 'A-014'],
  ] as const;

  function* stringsIn(value: unknown): Generator<string> {
    if (typeof value === 'string') yield value;
    else if (typeof value === 'object' && value !== null)
      for (const inner of Object.values(value)) yield* stringsIn(inner);
  }
  const told = async (reader: Reader): Promise<ReadonlySet<string>> => {
    const views = whole.server.served.viewers.open(whole.server.served.needed('vale'));
    const strings = new Set<string>();
    const asked = [...VIEWS.map((view) => [view, {}] as const), ...ONE.map(([v, p, id]) => [v, { [p]: id }] as const)];
    for (const [view, params] of asked) {
      const when = { asOf: parseAt('2025-12-03') ?? 0, knownAt: Infinity };
      const answer = await views.read(view, params, when, reader);
      if ('data' in answer) for (const text of stringsIn(answer.data)) strings.add(text);
    }
    return strings;
  };

  it('is on no page of the public, whatever it is', async () => {
    const open = [...(await told({ level: 'PUBLIC' }))].join('\n');
    const secrets = [...(await told(PARTY))].filter((text) => text.length >= 8 && !open.includes(text));
    // Where the parties know no more than the public, this would prove nothing.
    expect(secrets.length).toBeGreaterThan(0);
    for (const path of [...PATHS, ...LATER]) {
      const page = textOf((await whole.get(`${VALE}/${path}`)).html);
      expect([path, secrets.filter((secret) => page.includes(secret))]).toEqual([path, []]);
    }
  });
});
