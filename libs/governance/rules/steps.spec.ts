import { readFileSync } from 'node:fs';
import { checkShape } from '../language/kinds.js';
import { quorum } from './quorum/index.js';
import { VOTING_RULES } from './voting/index.js';
import type { Step } from './steps.js';
import { step, stepOf, stepShape, storedSteps } from './steps.js';
import { everyTally } from './testing/every-tally.js';

const { step: sentences } = JSON.parse(readFileSync(new URL('./messages/en.json', import.meta.url), 'utf8')) as {
  step: Readonly<Record<string, string>>;
};
const filled = ({ step: code, params }: Step): string =>
  (sentences[code] ?? `{{${code}}}`).replaceAll(/\{\{(\w+)\}\}/g, (whole, name: string) =>
    name in params ? String(params[name]) : whole,
  );

describe('the steps of a computation', () => {
  it('all have a sentence, with nothing left open, under every rule and outcome', () => {
    const taken = everyTally().flatMap((tally) => tally.steps);
    expect(new Set(taken.map(({ step: code }) => code)).size).toBeGreaterThan(25);
    expect([...new Set(taken.map(filled).filter((text) => text.includes('{{')))]).toEqual([]);
    expect(new Set(everyTally().map((tally) => tally.steps[0]?.value))).toEqual(new Set(VOTING_RULES.keys()));
  });

  it('fit into an event, and come back with the same sentences', () => {
    const steps = everyTally().flatMap((tally) => tally.steps);
    const stored = storedSteps(steps);
    expect(stored.flatMap((one) => checkShape(stepShape, one))).toEqual([]);
    expect(stored.map(stepOf).map(filled)).toEqual(steps.map(filled));
  });

  it('of a quorum have their sentences too', () => {
    const seat = { person: 'p', authority: 'acc', partner: 'acc', role: 'CHAIR' };
    const ask = (interested: 'COUNT' | 'DO_NOT_COUNT', day: string) =>
      quorum({
        rule: { minTotal: 1, minPerPartner: 1, minPartners: 1, requiredRoles: ['CHAIR'], interested },
        seats: [seat],
        attending: [{ person: 'p', authority: 'acc', remote: true, interest: 'WITHDREW' }],
        law: 'LOCAL_GOVERNMENT',
        jurisdiction: 'ENGLAND',
        day,
      }).steps;
    const steps = [...ask('COUNT', '2020-06-01'), ...ask('DO_NOT_COUNT', '2024-06-01')];
    expect(steps.map(filled).filter((text) => text.includes('{{'))).toEqual([]);
    expect(storedSteps(steps).flatMap((one) => checkShape(stepShape, one))).toEqual([]);
  });

  it('are stored with their parameters in order of name', () => {
    expect(storedSteps([step('VOTING', 6, { for: 5, against: 1 })])).toEqual([
      {
        step: 'VOTING',
        value: '6',
        params: [
          { name: 'against', value: '1' },
          { name: 'for', value: '5' },
          { name: 'value', value: '6' },
        ],
      },
    ]);
  });
});
