import { strFromU8, unzipSync } from 'fflate';
import { heldMeeting } from '../../views/meetings/testing/a-meeting.js';
import { oneMeeting } from '../../views/meetings/meeting.js';
import { TestLog } from '../../views/testing/log.js';
import { asking } from '../../views/testing/told.js';
import type { Reader } from '#views';
import type { Block, Document } from '../document/document.js';
import { docxOf } from '../document/docx.js';
import type { HeldMeeting, Partnership } from '../popolo/answers.js';
import { popoloOf } from '../popolo/popolo.js';
import { partnershipView } from '../../views/partnership/partnership.js';
import { PARTY, PUBLIC } from '../testing/played.js';
import type { MinutedMeeting } from './answer.js';
import { minutesDocument } from './minutes.js';

const MOVED = 'That version 2 be recommended';
const GROUND = { arrangement: 'Vale', log: 'test.example', simulated: false, made: Date.UTC(2025, 2, 14) };

let log: TestLog;
beforeAll(async () => {
  log = new TestLog();
  await heldMeeting(log);
});
afterAll(() => log.close());

const meetingFor = async (reader: Reader) =>
  (await oneMeeting.read(await asking(log, '2025-03-20', reader), { meeting: 'B' })) as MinutedMeeting & HeldMeeting;
const minutesFor = async (reader: Reader, language: 'en' | 'cy' = 'en'): Promise<Document> =>
  minutesDocument(await meetingFor(reader), { ...GROUND, open: reader.level === 'PARTIES' }, language);

const linesOf = (block: Block): readonly string[] => {
  if (block.is === 'facts') return block.facts.map(([name, value]) => `${name.text}: ${value.text}`);
  return block.is === 'list' ? block.items.map(({ text }) => text) : [block.said.text];
};
const textOf = ({ blocks }: Document): readonly string[] => blocks.flatMap(linesOf);

describe('minutes drafted from the events', () => {
  it('say who was there, in whose place and until when, who sent apologies, who did not come', async () => {
    const lines = textOf(await minutesFor(PARTY));
    const after = (heading: string): readonly string[] => lines.slice(lines.indexOf(heading) + 1);
    expect(after('Present')[0]).toMatch(/^p_acc_1, .*: arrived 2pm$/);
    expect(lines).toContainEqual(expect.stringMatching(/^p_acc_2, .*: arrived 2pm, left 2:21pm$/));
    expect(after('Apologies')[0]).toMatch(/^p_pcc, /);
    expect(lines).toContain('Presiding: p_acc_1');
    expect(lines).toContain('Date: 12 March 2025');
  });

  it('say item by item what was declared, moved and decided, with the stored numbers and the named votes', async () => {
    const lines = textOf(await minutesFor(PARTY));
    expect(lines).toContain('p_bdc_1 declared an interest (disclosable pecuniary interest) and withdrew. [withheld]');
    expect(lines).toContainEqual(expect.stringContaining(`p_acc_1 moved, and p_wic_1 seconded: “${MOVED}`));
    expect(lines).toContain('Vote V-0: for 4, against 1, abstaining 0. Carried.');
    expect(lines).toContainEqual(expect.stringMatching(/^p_bdc_2 \(.*\): against$/));
    expect(lines).toContainEqual(expect.stringMatching(/^Taken as urgent, for the reasons of the chair: It happened/));
    expect(lines).toContain('Deferred to The next meeting.');
  });

  it('tell the public that it was excluded from an item, and on which ground, and nothing else of it', async () => {
    const open = textOf(await minutesFor(PUBLIC));
    expect(open).toContain(
      'The press and public were excluded from this item: the financial or business affairs of any person, the authority included (Local Government Act 1972 Sch. 12A Part 1 (SI 2006/88), paragraph 3).',
    );
    expect(open).toContain('What was said and decided in it is in the exempt copy of these minutes.');
    expect(open.join('\n')).not.toMatch(/be recommended|V-6|V-0/);
    expect(textOf(await minutesFor(PARTY)).join('\n')).toContain(MOVED);
  });

  it('are a document of Word with the same words, each time the same bytes', async () => {
    const minutes = await minutesFor(PARTY);
    const [first, again] = [await docxOf(minutes), await docxOf(minutes)];
    expect(Buffer.from(again).equals(Buffer.from(first))).toBe(true);
    const files = unzipSync(first);
    const xml = strFromU8(files['word/document.xml']!);
    const paragraphs = xml.split('<w:p>').map((p) => [...p.matchAll(/<w:t[^>]*>([^<]*)/g)].map((m) => m[1]).join(''));
    expect(paragraphs.slice(2)).toEqual(textOf(minutes));
    expect(strFromU8(files['docProps/core.xml']!)).toContain('>2025-03-14T00:00:00.000Z</dcterms:modified>');
  });

  it('in Welsh say which words are English until a translator gives them', async () => {
    const { blocks, language } = await minutesFor(PARTY, 'cy');
    const headings = blocks.flatMap((block) => (block.is === 'heading' ? [block.said] : []));
    expect(language).toBe('cy');
    expect(headings).toContainEqual({ text: 'Yn bresennol', lang: 'cy' });
    expect(blocks).toContainEqual({
      is: 'text',
      said: { text: expect.stringMatching(/^Draft/) as string, lang: 'en' },
    });
  });
});

describe('the same meeting as Popolo', () => {
  it('gives the public no words of a motion in an item from which it was excluded', async () => {
    const partnership = (await partnershipView.read(await asking(log, '2025-03-20'), {})) as Partnership;
    const basis = {
      ...{ arrangement: 'test', log: 'test.example', clock: 'SIMULATED' as const, position: 1, head: null },
      ...{ asOf: '2025-03-20', knownAt: null, filter: {} },
    };
    const popolo = async (reader: Reader) =>
      popoloOf(partnership, [await meetingFor(reader)], basis, { open: reader.level === 'PARTIES' });
    expect(await popolo(PUBLIC)).not.toContain(MOVED);
    expect(await popolo(PUBLIC)).toContain('[withheld]');
    expect(await popolo(PARTY)).toContain(MOVED);
  });
});
