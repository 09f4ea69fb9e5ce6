import fc from 'fast-check';
import type { Kind } from '#governance';
import {
  count,
  day,
  flag,
  group,
  hash,
  line,
  listOf,
  oneOf,
  openText,
  optional,
  pence,
  ref,
  basisPoints,
  when,
} from '#governance/language/kinds.js';
import { entriesOf } from './entries.js';
import { readField, readShape } from './read.js';

const typed = (pairs: Readonly<Record<string, string | readonly string[]>>) =>
  entriesOf(
    Object.entries(pairs).flatMap(([name, values]) => [values].flat().map((value): [string, string] => [name, value])),
  );
const reading = (kind: Kind, pairs: Parameters<typeof typed>[0]) => readField(kind, 'x', typed(pairs));
const value = (kind: Kind, pairs: Parameters<typeof typed>[0]) => {
  const { value: read, faults } = reading(kind, pairs);
  return faults.length > 0 ? faults.map(({ key }) => key) : read;
};

describe('an entry', () => {
  it.each<[string, Kind, Parameters<typeof typed>[0], unknown]>([
    ['a line, without the spaces around it', line(), { x: '  Step 4 ' }, 'Step 4'],
    ['text over several lines, with the line ends of the record', openText(), { x: 'one\r\ntwo' }, 'one\ntwo'],
    ['pounds as pence', pence(), { x: '£1,200.5' }, 120_050],
    ['pounds without pence', pence(), { x: '1200' }, 120_000],
    ['a percentage as basis points', basisPoints(), { x: '12.5' }, 1_250],
    ['a number with separators', count(), { x: '1,234' }, 1_234],
    ['yes', flag(), { x: 'yes' }, true],
    ['no', flag(), { x: 'no' }, false],
    ['a day in three fields', day(), { 'x.day': '3', 'x.month': '2', 'x.year': '2025' }, '2025-02-03'],
    [
      'a moment in London',
      when(),
      { 'x.day': '1', 'x.month': '7', 'x.year': '2025', 'x.time': '5:30pm' },
      '2025-07-01T16:30:00.000Z',
    ],
    ['a moment without its time', when(), { 'x.day': '1', 'x.month': '7', 'x.year': '2025' }, '2025-07-01'],
    ['an id chosen', ref('person'), { x: 'p_x' }, 'p_x'],
    ['an id that is not in the list', ref('person'), { x: 'p_x', 'x.other': 'p_y' }, 'p_y'],
    ['boxes ticked', listOf(ref('authority')), { x: ['acc', 'bdc'] }, ['acc', 'bdc']],
    ['one a line', listOf(line()), { x: 'one\n\n two ' }, ['one', 'two']],
    ['nothing for what may be left out', optional(line()), { x: ' ' }, undefined],
    ['no list where it may be empty', listOf(line()), {}, []],
  ])('is read: %s', (_, kind, pairs, wanted) => {
    expect(value(kind, pairs)).toEqual(wanted);
  });

  it.each<[string, Kind, Parameters<typeof typed>[0], string]>([
    ['a line left empty', line(), {}, 'missing.entry'],
    ['a choice not made', oneOf(['A', 'B']), {}, 'missing.choice'],
    ['a day left empty', day(), {}, 'missing.date'],
    ['too few of a list', listOf(line(), 5, 2), { x: 'one' }, 'tooFew'],
    ['too many of a list', listOf(line(), 1), { x: 'one\ntwo' }, 'tooMany'],
    ['a day without its month', day(), { 'x.day': '3', 'x.year': '2025' }, 'date.noMonth'],
    ['a day that is none', day(), { 'x.day': '31', 'x.month': '2', 'x.year': '2025' }, 'date.notReal'],
    ['a year of two numbers', day(), { 'x.day': '3', 'x.month': '2', 'x.year': '25' }, 'date.year'],
    ['a time that is none', when(), { 'x.day': '1', 'x.month': '7', 'x.year': '2025', 'x.time': '25:00' }, 'time'],
    ['a sum that is none', pence(), { x: '12.345' }, 'money'],
    ['a sum below nought', pence(), { x: '-5' }, 'money'],
    ['more than a hundred per cent', basisPoints(), { x: '100.01' }, 'percent'],
    ['words for a number', count(), { x: 'two' }, 'number'],
    ['a number out of its bounds', count(1, 5), { x: '9' }, 'number'],
    ['a text that is too long', openText(3), { x: 'four' }, 'tooLong'],
    ['an id with a space', ref('person'), { x: 'a b' }, 'ref'],
    ['a hash that is none', hash(), { x: 'abc' }, 'hash'],
    ['a value that the choice does not have', oneOf(['A', 'B']), { x: 'C' }, 'other'],
  ])('is refused: %s', (_, kind, pairs, key) => {
    expect(value(kind, pairs)).toEqual([key]);
  });

  it('of pounds and pence is always the sum that was typed', () => {
    fc.assert(
      fc.property(fc.nat(1e9), (sum) => {
        const text = `${Math.floor(sum / 100)}.${String(sum % 100).padStart(2, '0')}`;
        expect(value(pence(), { x: text })).toBe(sum);
      }),
    );
  });

  it('comes to a value or to a fault, whatever was typed, and every value is one that the kind accepts', () => {
    const kinds: readonly Kind[] = [
      line(40),
      openText(40),
      pence(),
      count(0, 50),
      day(),
      ref('person'),
      flag(),
      listOf(line(9), 3, 1),
    ];
    fc.assert(
      fc.property(fc.constantFrom(...kinds), fc.string({ unit: 'binary' }), (kind, text) => {
        const read = reading(kind, { x: text, 'x.day': text, 'x.month': text, 'x.year': text });
        expect(read.faults.length > 0 || kind.check(read.value, 'x').length === 0).toBe(true);
      }),
    );
  });
});

describe('groups and their lists', () => {
  const step = group({ title: line(20), note: optional(line(20)) });

  it('are read under their own names, and members that were left empty are left out', () => {
    const steps = listOf(step, 5, 1);
    expect(
      value(steps, { 'x.0.title': 'One', 'x.0.note': '', 'x.1.title': '', 'x.1': '', 'x.4.title': 'Two' }),
    ).toEqual([{ title: 'One' }, { title: 'Two' }]);
  });

  it('name the control that is wrong', () => {
    expect(reading(listOf(step, 5), { 'x.3.note': 'no title' }).faults).toEqual([
      { path: 'x.3.title', key: 'missing.entry', params: {} },
    ]);
  });

  it('that may be left out are left out when nothing is in them, and wanted whole when something is', () => {
    const kind = optional(group({ ref: line(), date: day() }));
    expect(reading(kind, { 'x.ref': ' ', 'x.date.day': '' })).toEqual({ faults: [] });
    expect(reading(kind, { 'x.ref': 'Minute 4' }).faults.map(({ path }) => path)).toEqual(['x.date']);
  });

  it('take nothing from a name that no field has', () => {
    const { value: read } = readShape([['title', line()]], typed({ title: 'x', __proto__: 'y', admin: 'yes' }));
    expect(Object.keys(read as object)).toEqual(['title']);
  });
});
