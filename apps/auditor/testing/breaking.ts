import type { RecordTarget } from '#event-store/record-copy.port.js';

/** These change nothing. */
const READS = new Set<keyof RecordTarget>(['close', 'keyOf', 'commands']);

/** The process died here. */
export class Died extends Error {}

/**
 * A target that dies at its n-th call, just before it or just after: as a process that is killed there would leave it.
 * @param n from 0
 */
export function dyingAt(target: RecordTarget, n: number, when: 'before' | 'after'): RecordTarget {
  let calls = 0;
  return new Proxy(target, {
    get(record, name: keyof RecordTarget) {
      const value: unknown = Reflect.get(record, name);
      if (typeof value !== 'function') return value;
      const call = (...args: unknown[]): unknown => (value as (...given: unknown[]) => unknown).apply(record, args);
      if (READS.has(name)) return call;
      return (...args: unknown[]) => {
        const dies = calls++ === n;
        // Who died does nothing more, whatever became of the error.
        if (calls > n + 1 || (dies && when === 'before')) throw new Died();
        const answer = call(...args);
        return dies ? Promise.resolve(answer).then(() => Promise.reject(new Died())) : answer;
      };
    },
  });
}
