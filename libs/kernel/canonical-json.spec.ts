import fc from 'fast-check';
import { canonicalBytes, canonicalise, nfc, NotCanonical, parseCanonical } from './canonical-json.js';

const text = fc.string({ unit: 'grapheme' }).filter((s) => s.isWellFormed());
const whole = fc.maxSafeInteger().map((n) => n + 0);
const { value } = fc.letrec<{ value: unknown; leaf: unknown; list: unknown[]; record: Record<string, unknown> }>(
  (tie) => ({
    leaf: fc.oneof(text, whole, fc.boolean(), fc.constant(null)),
    list: fc.array(tie('value'), { maxLength: 4 }),
    record: fc.dictionary(text, tie('value'), { maxKeys: 5, noNullPrototype: true }),
    value: fc.oneof({ maxDepth: 4, depthSize: 'small' }, tie('leaf'), tie('list'), tie('record')),
  }),
);

const utf8 = (s: string): Uint8Array => new TextEncoder().encode(s);
const reversed = (x: unknown): unknown => {
  if (Array.isArray(x)) return x.map(reversed);
  if (typeof x !== 'object' || x === null) return x;
  return Object.fromEntries(
    Object.entries(x)
      .reverse()
      .map(([key, member]) => [key, reversed(member)]),
  );
};
const nested = (depth: number): unknown => (depth === 0 ? 0 : [nested(depth - 1)]);

describe('the canonical form', () => {
  it('sorts keys by UTF-16 code units (the example of RFC 8785 section 3.2.3)', () => {
    const given = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      1: 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    };
    expect(canonicalise(given)).toBe(
      '{"\\r":"Carriage Return","1":"One","\u0080":"Control","\u00f6":"Latin Small Letter O With Diaeresis","\u20ac":"Euro Sign","\ud83d\ude00":"Emoji: Grinning Face","\ufb33":"Hebrew Letter Dalet With Dagesh"}',
    );
  });

  it('sorts whole-number keys as text, which JavaScript does not', () => {
    expect(canonicalise({ 2: 0, 10: 0, 1: 0 })).toBe('{"1":0,"10":0,"2":0}');
  });

  it('escapes what RFC 8785 section 3.2.2.2 escapes and nothing else', () => {
    expect(canonicalise('\u20ac$\u000f\nA\'B"\\\\"/\u007f\u2028')).toBe(
      '"\u20ac$\\u000f\\nA\'B\\"\\\\\\\\\\"/\u007f\u2028"',
    );
  });

  it('is the UTF-8 of its text', () => {
    expect(canonicalBytes({ b: '£', a: [1, true, null] })).toEqual(utf8('{"a":[1,true,null],"b":"£"}'));
  });

  it('keeps a member called __proto__', () => {
    const parsed = parseCanonical(utf8('{"__proto__":{"a":1}}'));
    expect(canonicalise(nfc(parsed))).toBe('{"__proto__":{"a":1}}');
  });

  it('is its own canonical form, always', () => {
    fc.assert(fc.property(value, (x) => canonicalise(JSON.parse(canonicalise(x))) === canonicalise(x)));
  });

  it('never depends on the order of keys', () => {
    fc.assert(fc.property(value, (x) => canonicalise(reversed(x)) === canonicalise(x)));
  });

  it('is what JSON.stringify gives when the keys are letters in order', () => {
    const letters = fc.dictionary(
      fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'X', 'Y', 'Z'), minLength: 1 }),
      value.filter((x) => typeof x !== 'object'),
      { noNullPrototype: true },
    );
    fc.assert(
      fc.property(letters, (x) => {
        const sorted = Object.fromEntries(
          Object.keys(x)
            .sort()
            .map((key) => [key, x[key]]),
        );
        expect(canonicalise(x)).toBe(JSON.stringify(sorted));
      }),
    );
  });

  it('says the same as its value, always', () => {
    fc.assert(fc.property(value, (x) => canonicalise(parseCanonical(canonicalBytes(x))) === canonicalise(x)));
  });
});

