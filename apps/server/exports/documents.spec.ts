import { strFromU8, unzipSync } from 'fflate';
import { readCsv } from '../../../libs/interchange/testing/csv-reader.js';
import { declared, registers } from '#interchange';
import { catalogueOf, hasPoppler, poppler, structureOf } from '../../../libs/interchange/testing/pdf-reader.js';
import { ServedScenarios } from './testing/served-scenarios.js';

let scenarios: ServedScenarios;
beforeAll(async () => {
  scenarios = await ServedScenarios.of('vale', 'borders');
}, 60_000);
afterAll(() => scenarios.close());

const decisionOf = async (id: string) =>
  (await scenarios.get('vale', `decisions/${id}`)).json['data'] as { title: string };

describe('the notice of a decision', () => {
  it('is a tagged PDF: its catalogue says so, and every text stands in the tree, a title first', async () => {
    const { status, headers, bytes } = await scenarios.get('vale', 'decisions/D-1/notice.pdf');
    expect([status, headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(catalogueOf(bytes)).toEqual({
      ...{ marked: true, language: 'en-GB', titleShown: true, part: '1', fontsEmbedded: true },
    });
    const roles = structureOf(bytes).map(([, role]) => role);
    expect(roles.slice(0, 2)).toEqual(['Document', 'H1']);
    expect(roles.filter((role) => role === 'H1')).toHaveLength(1);
    for (const role of ['H2', 'H3', 'P', 'L', 'LI', 'Lbl', 'LBody']) expect(roles).toContain(role);
    // No level is left out on the way down.
    const levels = roles.flatMap((role) => (/^H\d$/.test(role) ? [Number(role[1])] : []));
    expect(levels.every((level, i) => i === 0 || level <= (levels[i - 1] ?? 0) + 1)).toBe(true);
    const within = (child: string, parent: string): boolean =>
      structureOf(bytes).every(([depth, role], i, tree) => {
        if (role !== child) return true;
        return tree.slice(0, i).findLast(([above]) => above === depth - 1)?.[1] === parent;
      });
    expect([within('LI', 'L'), within('Lbl', 'LI'), within('LBody', 'LI')]).toEqual([true, true, true]);
  });

  it('has the same bytes each time it is made, for everybody, also when the rest of the record has grown', async () => {
    const path = 'decisions/D-2/notice.pdf?asOf=2025-03-01';
    const first = await scenarios.get('vale', path);
    const token = await scenarios.token('vale', 'p_acc_clerk');
    expect((await scenarios.get('vale', path, { token })).bytes).toEqual(first.bytes);
    const note = await scenarios.command('vale', 'record-fact', token, {
      as: { authority: 'acc' },
      data: { fact: 'F-LATER', kind: 'OTHER', title: 'Something else', source: 'A letter' },
    });
    expect(note.status).toBe(201);
    await scenarios.get('vale', `history?atLeast=${String(note.json['position'])}`);
    expect((await scenarios.get('vale', path)).bytes).toEqual(first.bytes);
  });

  it('of a decision that was not taken by then is not there', async () => {
    expect((await scenarios.get('vale', 'decisions/D-1/notice.pdf?asOf=2024-09-01')).status).toBe(404);
    expect((await scenarios.get('vale', 'decisions/X-1/notice.pdf')).status).toBe(404);
  });

  (hasPoppler ? it : it.skip)('reads, for another program, as its view does (poppler)', async () => {
    const { bytes } = await scenarios.get('vale', 'decisions/D-ACC-1/notice.pdf');
    const { title } = await decisionOf('D-ACC-1');
    expect(poppler('pdfinfo', bytes)).toMatch(/Tagged: +yes/);
    expect(poppler('pdfinfo', bytes)).toContain(`Title:           Decision notice: ${title}`);
    const tree = poppler('pdfinfo', bytes, '-struct-text');
    expect(tree).toContain('H2 (block)\n    "Resolution"\n  P (block)\n    "That the text be approved."');
    const text = poppler('pdftotext', bytes);
    expect(text).toContain('On 15 October 2024 the Cabinet of Aldermere County Council resolved');
    expect(text).toContain('After call-in at Aldermere County Council it was confirmed on 13 November 2024.');
  });
});

describe('minutes', () => {
  const open = async (path: string): Promise<string> => {
    const { status, bytes } = await scenarios.get('vale', path);
    expect(status).toBe(200);
    const files = unzipSync(bytes);
    expect(Object.keys(files)).toContain('[Content_Types].xml');
    return strFromU8(files['word/document.xml']!);
  };

  it('are a DOCX with the styles of Word, drafted from the entries of the meeting', async () => {
    const xml = await open('meetings/B-2024-10-02/minutes.docx');
    const paragraphs = xml
      .split('<w:p>')
      .slice(1)
      .map((p) => [
        /w:pStyle w:val="(\w+)"/.exec(p)?.[1],
        [...p.matchAll(/<w:t[^>]*>([^<]*)/g)].map((m) => m[1]).join(''),
      ]);
    expect(paragraphs).toContainEqual(['Title', 'Minutes: Board, 2 October 2024']);
    expect(paragraphs).toContainEqual(['Heading1', 'Present']);
    expect(paragraphs).toContainEqual(['Heading1', '6. Purchase to pay, version 2']);
    expect(paragraphs).toContainEqual([undefined, 'Vote V-6: for 5, against 0, abstaining 1. Carried.']);
    expect(xml).toContain('“That version 2 of CP-001 be recommended to the five authorities.”');
  });

  it('have the same bytes each time they are made', async () => {
    const first = await scenarios.get('vale', 'meetings/B-2025-01-08/minutes.docx');
    expect((await scenarios.get('vale', 'meetings/B-2025-01-08/minutes.docx')).bytes).toEqual(first.bytes);
  });
});

describe('all open data', () => {
  it('is one ZIP of every open register as CSV and JSON, as the register itself gives it, with a dictionary', async () => {
    const { status, headers, bytes } = await scenarios.get('vale', 'open-data.zip?asOf=2025-02-01&knownAt=2025-02-01');
    expect([status, headers.get('content-type')]).toEqual([200, 'application/zip']);
    expect(headers.get('content-disposition')).toBe('attachment; filename="vale-open-data-2025-02-01.zip"');
    const files = unzipSync(bytes);
    const open = registers.filter(({ view }) => declared(view).audience === 'PUBLIC');
    expect(Object.keys(files)).toEqual(
      [
        'README.txt',
        'dictionary.csv',
        'votes.popolo.json',
        ...open.flatMap(({ name }) => [`csv/${name}.csv`, `json/${name}.json`]),
      ].sort(),
    );
    for (const { name, view } of open) {
      const values = declared(view).params['show']?.schema['enum'] as readonly string[] | undefined;
      const show = values?.includes('ALL') ? '&show=ALL' : '';
      const alone = await scenarios.get('vale', `${name}.csv?asOf=2025-02-01&knownAt=2025-02-01${show}`);
      expect([name, strFromU8(files[`csv/${name}.csv`]!)]).toEqual([name, alone.text]);
    }
    const described = readCsv(strFromU8(files['dictionary.csv']!)).slice(1);
    expect(new Set(described.map(([register]) => register))).toEqual(new Set(open.map(({ name }) => name)));
    expect(strFromU8(files['README.txt']!)).toContain('As at:        2025-02-01T23:59:59.999Z');
  });

  it('has the same bytes whenever and by whomever it is asked for as at the same times', async () => {
    const path = 'open-data.zip?asOf=2024-12-01&knownAt=2024-12-01';
    const first = await scenarios.get('vale', path);
    await scenarios.get('vale', 'open-data.zip?asOf=2024-11-01');
    const token = await scenarios.token('vale', 'p_acc_clerk');
    const again = await scenarios.get('vale', path, { token });
    expect(again.bytes).toEqual(first.bytes);
    expect(again.headers.get('etag')).toBe(first.headers.get('etag'));
  });
});

describe('votes as Popolo', () => {
  it('are motions, vote events and counts that refer to each other and to what is there', async () => {
    const { status, json } = await scenarios.get('borders', 'votes.popolo.json');
    expect(status).toBe(200);
    const popolo = json as unknown as Record<string, { id: string; [field: string]: unknown }[]>;
    const ids = (name: string) => new Set(popolo[name]!.map(({ id }) => id));
    expect(popolo['vote_events']!.length).toBeGreaterThan(3);
    for (const motion of popolo['motions']!) {
      expect(ids('organizations').has(String(motion['organization_id']))).toBe(true);
      expect(ids('persons').has(String(motion['creator_id']))).toBe(true);
      for (const { id } of motion['vote_events'] as { id: string }[]) expect(ids('vote_events').has(id)).toBe(true);
    }
    for (const event of popolo['vote_events']!) {
      expect([
        ids('motions').has(String(event['motion_id'])),
        ['pass', 'fail', null].includes(event['result'] as string),
      ]).toEqual([true, true]);
      const { tally } = event['concordat'] as { tally: { count: Record<string, number>; outcome: string } | null };
      if (!tally) continue;
      const counts = Object.fromEntries(
        (event['counts'] as { option: string; value: number }[]).map((c) => [c.option, c.value]),
      );
      expect(counts).toMatchObject({
        yes: tally.count['for'],
        no: tally.count['against'],
        abstain: tally.count['abstaining'],
      });
      expect(event['result']).toBe(tally.outcome === 'CARRIED' ? 'pass' : 'fail');
    }
  });

  it('name organisations by their identifiers as OCDS writes them', async () => {
    const { json } = await scenarios.get('vale', 'votes.popolo.json');
    const acc = (json['organizations'] as { id: string }[]).find(({ id }) => id === 'authority/acc');
    expect(acc).toMatchObject({
      name: 'Aldermere County Council',
      identifiers: [{ scheme: 'GSS', identifier: expect.stringMatching(/^E\d{8}$/) as string }],
      concordat: { identifiers: [{ scheme: 'GSS', legalName: 'Aldermere County Council' }] },
    });
  });
});
