import fc from 'fast-check';
import { Problem } from './problem.js';
import { parseStrict } from './strict-json.js';

const parse = (text: string): unknown => parseStrict(Buffer.from(text));
const codeOf = (bytes: Uint8Array): string | undefined => {
  try {
    parseStrict(bytes);
    return undefined;
  } catch (error) {
    return error instanceof Problem && error.status === 400 ? error.code : String(error);
  }
};
const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);

describe('JSON from outside', () => {
  it('is read as JSON.parse reads it, whatever is in order', () => {
    fc.assert(
      fc.property(fc.json({ depthSize: 'small', maxDepth: 6 }), (text) => {
        fc.pre(!text.includes('__proto__'));
        const value: unknown = JSON.parse(text);
        expect(parse(JSON.stringify(value))).toEqual(value);
      }),
    );
  });

  it.each([
    ['an empty body', '', 'BODY_MISSING'],
    ['half a document', '{"a":', 'JSON_SYNTAX'],
    ['two documents', '{} {}', 'JSON_SYNTAX'],
    ['a name twice', '{"a":1,"a":2}', 'JSON_NAME_TWICE'],
    ['a name twice, once escaped', '{"a":1,"\\u0061":2}', 'JSON_NAME_TWICE'],
    ['a name twice, deep inside', '{"x":[{"b":{"a":[],"c":"}","a":{}}}]}', 'JSON_NAME_TWICE'],
    ['__proto__', '{"__proto__":{"admin":true}}', 'JSON_NAME_REFUSED'],
    ['__proto__ in disguise', '{"a":{"__\\u0070roto__":1}}', 'JSON_NAME_REFUSED'],
    ['a lone surrogate', '{"a":"\\ud800"}', 'JSON_LONE_SURROGATE'],
    ['a lone surrogate in a name', '{"\\udc00":1}', 'JSON_LONE_SURROGATE'],
    ['17 levels', nested(17), 'JSON_TOO_DEEP'],
    ['a hundred thousand levels', nested(100_000), 'JSON_TOO_DEEP'],
  ])('with %s is refused as such', (_, text, code) => {
    expect(codeOf(Buffer.from(text))).toBe(code);
  });

  it('that is not UTF-8 is refused', () => {
    expect(codeOf(Buffer.from([0x22, 0xff, 0x22]))).toBe('JSON_NOT_UTF8');
  });

  it('may say the same name in different objects, quote its brackets and nest 16 levels', () => {
    const text = '{"a":{"a":[{"a":"},{\\"a\\":[["},{"a":"\\\\"}]},"b":"\\ud83d\\ude00"}';
    expect(parse(text)).toEqual(JSON.parse(text));
    expect(parse(nested(16))).toBeDefined();
  });

  it('never leads to anything but a value or a problem, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        const code = codeOf(bytes);
        expect(code === undefined || /^(BODY|JSON)_[A-Z0-9_]+$/.test(code)).toBe(true);
      }),
    );
  });
});