describe('what has no canonical form', () => {
  class Money {
    constructor(readonly pence: number) {}
  }
  const named = Object.assign([1], { unit: 'pence' });
  const withHole = new Array<number>(2);
  withHole[1] = 1;

  it.each<readonly [string, unknown]>([
    ['undefined', undefined],
    ['an undefined member', { a: undefined }],
    ['an undefined item', [undefined]],
    ['a hole in an array', withHole],
    ['named members on an array', named],
    ['a BigInt', 1n],
    ['a function', () => 1],
    ['a symbol', Symbol('a')],
    ['a fraction', 0.5],
    ['minus nought', -0],
    ['NaN', Number.NaN],
    ['infinity', Infinity],
    ['2^53', 2 ** 53],
    ['-(2^53)', -(2 ** 53)],
    ['a lone high surrogate', 'a\ud800'],
    ['a lone low surrogate', '\udc00a'],
    ['a key with a lone surrogate', { '\ud800': 1 }],
    ['a date', new Date(0)],
    ['an object with toJSON', { toJSON: () => 1 }],
    ['a class instance', new Money(1)],
    ['a map', new Map()],
    ['bytes', new Uint8Array(1)],
    ['a boxed number', Object(1)],
    ['65 levels', nested(65)],
    ['a circle', circle()],
  ])('%s is refused', (_, x) => {
    expect(() => canonicalise(x)).toThrow(NotCanonical);
    expect(() => canonicalBytes(x)).toThrow(NotCanonical);
  });

  it('leaves the outermost accepted: 64 levels, the greatest and the least whole number', () => {
    expect(canonicalise(nested(64))).toBe('['.repeat(64) + '0' + ']'.repeat(64));
    expect(canonicalise([2 ** 53 - 1, -(2 ** 53) + 1])).toBe('[9007199254740991,-9007199254740991]');
  });

  it('is named by the path to it', () => {
    const x = { body: { 'a/b~c': [0, { pence: 1.5 }] } };
    expect(pathOf(() => canonicalise(x))).toBe('/body/a~1b~0c/1/pence');
    expect(() => canonicalise(x)).toThrow(
      'Not canonical JSON at /body/a~1b~0c/1/pence: the number 1.5; give a whole number',
    );
    expect(pathOf(() => canonicalise(0.5))).toBe('');
  });

  function pathOf(act: () => unknown): string | undefined {
    try {
      act();
    } catch (error) {
      if (error instanceof NotCanonical) return error.path;
    }
    return undefined;
  }

  function circle(): unknown {
    const x: Record<string, unknown> = {};
    x.self = x;
    return x;
  }
});

describe('reading canonical bytes', () => {
  it.each([
    ['duplicate keys', '{"a":1,"a":2}'],
    ['keys out of order', '{"b":1,"a":2}'],
    ['a space', '{"a": 1}'],
    ['a line end', '{"a":1}\n'],
    ['a byte order mark', '\ufeff{}'],
    ['a fraction that is whole', '1.0'],
    ['an exponent', '1e2'],
    ['minus nought', '-0'],
    ['a needless escape', '"\\u0061"'],
    ['an upper-case escape', '"\\u000F"'],
    ['an escaped lone surrogate', '"\\ud800"'],
    ['65 levels', '['.repeat(65) + ']'.repeat(65)],
    ['20,000 levels', '['.repeat(20_000) + ']'.repeat(20_000)],
    ['nothing', ''],
    ['two values', '1 2'],
  ])('refuses %s', (_, given) => {
    expect(() => parseCanonical(utf8(given))).toThrow(NotCanonical);
  });

  it('refuses what is not UTF-8', () => {
    expect(() => parseCanonical(Uint8Array.of(0x22, 0xff, 0x22))).toThrow(NotCanonical);
    expect(() => parseCanonical(Uint8Array.of(0x22, 0xed, 0xa0, 0x80, 0x22))).toThrow(NotCanonical);
  });

  it('never takes bytes that differ in a single place for the same value', () => {
    fc.assert(
      fc.property(value, fc.nat(), fc.integer({ min: 1, max: 255 }), (x, at, change) => {
        const bytes = canonicalBytes(x);
        const changed = Uint8Array.from(bytes);
        const place = at % bytes.length;
        changed[place] = bytes[place]! ^ change;
        let read: unknown;
        try {
          read = parseCanonical(changed);
        } catch (error) {
          expect(error).toBeInstanceOf(NotCanonical);
          return;
        }
        expect(canonicalise(read)).not.toBe(canonicalise(x));
      }),
    );
  });
});

describe('normal form C, on input', () => {
  it('composes strings and keys at every depth, and leaves the given value alone', () => {
    const given = { 'e\u0301': ['e\u0301', 1, null] };
    expect(nfc(given)).toEqual({ '\u00e9': ['\u00e9', 1, null] });
    expect(Object.keys(given)).toEqual(['e\u0301']);
  });

  it('refuses keys that become the same, and more than 64 levels', () => {
    expect(() => nfc({ 'e\u0301': 1, '\u00e9': 2 })).toThrow(NotCanonical);
    expect(() => nfc(nested(65))).toThrow(NotCanonical);
  });

  it('changes nothing the second time, always', () => {
    fc.assert(
      fc.property(fc.array(text), (x) => {
        const once = nfc(x);
        expect(nfc(once)).toEqual(once);
      }),
    );
  });
});
