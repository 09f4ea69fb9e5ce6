import type { Browser, Shown } from '../acting/testing/browser.js';
import { controlsIn } from '../acting/testing/browser.js';
import type { Bare } from './testing/bare-server.js';
import { startBare } from './testing/bare-server.js';
import { MEETING, SixCouncils } from './testing/six-councils.js';

const ROOM = `/arrangements/vale/meetings/${MEETING}/room`;
let bare: Bare;
let six: SixCouncils;
let clerk: Browser;
beforeAll(async () => {
  bare = await startBare();
  six = await SixCouncils.found(bare, { items: 3 });
  clerk = bare.visitor();
  await clerk.signIn('p_clerk', 'acc');
}, 60_000);
afterAll(() => bare.close());

const press = async (page: Shown, item: string, button: string, entries: Record<string, string> = {}) => {
  const form = [...page.html.matchAll(/<form[\s\S]*?<\/form>/g)].find(([text]) =>
    text.includes(`value="${button}"`),
  )?.[0];
  const kept = controlsIn(form ?? '')
    .filter(({ name, sent }) => name !== '' && sent)
    .map(({ name, value }): [string, string] => [name, value]);
  const all = new Map([...kept, ...Object.entries(entries), ['~do', button] as [string, string]]);
  return clerk.post(`${ROOM}/${item}`, all);
};

describe('x', () => {
  it('y', async () => {
    const first = await clerk.get(ROOM);
    expect([first.status, first.location]).toEqual([303, `${ROOM}/1`]);
    let page = await clerk.get(`${ROOM}/1`);
    console.log(page.status, page.html.replaceAll(/\s+/g, ' ').slice(0, 14000));
    const all = await press(page, '1', 'all', { '~key': 'k1' });
    console.log(all.status, all.html.slice(0, 300));
    const next = await press(page, '1', 'next');
    console.log(next.status, next.location);
    page = await clerk.get(`${ROOM}/1`);
    const moved = await press(page, '1', 'motion', { 'motion.mover': 'p_acc_2', 'motion.seconder': 'p_bdc_1' });
    console.log(moved.status);
    page = await clerk.get(`${ROOM}/1`);
    const open = await press(page, '1', 'open');
    console.log(open.status);
    page = await clerk.get(`${ROOM}/1`);
    const votes = Object.fromEntries(
      controlsIn(page.html)
        .filter(({ name, sent }) => sent && name.startsWith('vote.p'))
        .map(({ name, value }) => [name, value]),
    );
    console.log(votes);
    const taken = await press(page, '1', 'votes', { ...votes, 'vote.p_bdc_2': 'AGAINST' });
    console.log(taken.status, /room-refused__says[\s\S]{0,300}/.exec(taken.html)?.[0]);
    page = await clerk.get(`${ROOM}/1`);
    const decided = await press(page, '1', 'decide');
    console.log(decided.status, /room-refused__says[\s\S]{0,300}/.exec(decided.html)?.[0]);
    page = await clerk.get(`${ROOM}/1`);
    console.log(page.html.replaceAll(/\s+/g, ' ').slice(14000));
    console.log(JSON.stringify(await six.meeting()).slice(0, 500));
  });
});
