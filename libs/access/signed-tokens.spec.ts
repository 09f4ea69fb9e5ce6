import { createHmac, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { SimulatedClock } from '#kernel';
import { bearerOf, LIFETIME_DAYS, SignedTokens } from './index.js';

const START = Date.UTC(2026, 2, 12, 9);
const DAY = 86_400_000;
const key = randomBytes(32);
const clock = () => new SimulatedClock(START);
const segment = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const signed = (header: object, claims: object, by: Uint8Array = key): string => {
  const text = `${segment(header)}.${segment(claims)}`;
  return `${text}.${createHmac('sha256', by).update(text).digest('base64url')}`;
};
const claims = { iss: 'concordat', sub: 'p_x', log: 'vale', kind: 'person', jti: 't1', exp: START / 1000 + 3600 };

describe('a signed token', () => {
  it('names the person, the log and the kind for which it was made', async () => {
    const tokens = new SignedTokens(key, clock());
    const token = await tokens.issue({ person: 'p_bdc_rep', log: 'vale', kind: 'person' });
    expect(await tokens.identify(token)).toMatchObject({
      person: 'p_bdc_rep',
      log: 'vale',
      kind: 'person',
      until: START + LIFETIME_DAYS.person * DAY,
    });
  });

  it('ends on its day, also when it was seen before', async () => {
    const time = clock();
    const tokens = new SignedTokens(key, time);
    const token = await tokens.issue({ person: 'p_x', log: 'vale', kind: 'enrolment', id: 'e-1' });
    expect(await tokens.identify(token)).toMatchObject({ id: 'e-1' });
    time.moveTo(START + LIFETIME_DAYS.enrolment * DAY);
    expect(await tokens.identify(token)).toBe('TOKEN_EXPIRED');
    expect(await tokens.identify(token)).toBe('TOKEN_EXPIRED');
  });

  it('of another key is forged', async () => {
    const token = await new SignedTokens(randomBytes(32), clock()).issue({
      person: 'p_x',
      log: 'vale',
      kind: 'person',
    });
    expect(await new SignedTokens(key, clock()).identify(token)).toBe('TOKEN_FORGED');
  });

  it.each<[string, string]>([
    ['no signature at all', `${segment({ alg: 'none' })}.${segment(claims)}.`],
    ['a signature by another algorithm', signed({ alg: 'HS512' }, claims)],
    ['no end', signed({ alg: 'HS256' }, { ...claims, exp: undefined })],
    ['a person whose id is none', signed({ alg: 'HS256' }, { ...claims, sub: '../../etc' })],
    ['a kind that there is not', signed({ alg: 'HS256' }, { ...claims, kind: 'admin' })],
    ['another issuer', signed({ alg: 'HS256' }, { ...claims, iss: 'elsewhere' })],
  ])('with %s is forged', async (_, token) => {
    expect(await new SignedTokens(key, clock()).identify(token)).toBe('TOKEN_FORGED');
  });

  it('is accepted when everything is in order, so that the cases above fail for their own reason', async () => {
    expect(await new SignedTokens(key, clock()).identify(signed({ alg: 'HS256' }, claims))).toMatchObject({
      person: 'p_x',
    });
  });

  it('never throws, whatever the text, and no other text than a token names anybody', async () => {
    const tokens = new SignedTokens(key, clock());
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => (await tokens.identify(text)) === 'TOKEN_FORGED'),
    );
  });

  it('with any one character changed is no longer the same', async () => {
    const tokens = new SignedTokens(key, clock());
    const token = await tokens.issue({ person: 'p_x', log: 'vale', kind: 'person' });
    await fc.assert(
      fc.asyncProperty(fc.nat(token.length - 2), async (at) => {
        const changed = token.slice(0, at) + (token[at] === 'A' ? 'B' : 'A') + token.slice(at + 1);
        return (await tokens.identify(changed)) === 'TOKEN_FORGED';
      }),
    );
  });
});

describe('the header that carries it', () => {
  it('is told apart from no header and from another scheme', () => {
    expect(bearerOf(undefined)).toBeUndefined();
    expect(bearerOf('Bearer a.b-c_d')).toBe('a.b-c_d');
    expect(bearerOf('bearer abc=')).toBe('abc=');
    for (const other of ['', 'Bearer', 'Bearer ', 'Basic abc', 'Bearer a b', 'Bearer a,b'])
      expect(bearerOf(other)).toBeNull();
  });
});
