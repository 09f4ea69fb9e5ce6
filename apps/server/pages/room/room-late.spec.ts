import type { Sitting } from './testing/sitting.js';
import { refusalIn, sit } from './testing/sitting.js';

const MINUTE = 60_000;
let at: Sitting;
beforeEach(async () => {
  at = await sit('REAL');
}, 60_000);
afterEach(() => at.bare.close());

/** When the newest event of a type happened, in ms since 1970. */
const happened = async (type: string): Promise<number> => Date.parse(String((await at.last(type))?.['occurredAt']));

describe('on a real log, an entry that had to wait for the network', () => {
  it('happened when it was made, not when it arrived', async () => {
    const made = new Date().toISOString();
    await at.desk.page('2');
    await at.desk.does('1', 'present:p_acc_1', { '~at': made });
    expect(await happened('MemberArrived')).toBe(Date.parse(made));
  });

  it('is refused where it says that it is still to come', async () => {
    const refused = await at.desk.press('1', 'present:p_acc_1', {
      '~at': new Date(Date.now() + 5 * MINUTE).toISOString(),
    });
    expect(refused.status).toBe(422);
    expect(refusalIn(refused)).not.toBe('');
  });

  it('is done once where it arrives twice, with the time at which it was made', async () => {
    const page = await at.desk.page('1');
    const entry = { '~at': new Date().toISOString() };
    await at.desk.pressOn(page, '1', 'present:p_acc_1', entry);
    const before = at.bare.size();
    expect((await at.desk.pressOn(page, '1', 'present:p_acc_1', entry)).status).toBe(303);
    expect(at.bare.size()).toBe(before);
  });

  it('tells the page of which clock it is made, which on a simulated log stands still', async () => {
    expect((await at.desk.page('1')).html).toMatch(/data-now="\d{4}-[^"]+" data-last="/);
  });
});
