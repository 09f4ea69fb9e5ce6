import type { Bare } from '../room/testing/bare-server.js';
import { startBare } from '../room/testing/bare-server.js';
import { MEETING, MEMBERS, SixCouncils } from '../room/testing/six-councils.js';
import type { Browser } from '../acting/testing/browser.js';

let bare: Bare;
let visitor: Browser;
let six: SixCouncils;
beforeAll(async () => {
  bare = await startBare();
  visitor = bare.visitor();
  six = await SixCouncils.found(bare, { items: 3 });
}, 60_000);
afterAll(() => bare.close());
const AT = '/arrangements/vale';
const page = async (path: string) => (await visitor.get(`${AT}/${path}`)).html.replaceAll(/\s+/g, ' ');

describe('x', () => {
  it('y', async () => {
    console.log((await page('meetings')).slice(0, 6000));
    console.log(await page(`meetings/${MEETING}`));
    expect(MEMBERS.length).toBe(12);
    expect(six.day).toBe('2025-03-12');
  });
});
