import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { eventId, idemOf, isEventId, isRef } from './ids.js';

const idem = idemOf('vale', 'ACC', 'p-1', 'k-1');

describe('the hash of a command', () => {
  it('is SHA-256 of the canonical JSON of log, authority, person and key', () => {
    expect(idem).toBe(createHash('sha256').update('["vale","ACC","p-1","k-1"]').digest('hex'));
  });

  it('never confuses where one part ends and the next begins', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ minLength: 1 }), (a, b) => {
        expect(idemOf('vale', a, b, 'k')).not.toBe(idemOf('vale', a + b, '', 'k'));
      }),
    );
  });
});

describe('the id of an event', () => {
  it('is made of the first 16 bytes of SHA-256 of the hash and the number', () => {
    const digest = createHash('sha256')
      .update(Buffer.from(`${idem}00000102`, 'hex'))
      .digest('hex');
    const id = eventId(idem, 0x102);
    const bare = id.replaceAll('-', '');
    expect([bare.slice(0, 12), bare.slice(13, 16), bare.slice(17)]).toEqual([
      digest.slice(0, 12),
      digest.slice(13, 16),
      digest.slice(17, 32),
    ]);
  });

  it('is always a UUIDv8, the same for the same event and another for the next', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(), (key, n) => {
        const hash = idemOf('vale', 'ACC', 'p-1', key);
        expect(isEventId(eventId(hash, n))).toBe(true);
        expect(eventId(hash, n)).toBe(eventId(hash, n));
        expect(eventId(hash, n)).not.toBe(eventId(hash, n + 1));
      }),
    );
  });

  it.each([-1, 0.5, 2 ** 32])('refuses the number %d', (n) => {
    expect(() => eventId(idem, n)).toThrow('is no event number');
  });

  it.each(['', 'abc', idem.toUpperCase(), `${idem}0`])('refuses the hash "%s"', (hash) => {
    expect(() => eventId(hash, 0)).toThrow('64 lower-case hex digits');
  });

  it.each([
    '',
    'E'.repeat(36),
    '5c146b14-3c52-4afd-938a-375d0df1fbf6',
    '5C146B14-3C52-8AFD-938A-375D0DF1FBF6',
    '5c146b14-3c52-8afd-c38a-375d0df1fbf6',
    8,
    null,
  ])('is not %j', (id) => {
    expect(isEventId(id)).toBe(false);
  });

  it('is 5c146b14-3c52-8afd-938a-375d0df1fbf6, the example of RFC 9562', () => {
    expect(isEventId('5c146b14-3c52-8afd-938a-375d0df1fbf6')).toBe(true);
  });
});

describe('a reference', () => {
  it.each(['WA-001', 'a', '0', 'CP-001.v2_final', 'x'.repeat(64)])('can be %s', (ref) => {
    expect(isRef(ref)).toBe(true);
  });

  it.each(['', '-a', '.', '_a', 'a/b', 'a b', 'é', 'a\n', 'x'.repeat(65), 7, undefined])('cannot be %j', (ref) => {
    expect(isRef(ref)).toBe(false);
  });
});
