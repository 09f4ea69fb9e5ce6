import {
  CompromiseIncorporated,
  CompromiseOffered,
  FactRecorded,
  NoteAdded,
  PersonNamed,
  PositionDeclared,
  RecordCorrected,
  RepresentativeAppointed,
  WorkaroundFlagged,
} from '#governance';
import type { Reader } from '../language/declaration.js';
import { sentences } from '../reading/catalogue.js';
import { by, TestLog } from '../testing/log.js';
import { begin, dice, writeAnything } from '../testing/random-log.js';
import { asking, party, PUBLIC } from '../testing/told.js';
import { readHistory } from './history.js';

let log: TestLog;
beforeEach(async () => {
  log = new TestLog();
  await begin(log);
});
afterEach(() => log.close());

const history = async (day: string, params: object = {}, reader: Reader = PUBLIC, knownAt?: string) =>
  readHistory(await asking(log, day, reader, knownAt), params, sentences);
const types = async (...asked: Parameters<typeof history>) =>
  (await history(...asked)).entries.map((entry) => entry.type);

const position = (authority: string) =>
  PositionDeclared({ process: 'CP-1', version: 1, authority, position: 'OPPOSE', reasons: 'The limit is too low.' });
const flag = WorkaroundFlagged({
  workaround: 'WA-1',
  process: 'CP-1',
  authority: 'bdc',
  processVersion: 1,
  clause: '4.2',
  title: 'Spreadsheet approvals',
  reason: 'DATA',
  description: 'A spreadsheet.',
});

describe('a history', () => {
  it('tells one sentence an event, newest first, with the names of the time', async () => {
    await log.append('workaround/WA-1', { on: '2024-02-17', by: by('acc') }, flag);
    const [newest] = (await history('2024-02-17')).entries;
    expect(newest).toMatchObject({
      type: 'WorkaroundFlagged',
      standing: 'OWN',
      refs: { workaround: ['WA-1'], process: ['CP-1'], authority: ['bdc'] },
    });
    expect(newest?.sentence.text).toMatch(/ACC Council.*WA-1.*“Spreadsheet approvals”.*BDC Council/);
  });

  it('is that of a process, an authority or a workaround where one is named', async () => {
    await log.append('workaround/WA-1', { on: '2024-02-17', by: by('acc') }, flag);
    await log.append(
      'fact/F-1',
      { on: '2024-02-18', by: by('acc') },
      FactRecorded({ fact: 'F-1', kind: 'REPORT', title: 'Audit', source: 'Audit', workaround: 'WA-1' }),
    );
    await log.append('process/CP-1', { on: '2024-02-19', by: by('wic') }, position('wic'));
    expect(await types('2024-03-01', { of: 'workaround', id: 'WA-1' })).toEqual(['FactRecorded', 'WorkaroundFlagged']);
    expect(await types('2024-03-01', { of: 'authority', id: 'wic' })).toEqual([
      'PositionDeclared',
      'CommonProcessProposed',
      'ArrangementProposed',
    ]);
    expect(await types('2024-03-01', { of: 'process', id: 'CP-1', limit: 2 })).toEqual([
      'PositionDeclared',
      'WorkaroundFlagged',
    ]);
  });

  it('is paged without gaps or repeats, also where entries came late', async () => {
    for (let n = 0; n < 12; n++) {
      const on = `2024-02-${String(10 + ((n * 5) % 12)).padStart(2, '0')}`;
      await log.append('process/CP-1', { on, by: by('bdc'), recorded: Date.UTC(2024, 2, 1) }, position('bdc'));
    }
    const whole = (await history('2024-03-02', { limit: 100 })).entries.map((entry) => entry.position);
    const paged: number[] = [];
    for (let before: number | undefined; ;) {
      const page = await history('2024-03-02', { limit: 4, ...(before !== undefined && { before }) });
      paged.push(...page.entries.map((entry) => entry.position));
      before = page.next;
      if (before === undefined) break;
    }
    expect(paged).toEqual(whole);
    expect(whole).toHaveLength(log.store.events.size());
  });

  it('shows a corrected entry where it belongs, marked, and as it was before that was known', async () => {
    const [event] = await log.append('process/CP-1', { on: '2024-02-19', by: by('wic') }, position('wic'));
    const target = event!.envelope.id;
    const correction = RecordCorrected({
      target,
      field: 'occurredAt',
      becomes: '2024-01-05',
      as: 'TEXT',
      reason: 'Wrong day.',
    });
    await log.append('process/CP-1', { on: '2024-03-01', by: by('wic') }, correction);
    expect(await types('2024-01-06')).toContain('PositionDeclared');
    expect(await types('2024-01-06', {}, PUBLIC, '2024-02-28')).not.toContain('PositionDeclared');
    const entry = (await history('2024-03-02')).entries.find((e) => e.type === 'PositionDeclared');
    expect(entry).toMatchObject({ occurredAt: '2024-01-05', corrected: [expect.any(String)] });
  });

  it('keeps names of persons from the public, who reads the role instead, and shows that they are erased', async () => {
    await log.append(
      'authority/bdc',
      { on: '2024-02-01', by: by('bdc') },
      PersonNamed({ authority: 'bdc', person: 'p_bdc_rep', name: 'Rowan Ashby', role: 'Member' }),
    );
    await log.append(
      'authority/bdc',
      { on: '2024-02-02', by: by('bdc') },
      RepresentativeAppointed({ authority: 'bdc', person: 'p_bdc_rep', document: 'Minute 12' }),
    );
    const appointed = async (reader: Reader) => (await history('2024-02-02', {}, reader)).entries[0]?.sentence.text;
    expect(await appointed(party('acc'))).toContain('Rowan Ashby');
    expect(await appointed(PUBLIC)).toBe('BDC Council appointed Member as its representative.');
    await log.store.disclosures.destroy('person/p_bdc_rep');
    expect(await appointed(party('acc'))).toContain('[erased]');
  });

  it('is told in Welsh where there is Welsh, and marked as English where there is not', async () => {
    await log.append('workaround/WA-1', { on: '2024-02-17', by: by('acc') }, flag);
    const { entries } = await history('2024-02-17', {}, { level: 'PUBLIC', language: 'cy' });
    for (const { type, sentence } of entries)
      expect([type, sentence.lang]).toEqual([type, sentences.has(type, 'cy') ? 'cy' : 'en']);
    expect(entries.some(({ sentence }) => sentence.lang === 'cy')).toBe(true);
  });
});

