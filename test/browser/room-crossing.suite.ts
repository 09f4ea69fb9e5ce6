import { Council } from './room/council.js';
import { AT, Secretary } from './room/secretary.js';
import type { Suite } from './suite.js';

const MINUTES = 60_000;
/** As in room.suite.ts: a motion, the vote opened, one against and one abstaining, taken down, the next item, everybody present. */
const MOVED = 'm bc Enter ce Enter';
const OPENED = 'v Enter';
const MARKED = 'e df a e gi b';
const RECORDED = 'c Enter';
const NEXT = 'n Enter';
const ALL_PRESENT = 'p Enter';

export const suite: Suite = ({ visit }) => {
  describe('in the room, where things cross', () => {
    const councils: Council[] = [];
    const open = async (items: number): Promise<Council> => {
      const council = await Council.open(items);
      councils.push(council);
      return council;
    };
    afterEach(async () => {
      for (const council of councils.splice(0)) await council.close();
    });

    it(
      'two secretaries at one item enter each thing once, and each sees what the other has entered',
      async () => {
        const council = await open(2);
        const [first, second] = [
          await Secretary.at(await visit(), council),
          await Secretary.at(await visit(), council),
        ];
        await first.does(ALL_PRESENT);
        await first.does(NEXT);
        await first.does(MOVED);
        await second.page.goto(`${council.origin}${AT}/room/1`);
        // Both open the vote at the same moment: one of them does.
        await Promise.all([first.does(OPENED), second.does(OPENED)]);
        const refused = [...(await first.refusals()), ...(await second.refusals())];
        expect((await first.held()).votes).toHaveLength(1);
        expect(refused.length).toBeLessThanOrEqual(1);
        await first.keys(MARKED);
        await first.does(RECORDED);
        // The other counted differently and is late: what stands is not changed, and the words of the rule say so.
        await second.keys('Escape e bc a');
        await second.does('c Enter');
        const { votes } = await first.held();
        expect(votes.map(({ result }) => [result?.count['for'], result?.count['against']])).toEqual([[10, 1]]);
        expect((await second.refusals()).join(' ')).not.toBe('');
        await second.page.reload();
        expect(await second.page.locator('#result > summary').innerText()).toContain('For 10, against 1');
      },
      2 * MINUTES,
    );

    it(
      'an open vote is there again after the page is loaded anew, and is taken down once',
      async () => {
        const secretary = await Secretary.at(await visit(), await open(2));
        await secretary.does(ALL_PRESENT);
        await secretary.does(NEXT);
        await secretary.does(MOVED);
        await secretary.does(OPENED);
        await secretary.keys('e df a');
        await secretary.page.reload();
        await secretary.settled();
        expect((await secretary.held()).votes.map(({ result }) => result)).toEqual([null]);
        await secretary.keys('e df a');
        await secretary.does(RECORDED);
        expect((await secretary.held()).votes.map(({ result }) => result?.count['against'])).toEqual([1]);
        expect(await secretary.refusals()).toEqual([]);
      },
      2 * MINUTES,
    );
  });
};
