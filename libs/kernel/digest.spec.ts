import fc from 'fast-check';
import { base64url, fromBase64url, sha256Bytes, sha256Hex } from './digest.js';

describe('SHA-256', () => {
  it('gives the published digests', () => {
    expect(sha256Hex('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(sha256Hex(Uint8Array.of(0))).toBe('6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d');
  });

  it('is the same of a text and of its UTF-8, in hex and in bytes', () => {
    const bytes = new TextEncoder().encode('£50,000');
    expect(sha256Hex('£50,000')).toBe(sha256Hex(bytes));
    expect(Buffer.from(sha256Bytes('£50,000')).toString('hex')).toBe(sha256Hex(bytes));
  });

  it('refuses a text that has no UTF-8', () => {
    expect(() => sha256Hex('\ud800')).toThrow('lone surrogate');
    expect(() => sha256Bytes('\ud800')).toThrow('lone surrogate');
  });
});

describe('base64url', () => {
  it('has no padding and none of + and /', () => {
    expect(base64url(Uint8Array.of(0xfb, 0xff))).toBe('-_8');
  });

  it('encodes only the part of a buffer that a view shows', () => {
    expect(base64url(Uint8Array.of(1, 0xfb, 0xff, 1).subarray(1, 3))).toBe('-_8');
  });

  it('always gives the bytes back', () => {
    fc.assert(fc.property(fc.uint8Array(), (bytes) => Buffer.compare(fromBase64url(base64url(bytes)), bytes) === 0));
  });

  it.each(['-_8=', '+/8', '-_9', '-_8\n', '-_ 8', 'A', 'é'])('refuses %j, a second spelling or none', (text) => {
    expect(() => fromBase64url(text)).toThrow('is no base64url (RFC 4648 section 5)');
  });
});
