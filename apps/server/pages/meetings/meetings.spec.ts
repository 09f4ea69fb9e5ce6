import type { Browser } from '../acting/testing/browser.js';
import type { Bare } from '../room/testing/bare-server.js';
import { startBare } from '../room/testing/bare-server.js';
import { MEETING, SixCouncils } from '../room/testing/six-councils.js';

const AT = '/arrangements/vale';
const MATTERS = { meeting: MEETING };
const GROUND = { basis: 'LGA_12A', jurisdiction: 'ENGLAND', paragraph: '3' };
let bare: Bare;
let reader: Browser;
let six: SixCouncils;

/** The text of a page between its tags, as one reads it. */
const page = async (path: string): Promise<string> =>
  (await reader.get(`${AT}/${path}`)).html
    .replace(/[\s\S]*<main/, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', '’')
    .replaceAll(/\s+/g, ' ');

beforeAll(async () => {
  bare = await startBare();
  reader = bare.visitor();
  six = await SixCouncils.found(bare, { items: 2 });
  const done: readonly (readonly [string, object])[] = [
    ['admit-late-item', { item: '9', title: 'Flood', reasons: 'The river rose on Monday.', chair: 'p_acc_1' }],
    ...['p_acc_1', 'p_acc_2', 'p_bdc_1', 'p_lon_1', 'p_mar_1', 'p_tar_1', 'p_wic_1', 'p_wic_2'].map(
      (member) => ['record-arrival', { member }] as const,
    ),
    ['notify-substitution', { person: 'p_sub', for: 'p_bdc_2', authority: 'bdc' }],
    ['record-arrival', { member: 'p_sub' }],
    ['record-apologies', { member: 'p_lon_2', reason: 'On leave.' }],
    ['take-chair', { member: 'p_acc_1', as: 'CHAIR' }],
    ['open-item', { item: '1' }],
    ['declare-interest', { item: '1', member: 'p_wic_1', code: 'DPI', nature: 'Owns the field.', sensitive: true }],
    ['exclude-public', { item: '1', ground: GROUND, publicInterest: 'Prices are negotiated.' }],
    ['move-motion', { item: '1', motion: 'MO-1', text: 'That it be bought.', member: 'p_acc_2' }],
    ['second-motion', { motion: 'MO-1', member: 'p_bdc_1' }],
    ['move-amendment', { motion: 'MO-1', amendment: 'AM-1', text: 'That it be bought in May.', member: 'p_tar_1' }],
    ['open-vote', { vote: 'V-0', motion: 'AM-1', rule: { name: 'majority@1' } }],
    ['record-votes', { vote: 'V-0', form: 'COUNTS', counts: { for: 5, against: 1, abstaining: 0 } }],
    ['close-vote', { vote: 'V-0' }],
    ['open-vote', { vote: 'V-1', motion: 'MO-1', rule: { name: 'majority@1' } }],
    [
      'record-votes',
      {
        vote: 'V-1',
        form: 'NAMED',
        named: [
          { person: 'p_acc_1', option: 'FOR' },
          { person: 'p_acc_2', option: 'FOR' },
          { person: 'p_sub', option: 'AGAINST' },
        ],
      },
    ],
    ['close-vote', { vote: 'V-1' }],
    ['close-item', { item: '1' }],
  ];
  for (const [command, data] of done) await six.clerk(command, { ...MATTERS, ...data });
  await six.clerk('record-departure', { ...MATTERS, member: 'p_sub' }, { clock: '2025-03-12T15:30:00Z' });
  await six.clerk('take-decision', {
    ...{
      decision: 'D-1',
      title: 'A field bought',
      kind: 'RESOLVED',
      decidedBy: { body: 'board' },
      capacity: 'COMMITTEE',
    },
    ...{ resolution: 'That it be bought in May.', meeting: MEETING, item: '1', vote: 'V-1' },
  });
}, 60_000);
afterAll(() => bare.close());

describe('the register of meetings', () => {
  it('has each meeting with how far it is, its items and its minutes, and leads to its page', async () => {
    const { html } = await reader.get(`${AT}/meetings`);
    expect(html).toContain(`href="${AT}/meetings/${MEETING}"`);
    expect(await page('meetings')).toMatch(
      /1 meeting Coming up .* Joint board County Hall, Aldermere Under way 3 items, 1 of them late None yet/,
    );
  });

  it('is narrowed by what stands in the address, and its downloads are of the same', async () => {
    const { html } = await reader.get(`${AT}/meetings?status=CANCELLED&from=2025-01-01`);
    expect(html).toContain('/api/v1/arrangements/vale/meetings.csv?status=CANCELLED&amp;from=2025-01-01');
    expect(html).not.toContain(`href="${AT}/meetings/${MEETING}"`);
    expect((await reader.get(`${AT}/meetings?body=board&to=2025-12-31`)).html).toContain(MEETING);
  });

  it('says what is wrong with what was asked, and leads to the field', async () => {
    const asked = await reader.get(`${AT}/meetings?from=2025-13-01`);
    expect([asked.status, asked.html.includes('href="#from"')]).toEqual([400, true]);
  });

  it('as at a date before any was called says what will be there', async () => {
    expect(await page('meetings?asOf=2025-02-01')).toContain('No meeting had been called by this date.');
  });
});

describe('one meeting', () => {
  it('has its agenda with the late item and the chair’s reasons', async () => {
    const text = await page(`meetings/${MEETING}`);
    expect(text).toContain('1 Minutes of the last meeting Done');
    expect(text).toMatch(
      /9 Flood Not reached Late item Admitted late by Member of the joint committee, because: The river rose on Monday\./,
    );
  });

  it('has who was there, from when to when, in whose place, and who sent apologies', async () => {
    const text = await page(`meetings/${MEETING}`);
    expect(text).toContain(
      'Substitute Substitute for Member of the joint committee Brackwater District Council Present from 2pm to 3:30pm',
    );
    expect(text).toContain('Member of the joint committee Lonsley Borough Council Apologies');
    expect(text).toContain('Member of the joint committee presided from 2pm (chair).');
  });

  it('says that there is a sensitive interest and what followed, and never which', async () => {
    const text = await page(`meetings/${MEETING}`);
    expect(text).toContain('Disclosable pecuniary interest. Withdrew for the item, and had no vote on it.');
    expect(text).toContain('kept from the public as sensitive (Localism Act 2011 s.32)');
    expect(text).not.toContain('Owns the field');
  });

  it('says on which paragraph the public was excluded', async () => {
    expect(await page(`meetings/${MEETING}`)).toContain(
      'Press and public were excluded. Paragraph 3, Local Government Act 1972, Schedule 12A: the financial or business affairs',
    );
  });

  it('has the motion and the amendment that was carried, without their words where the public was excluded', async () => {
    const text = await page(`meetings/${MEETING}`);
    expect(text).toMatch(
      /Motion MO-1 Carried Withheld from the public\. Moved by Member of the joint committee, seconded by Member of the joint committee\./,
    );
    expect(text).toMatch(/Amendment AM-1 Carried Withheld from the public\./);
    expect(text).not.toContain('bought in May');
  });

  it('explains each tally so that it can be followed by hand, and marks votes that nobody has confirmed', async () => {
    const text = await page(`meetings/${MEETING}`);
    for (const step of [
      'Members entitled to vote: 12.',
      'Withdrawn for an interest: 1; that leaves 8 who could vote.',
      'Present and voting: 2 + 1 = 3.',
      'Result: carried.',
    ])
      expect(text).toContain(step);
    expect(text).toContain('3 of these votes were taken down by a clerk');
    expect(text).toMatch(/Against \(1\) Substitute Brackwater District Council Unconfirmed/);
    expect(text).toContain('Taken by number: no names were recorded.');
  });

  it('leads to what was decided there', async () => {
    expect((await reader.get(`${AT}/meetings/${MEETING}`)).html).toContain(`href="${AT}/decisions/D-1">A field bought`);
  });

  it('has nothing of a later date: the day before it was neither begun nor had it a late item', async () => {
    const text = await page(`meetings/${MEETING}?asOf=2025-03-11`);
    expect(text).toContain('Called Meeting');
    for (const later of ['Flood', 'MO-1', 'A field bought', 'Absent']) expect(text).not.toContain(later);
    expect((await reader.get(`${AT}/meetings/${MEETING}?asOf=2025-02-01`)).status).toBe(404);
  });

  it('is there in Welsh, with the wording of the law in English and marked so', async () => {
    const { html } = await reader.get(`/cy${AT}/meetings/${MEETING}`);
    expect(html).toContain('Agenda, a’r hyn a wnaed');
    expect(html).toMatch(/<span lang="en">Local Government Act 1972, Schedule 12A<\/span>/);
  });

  it('sets a tally in the same bytes wherever and however often it is shown', async () => {
    const tallies = async (lang: string) =>
      [
        ...(await reader.get(`${lang}${AT}/meetings/${MEETING}`)).html.matchAll(/<div class="tally [\s\S]*?<\/ol>/g),
      ].map(([text]) => text);
    const [first, second] = [await tallies(''), await tallies('')];
    expect(first).toHaveLength(2);
    expect(second).toEqual(first);
  });
});
