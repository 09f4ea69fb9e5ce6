import { SimulatedClock, systemClock } from './clock.js';

describe('a simulated clock', () => {
  it('stands still until it is moved on', () => {
    const clock = new SimulatedClock(1_000);
    expect([clock.now(), clock.now()]).toEqual([1_000, 1_000]);
    clock.moveTo(2_000);
    clock.moveTo(2_000);
    expect(clock.now()).toBe(2_000);
  });

  it('refuses to go back, and stays where it was', () => {
    const clock = new SimulatedClock(2_000);
    expect(() => clock.moveTo(1_999)).toThrow(
      'stands at 1970-01-01T00:00:02.000Z and cannot go back to 1970-01-01T00:00:01.999Z',
    );
    expect(clock.now()).toBe(2_000);
  });

  it.each([Number.NaN, 0.5, Infinity, 9e15])('refuses %d, which is no moment', (ms) => {
    expect(() => new SimulatedClock(ms)).toThrow(RangeError);
    expect(() => new SimulatedClock(0).moveTo(ms)).toThrow(RangeError);
  });
});

describe('the system clock', () => {
  it('tells the time of this machine', () => {
    const before = Date.now();
    const now = systemClock.now();
    expect(now).toBeGreaterThanOrEqual(before);
    expect(now).toBeLessThanOrEqual(Date.now());
  });
});
