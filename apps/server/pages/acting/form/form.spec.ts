import { commands } from '#governance/commands.js';
import { entriesOf } from './entries.js';
import { refuse, forbid } from '#governance';
import type { Field } from './field.js';
import { fieldOf } from './field.js';
import { fieldConcerned } from './faults.js';
import { Form } from './form.js';
import { isNew, nextId } from './known.js';

const all = commands.map((declaration) => [declaration.name, declaration] as const);
const flat = (fields: readonly Field[]): readonly Field[] =>
  fields.flatMap((field) => [
    field,
    ...flat(field.fields ?? []),
    ...(field.members ?? []).flatMap((member) => flat(member.fields)),
  ]);

describe('the form of a command', () => {
  it.each(all)('%s asks for every field once, but for the hash of a text that it shows', (_, declaration) => {
    const form = new Form(declaration);
    const asked = form.steps.flat();
    const hidden = form.text ? [form.text.hash] : [];
    expect([...asked, ...hidden].sort()).toEqual([...declaration.fields.keys()].sort());
    expect(form.steps.every((step) => step.length <= 7)).toBe(true);
  });

  it.each(all)('%s has words for every control, in both languages, and no two of one name', (_, declaration) => {
    for (const lang of ['en', 'cy'] as const) {
      const drawing = { of: declaration, entries: new Map(), known: new Map(), faults: [], lang };
      const fields = flat(
        [...declaration.fields].map(([name, { kind, about }]) => fieldOf(kind, name, drawing, about)),
      );
      const words = fields.flatMap(({ label, choices = [] }) => [
        label.text,
        ...choices.map((choice) => choice.label.text),
      ]);
      expect(words.filter((text) => text.trim() === '' || /[a-z][A-Z]|_/.test(text))).toEqual([]);
      expect(new Set(fields.map(({ name }) => name)).size).toBe(fields.length);
    }
  });

  it('takes what an address says, a day in one piece too, and nothing that is no field of it', () => {
    const form = new Form(commands.find(({ name }) => name === 'PlanAdoption')!);
    expect([
      ...form.prefilled(
        entriesOf([
          ['process', 'CP-001'],
          ['due', '2025-03-07'],
          ['admin', 'yes'],
        ]),
      ),
    ]).toEqual([
      ['process', ['CP-001']],
      ['due.year', ['2025']],
      ['due.month', ['3']],
      ['due.day', ['7']],
    ]);
  });
});

describe('an id that is yet to be', () => {
  it('is the one after the highest', () => {
    expect(nextId([{ id: 'WA-009' }, { id: 'WA-002' }, { id: 'other' }])).toBe('WA-010');
    expect(nextId([{ id: 'D-3' }, { id: 'D-WIC-7' }, { id: 'D-2' }])).toBe('D-4');
    expect(nextId([{ id: 'draft' }])).toBeUndefined();
    expect(nextId([{ id: 'B-2025-03-12' }])).toBeUndefined();
    expect(nextId(undefined)).toBeUndefined();
  });

  it('is known by what the declaration says of it', () => {
    const field = (command: string, name: string) => commands.find((c) => c.name === command)!.fields.get(name)!;
    const flagged = field('FlagWorkaround', 'workaround');
    const retired = field('RetireWorkaround', 'workaround');
    expect([isNew(flagged.kind, flagged.about), isNew(retired.kind, retired.about)]).toEqual([true, false]);
  });
});

describe('the field that a refusal concerns', () => {
  const names = ['workaround', 'process', 'processVersion', 'until'];
  const data = { workaround: 'WA-1', process: 'CP-1', processVersion: 2, until: '2025-03-01' };

  it.each([
    [refuse('WORKAROUND_EXISTS', { workaround: 'WA-1' }), 'workaround'],
    [refuse('VERSION_NOT_IN_FORCE', { process: 'CP-1', version: 2, inForce: 3 }), 'processVersion'],
    [refuse('PERMISSION_TOO_LONG', { until: '2025-03-01', days: 180, latest: '2025-02-01' }), 'until'],
    [refuse('TOO_BUSY', { stream: 'workaround/WA-1' }), undefined],
    [refuse('ELSEWHERE', { workaround: 'WA-2' }), undefined],
    [forbid('NOT_YOUR_WORKAROUND', { workaround: 'WA-1', owner: 'bdc' }), 'workaround'],
    [forbid('MANDATE_NEEDED', { process: 'CP-1', person: 'p_x' }), undefined],
  ])('%j is %s', (refusal, field) => {
    expect(fieldConcerned(refusal, names, data)).toBe(field);
  });
});