describe('an offer without prejudice', () => {
  const offer = { compromise: 'K-1', withoutPrejudice: true, process: 'CP-1' };
  const offered = CompromiseOffered({
    ...offer,
    offerHash: 'a'.repeat(64),
    answers: [],
    addressees: ['bdc'],
    concessions: [{ by: 'acc', to: 'bdc', subject: 'The limit', size: 'MINOR' }],
    terms: 'Ten thousand.',
    expires: '2024-03-01',
  });

  it('is not there for the public, with all that is said of it, until a version contains it', async () => {
    const [event] = await log.append('compromise/K-1', { on: '2024-02-01', by: by('acc') }, offered);
    await log.append(
      'compromise/K-1',
      { on: '2024-02-02', by: by('acc') },
      NoteAdded({ target: event!.envelope.id, note: 'Agreed in the corridor.' }),
    );
    const before = await history('2024-02-10', { limit: 100 });
    expect(JSON.stringify(before)).not.toMatch(/K-1|CompromiseOffered|NoteAdded/);
    expect(await types('2024-02-10', { of: 'compromise', id: 'K-1' })).toEqual([]);
    expect(await types('2024-02-10', { limit: 2 }, party('wic'))).toEqual(['NoteAdded', 'CompromiseOffered']);
    await log.append(
      'compromise/K-1',
      { on: '2024-02-20', by: { process: 'incorporation' } },
      CompromiseIncorporated({ ...offer, version: 2 }),
    );
    expect(await types('2024-02-20', { limit: 3 })).toEqual([
      'CompromiseIncorporated',
      'NoteAdded',
      'CompromiseOffered',
    ]);
    expect(await types('2024-02-10', { limit: 100 })).not.toContain('CompromiseOffered');
  });
});

describe('the history of events that are named', () => {
  it('has each of them exactly as the whole history has it, at any date and for any reader, and no others', async () => {
    await writeAnything(log, 160, dice(11));
    const all = await log.store.events.at(Array.from({ length: log.store.events.size() }, (_, position) => position));
    const ids = all.map(({ envelope }) => envelope.id);
    const cases = ['2023-11-30', '2024-01-09', '2024-02-01', '2024-03-15'].flatMap((day) =>
      [PUBLIC, party('bdc'), party('wic')].flatMap((reader) =>
        [undefined, '2024-01-20'].map((known) => [day, reader, known] as const),
      ),
    );
    for (const [day, reader, known] of cases) {
      const whole = [];
      for (let before: number | undefined; ;) {
        const page = await history(day, { limit: 100, ...(before !== undefined && { before }) }, reader, known);
        whole.push(...page.entries);
        before = page.next;
        if (before === undefined) break;
      }
      const named = [];
      for (let at = 0; at < ids.length; at += 100)
        named.push(...(await history(day, { events: ids.slice(at, at + 100) }, reader, known)).entries);
      const byPosition = (a: { position: number }, b: { position: number }) => a.position - b.position;
      expect(named.sort(byPosition)).toEqual(whole.sort(byPosition));
    }
  });

  it('is newest first, each once, and nothing for what is no event', async () => {
    const stored = await log.store.events.readStream('process/CP-1');
    const [first, second] = stored.map(({ envelope }) => envelope.id);
    const { entries } = await history('2024-01-01', {
      events: [first!, second!, first!, '00000000-0000-4000-8000-000000000000'],
    });
    expect(entries.map(({ id }) => id)).toEqual([second, first]);
  });
});
