import { endOfDay } from '#kernel';
import { Assets } from './assets.js';
import type { Answer } from './pages.js';
import { Pages } from './pages.js';
import { RecordReader } from './record-reader.port.js';
import type { RecordAnswer, RecordQuestion } from './record-reader.port.js';
import type { ListedPartnership, PartnershipRecord } from './record.js';
import { begun, vale } from './testing/vale.js';

/** Answers with records held in memory, and remembers what it was asked. */
class Held extends RecordReader {
  readonly asked: RecordQuestion[] = [];

  constructor(private readonly records: readonly PartnershipRecord[]) {
    super();
  }

  async list(): Promise<readonly ListedPartnership[]> {
    return this.records.map(({ slug, name, summary, simulated }) => ({
      slug,
      name,
      summary,
      simulated,
      ...(simulated && { opensAt: '2025-03-13' }),
    }));
  }

  async read(slug: string, question: RecordQuestion): Promise<RecordAnswer> {
    this.asked.push(question);
    if (question.before === 'nowhere') return { kind: 'BAD_CURSOR' };
    if (question.asOf !== undefined && question.asOf < endOfDay('2024-01-01'))
      return { kind: 'NOT_BEGUN', around: { now: vale.around.now, later: 230, next: '2024-03-04' } };
    const record = this.records.find((held) => held.slug === slug);
    return record ? { kind: 'RECORD', record } : { kind: 'NOT_READY' };
  }
}

const given = (...records: readonly PartnershipRecord[]): { readonly reader: Held; readonly pages: Pages } => {
  const reader = new Held(records);
  return { reader, pages: new Pages(reader, new Assets({})) };
};
const html = (answer: Answer): string => (answer.status === 303 ? '' : answer.html);
const heading = (answer: Answer): string | undefined => /<h1[^>]*>([^<]*)/.exec(html(answer))?.[1];

describe('the first page', () => {
  it('is the partnership itself where there is one', async () => {
    const answer = await given(begun).pages.first({});
    expect([answer.status, heading(answer)]).toEqual([200, 'Three Rivers Partnership']);
  });

  it('is the list where there are several, the sample marked', async () => {
    const answer = await given(vale, begun).pages.first({});
    expect(heading(answer)).toBe('Partnerships');
    expect(html(answer)).toMatch(/href="\/arrangements\/vale">Vale Shared Services<\/a> <strong[^>]*>Sample</);
    expect(html(answer)).toContain('href="/arrangements/begun"');
  });

  it('says where there is none what will appear, and how to begin', async () => {
    const answer = await given().pages.first({});
    expect(heading(answer)).toBe('No partnership yet');
    expect(html(answer)).toContain('href="/start"');
  });

  it('opens a sample as at its opening date, with the way on and the way to one’s own', async () => {
    const { reader, pages } = given(vale);
    const page = html(await pages.first({}));
    expect(reader.asked).toEqual([{ asOf: endOfDay('2025-03-13') }]);
    expect(page).toContain('What happened next');
    expect(page).toContain('Start your own partnership');
  });

  it('shows a sample at the date asked for, where one is', async () => {
    const { reader, pages } = given(vale);
    await pages.first({ asOf: '2025-09-11' });
    await pages.first({ knownAt: '2025-09-11' });
    expect(reader.asked).toEqual([{ asOf: endOfDay('2025-09-11') }, { knownAt: endOfDay('2025-09-11') }]);
  });
});

describe('the page of one partnership', () => {
  it('is as it is now where no date is asked for, for the sample too', async () => {
    const { reader, pages } = given(vale, begun);
    await pages.partnership('vale', {});
    expect(reader.asked).toEqual([{}]);
  });

  it('passes on date, knowledge and place in the history', async () => {
    const { reader, pages } = given(vale);
    await pages.partnership('vale', { asOf: '2025-03-13T10:05:00Z', knownAt: '2025-03-14', before: '178' });
    expect(reader.asked).toEqual([
      { asOf: Date.parse('2025-03-13T10:05:00Z'), knownAt: endOfDay('2025-03-14'), before: '178' },
    ]);
  });

  it('leads from the date form to the address with the date', async () => {
    const answer = await given(vale).pages.first({ day: '13', month: '3', year: '2025' });
    expect(answer).toEqual({ status: 303, location: '/arrangements/vale?asOf=2025-03-13' });
  });

  it('refuses what is no date, says so in the title, and keeps what was typed', async () => {
    const { reader, pages } = given(vale);
    const answer = await pages.partnership('vale', { day: '31', month: '2', year: '2025' });
    expect(answer.status).toBe(400);
    expect(html(answer)).toMatch(/<title>Error: /);
    expect(html(answer)).toContain('31 2 2025 is not a real date.');
    expect(html(answer)).toContain('href="#date-day"');
    expect(html(answer)).toMatch(/id="date-day"[^>]*value="31"/);
    expect(html(answer)).toMatch(/id="date-year"[^>]*value="2025"/);
    expect(reader.asked).toEqual([]);
  });

  it('says before it began that it had not, without its name', async () => {
    const answer = await given(vale).pages.partnership('vale', { asOf: '2023-12-31' });
    expect(heading(answer)).toBe('Not begun yet');
    expect(html(answer)).toContain('230 later events are not shown.');
    expect(html(answer)).not.toContain('Vale Shared Services');
  });

  it('answers 404 for a partnership that is not there, and for a place in the history that is none', async () => {
    const { pages } = given(vale);
    expect((await pages.partnership('elsewhere', {})).status).toBe(404);
    const lost = await pages.partnership('vale', { before: 'nowhere', asOf: '2025-03-13' });
    expect(lost.status).toBe(404);
    expect(html(lost)).toContain('href="/arrangements/vale?asOf=2025-03-13"');
  });
});
