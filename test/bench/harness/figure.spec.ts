import type { Figure } from './figure.js';
import { asJson, asLine, isMet, notMeasured } from './figure.js';

const beside: Figure = {
  name: 'append-one',
  about: 'Append, one at a time',
  unit: 'events/s',
  value: 3500.123,
  reference: { name: 'reference', value: 5000 },
  ratio: 0.7,
  rounds: 5,
};
const faster: Figure = { ...beside, target: { better: 'higher', ratio: 0.7 } };

describe('a figure', () => {
  it('given a target of at least, then it is met from that ratio on', () => {
    expect(isMet(faster)).toBe(true);
    expect(isMet({ ...faster, ratio: 0.69 })).toBe(false);
  });

  it('given a target of at most, then it is met up to that ratio', () => {
    const limit: Figure = { ...faster, target: { better: 'lower', ratio: 1 } };
    expect(isMet({ ...limit, ratio: 1 })).toBe(true);
    expect(isMet({ ...limit, ratio: 1.01 })).toBe(false);
  });

  it('given that it could not be taken, then it is not met and says why', () => {
    const missing = notMeasured(
      { name: 'x', about: 'Beside a peer', unit: 'events/s', target: { better: 'higher', ratio: 5 }, against: 'peer' },
      'there is no compiler.',
    );
    expect(isMet(missing)).toBe(false);
    expect(JSON.parse(asJson(missing, 1))).toMatchObject({
      value: null,
      ratio: null,
      met: false,
      reference: { name: 'peer', value: null },
      notes: ['Not measured: there is no compiler.'],
    });
    expect(asLine(missing)).toContain('Not measured: there is no compiler.');
  });

  it('given no target, then there is nothing to meet', () => {
    expect(isMet(beside)).toBeUndefined();
    expect(JSON.parse(asJson(beside, 1))).toMatchObject({ target: null, met: null });
  });

  it('given a program that asks, then it gets one object with name, value, unit, reference, ratio, target and met', () => {
    const text = asJson(faster, 1);
    expect(text).not.toContain('\n');
    expect(JSON.parse(text)).toEqual({
      name: 'append-one',
      value: 3500,
      unit: 'events/s',
      reference: { name: 'reference', value: 5000 },
      ratio: 0.7,
      target: 0.7,
      better: 'higher',
      met: true,
      rounds: 5,
    });
  });

  it('given a smaller run, then the object says how small', () => {
    expect(JSON.parse(asJson(faster, 0.01))).toMatchObject({ scale: 0.01 });
  });
});
