import { parseScenario } from './scenario-file.js';

const FILE = `
title: Two councils
slug: two
people:
  lead: { person: p_lead, authority: north }
steps:
  - { on: 2024-03-04, who: lead, do: flag-workaround, with: { workaround: WA-1 } }
`;
const withStep = (step: string): string => `${FILE}  - ${step}\n`;

describe('a scenario file', () => {
  it('is read with its days as they are written', () => {
    expect(parseScenario(FILE).steps[0]).toMatchObject({ on: '2024-03-04', do: 'flag-workaround' });
  });

  it.each([
    ['{ on: 2024-02-30, who: lead, do: x }', /line 8: on must be the day it happened/],
    ['{ on: 2024-03-04, who: nobody, do: x }', /line 8: who must be one of the people at the top \(lead\), not nobody/],
    ['{ on: 2024-03-04, who: lead, do: x, sanction: y }', /line 8: sanction is not known here/],
    ['{ check: matrix, asOf: 2024-03-04 }', /line 8: a check must say what the view shows or hides/],
    ['{ check: matrix, asOf: soon, shows: { a: 1 } }', /line 8: asOf must be a day/],
    ['{ on: 2024-03-04 }', /line 8: a step must have do \(a command\), check \(a view\) or waiting/],
  ])('given the step %s, then it says the line and what would be right', (step, sentence) => {
    expect(() => parseScenario(withStep(step))).toThrow(sentence);
  });

  it('given the members of a board used by two hundred meetings, then each has them', () => {
    const members = '&board [{ person: p_a }]';
    const steps = Array.from(
      { length: 200 },
      (_, n) => `{ on: 2024-03-04, who: lead, do: x, with: { members: ${n === 0 ? members : '*board'} } }`,
    );
    const { steps: read } = parseScenario(`${FILE}${steps.map((step) => `  - ${step}\n`).join('')}`);
    expect(read.at(-1)).toMatchObject({ with: { members: [{ person: 'p_a' }] } });
  });

  it('given text that is no YAML, then it says where', () => {
    expect(() => parseScenario('title: [', 'x.yaml')).toThrow(/x\.yaml: .*line 1/s);
  });
});
