import { commands } from '#governance/commands.js';
import { ServedScenarios } from '../../exports/testing/served-scenarios.js';
import { isPossible } from './form/known.js';
import { knownThings } from './known-things.js';
import { Look } from './look.js';

/** Over the sample: what a clerk chooses from when a form names something that is on the record. */
let scenarios: ServedScenarios;
let look: Look;
beforeAll(async () => {
  scenarios = await ServedScenarios.of('vale');
  look = await Look.at(scenarios.server.served, 'vale', { level: 'PARTIES', authority: 'acc' }, 'en');
}, 60_000);
afterAll(() => scenarios.close());

describe('things that a form may name', () => {
  it.each(['authority', 'process', 'decision', 'matter', 'meeting', 'action', 'dispute', 'workaround', 'compromise'])(
    'of the kind %s are all there, by id and by title',
    async (target) => {
      const things = (await knownThings([target], look)).get(target) ?? [];
      expect(things.length).toBeGreaterThan(0);
      const named = target === 'compromise' ? things.filter(({ title }) => title !== undefined) : things;
      expect(named.length).toBeGreaterThan(0);
      expect(named.filter(({ title }) => title === undefined || title === '')).toEqual([]);
    },
  );

  it('make possible what there is something to do to', async () => {
    const known = await knownThings(['decision', 'matter'], look);
    const about = ['PublishDecision', 'CallInDecision', 'ProduceStatement', 'SeekApprovals', 'ClassifyMatter'];
    expect(commands.filter(({ name }) => about.includes(name)).map((one) => isPossible(one, known))).toEqual(
      about.map(() => true),
    );
  });
});
