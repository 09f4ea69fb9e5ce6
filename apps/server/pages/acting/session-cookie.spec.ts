import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { SimulatedClock } from '#kernel';
import { SESSION_HOURS, SessionCookie } from './session-cookie.js';

const START = Date.UTC(2026, 2, 12, 9);
const HOUR = 3_600_000;
const key = randomBytes(32);
const session = { person: 'p_x', log: 'vale', kind: 'person', id: 't1', until: START + 1_000 * HOUR } as const;
const pairOf = (cookie: string): string => cookie.split(';', 1)[0]!;
const made = (secure = false, clock = new SimulatedClock(START)) => new SessionCookie(key, () => secure, clock);

describe('the session cookie', () => {
  it('is kept from scripts and from other sites, and ends', async () => {
    const cookie = await made().make(session);
    expect(cookie).toMatch(/^concordat=[\w.-]+; Path=\/; Max-Age=36000; HttpOnly; SameSite=Lax$/);
  });

  it('goes over TLS only where the public address is https, under a name that no neighbour can set', async () => {
    expect(await made(true).make(session)).toMatch(/^__Host-concordat=.*; Path=\/;.*; Secure$/);
  });

  it('says who signed in, and from which seat', async () => {
    const cookie = await made().make({ ...session, authority: 'bdc', capacity: 'CLERK' });
    expect(await made().read(`other=1; ${pairOf(cookie)}`)).toMatchObject({
      person: 'p_x',
      log: 'vale',
      authority: 'bdc',
      capacity: 'CLERK',
    });
  });

  it('ends after its hours, and never later than the token that it began with', async () => {
    const clock = new SimulatedClock(START);
    const cookie = pairOf(await made(false, clock).make(session));
    const short = pairOf(await made(false, clock).make({ ...session, until: START + HOUR }));
    clock.moveTo(START + 2 * HOUR);
    expect(await made(false, clock).read(cookie)).toBeDefined();
    expect(await made(false, clock).read(short)).toBeUndefined();
    clock.moveTo(START + (SESSION_HOURS + 1) * HOUR);
    expect(await made(false, clock).read(cookie)).toBeUndefined();
  });

  it('signed with another key is none', async () => {
    const other = new SessionCookie(randomBytes(32), () => false, new SimulatedClock(START));
    expect(await made().read(pairOf(await other.make(session)))).toBeUndefined();
  });

  it('is emptied at once when one signs out', async () => {
    expect(made().end()).toBe('concordat=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax');
    expect(await made().read(pairOf(made().end()))).toBeUndefined();
  });

  it('with any one character changed names nobody', async () => {
    const pair = pairOf(await made().make(session));
    const from = 'concordat='.length;
    await fc.assert(
      fc.asyncProperty(fc.nat(pair.length - from - 2), async (n) => {
        const at = from + n;
        const changed = pair.slice(0, at) + (pair[at] === 'A' ? 'B' : 'A') + pair.slice(at + 1);
        return (await made().read(changed)) === undefined;
      }),
    );
  });
});
