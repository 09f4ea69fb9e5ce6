import { base64url } from '#kernel';
import { disclosureDigest, disclosureJson } from './disclosure.js';

describe('disclosures of RFC 9901 section 4.2', () => {
  it.each([
    [
      'an object member',
      'WyJfMjZiYzRMVC1hYzZxMktJNmNCVzVlcyIsICJmYW1pbHlfbmFtZSIsICJNw7ZiaXVzIl0',
      'X9yH0Ajrdm1Oij4tWso9UzzKJvPoDxwmuEcO3XAdRC0',
    ],
    ['an array element', 'WyJsa2x4RjVqTVlsR1RQVW92TU5JdkNBIiwgIkZSIl0', 'w0I8EKcdCtUPkGCNUrfwVp2xEgNjtoIDlOxc9-PlOhs'],
  ])('hash the base64url text of %s as the RFC does', (_, text, digest) => {
    expect(disclosureDigest(text)).toBe(digest);
  });

  it('hold salt, name and value as JSON in UTF-8', () => {
    const json = disclosureJson('_26bc4LT-ac6q2KI6cBW5es', 'family_name', 'Möbius');
    expect(Buffer.from(json).toString()).toBe('["_26bc4LT-ac6q2KI6cBW5es","family_name","Möbius"]');
    expect(base64url(json)).toMatch(/^[A-Za-z0-9_-]+$/);
  });

  it.each(['_sd', '_sd_alg', '...'])('cannot be of a field named %s, which the RFC keeps for itself', (field) => {
    expect(() => disclosureJson('salt', field, 'x')).toThrow(RangeError);
  });
});
