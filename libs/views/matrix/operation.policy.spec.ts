import fc from 'fast-check';
import type { OperationInputs } from '#governance';
import { indexOf } from './index.policy.js';
import type { OperationFacts, OperationValue } from './operation.policy.js';
import { OPERATION_VALUES, operationOf, SCORE } from './operation.policy.js';
import { worstDecision, worstOperation } from './worst.policy.js';

const nothing: OperationInputs = { unconfirmed: [], derogations: [], variations: [], customisations: [] };
const stated = (version: number, event = `adopted v${version}`) => ({ version, on: '2025-01-06', event });
const facts = (part: Partial<OperationFacts>): OperationFacts => ({
  inForce: 2,
  inputs: nothing,
  membership: 'MEMBER',
  workarounds: [],
  delegationWithdrawn: undefined,
  agreed: undefined,
  day: '2025-03-13',
  staleAfterDays: 365,
  ...part,
});
const adopted = { ...nothing, adopted: stated(2) };

/** Each case adds what makes a value apply; all that stand below it stay. */
const LADDER: readonly (readonly [OperationValue, Partial<OperationFacts>])[] = [
  ['NOT_ASSESSED', {}],
  ['AGREED_NOT_ADOPTED', { agreed: ['accepted'] }],
  ['TRANSITIONING', { inputs: { ...nothing, adopted: stated(1) } }],
  [
    'DEROGATED',
    {
      inputs: {
        ...nothing,
        adopted: stated(1),
        derogations: [
          {
            derogation: 'D-1',
            process: 'CP-1',
            authority: 'bdc',
            until: '2025-06-30',
            on: '2025-01-06',
            event: 'derogated',
          },
        ],
      },
    },
  ],
  ['WORKAROUND_PERMITTED', { workarounds: [{ permitted: true, because: ['permitted'] }] }],
  [
    'WORKAROUND_OPEN',
    {
      workarounds: [
        { permitted: true, because: ['permitted'] },
        { permitted: false, because: ['flagged'] },
      ],
    },
  ],
  ['DIVERGED', { delegationWithdrawn: 'withdrawn' }],
  ['WITHDRAWN', { membership: 'WITHDRAWN' }],
];

describe('how a partner works to the version in force', () => {
  it('is the first of the values that applies, in their order', () => {
    let all = facts({});
    for (const [value, part] of LADDER) {
      all = { ...all, ...part };
      expect([value, operationOf(all).value]).toEqual([value, value]);
    }
  });

  it('is aligned only where the authority says that it works to that very version', () => {
    expect(operationOf(facts({ inputs: adopted }))).toMatchObject({
      value: 'ALIGNED',
      version: 2,
      because: ['adopted v2'],
    });
    expect(operationOf(facts({ inputs: { ...nothing, adopted: stated(3) } })).value).toBe('TRANSITIONING');
  });

  it('names the variation that it is aligned with, unless that is one of name and branding only', () => {
    const variation = {
      variation: 'V-1',
      process: 'CP-1',
      authorities: ['bdc'],
      clause: '4',
      title: '',
      on: '2025-02-03',
      event: 'varied',
      decision: { kind: 'RECORDED_DECISION' as const, ref: 'x', date: '2025-02-03' },
    };
    const operational = { ...adopted, variations: [{ ...variation, kind: 'OPERATIONAL' as const }] };
    expect(operationOf(facts({ inputs: operational }))).toMatchObject({
      value: 'ALIGNED_WITH_VARIATION',
      because: ['adopted v2', 'varied'],
    });
    const identity = { ...adopted, variations: [{ ...variation, kind: 'IDENTITY' as const }] };
    expect(operationOf(facts({ inputs: identity })).value).toBe('ALIGNED');
  });

  it('a derogation that has ended does not excuse any longer', () => {
    const derogations = [
      {
        derogation: 'D-1',
        process: 'CP-1',
        authority: 'bdc',
        until: '2025-03-12',
        on: '2025-01-06',
        event: 'derogated',
      },
    ];
    expect(operationOf(facts({ inputs: { ...nothing, derogations }, agreed: ['accepted'] })).value).toBe(
      'AGREED_NOT_ADOPTED',
    );
  });

  it('refusing to adopt, or letting the day pass, is divergence', () => {
    expect(operationOf(facts({ inputs: { ...nothing, refused: stated(2, 'refused') } }))).toMatchObject({
      value: 'DIVERGED',
      because: ['refused'],
    });
    expect(operationOf(facts({ inputs: { ...nothing, overdue: stated(2, 'overdue') } }))).toMatchObject({
      value: 'DIVERGED',
      because: ['overdue'],
    });
  });

  it.each([
    ['2024-03-14', true],
    ['2024-03-13', false],
  ])('an assurance of %s, on 13 March 2025, counts: %s', (on, counts) => {
    const assurance = { process: 'CP-1', version: 2, outcome: 'REASONABLE' as const, on, event: 'assured' };
    expect(operationOf(facts({ inputs: { ...adopted, assurance } })).assured).toBe(counts);
    expect(operationOf(facts({ inputs: { ...adopted, assurance: { ...assurance, version: 1 } } })).assured).toBe(false);
    expect(operationOf(facts({ inputs: { ...adopted, assurance: { ...assurance, outcome: 'NONE' } } })).assured).toBe(
      false,
    );
  });
});

const index = (...values: OperationValue[]) => indexOf(values.map((value) => ({ value, assured: false }))).reported;

describe('the reported index', () => {
  it('has the worked values of the Vale scenario', () => {
    expect(index('ALIGNED', 'ALIGNED', 'ALIGNED', 'ALIGNED_WITH_VARIATION')).toBe(0.9875);
    expect(index('ALIGNED', 'WORKAROUND_OPEN', 'ALIGNED', 'ALIGNED_WITH_VARIATION')).toBe(0.7875);
    expect(index('ALIGNED', 'WORKAROUND_OPEN', 'WORKAROUND_OPEN', 'ALIGNED_WITH_VARIATION')).toBe(0.5875);
    expect(index('ALIGNED', 'WORKAROUND_PERMITTED', 'WORKAROUND_OPEN', 'ALIGNED_WITH_VARIATION')).toBe(0.6625);
    expect(index('ALIGNED', 'WORKAROUND_PERMITTED', 'ALIGNED', 'ALIGNED_WITH_VARIATION')).toBe(0.8625);
    expect(index('TRANSITIONING', 'TRANSITIONING', 'TRANSITIONING', 'TRANSITIONING')).toBe(0.6);
  });

  it('has the worked values of the county, district and police scenario', () => {
    expect(index('ALIGNED', 'AGREED_NOT_ADOPTED', 'AGREED_NOT_ADOPTED')).toBe(0.6);
    expect(index('WORKAROUND_OPEN', 'AGREED_NOT_ADOPTED', 'AGREED_NOT_ADOPTED')).toBe(0.3333);
    expect(index('WORKAROUND_PERMITTED', 'AGREED_NOT_ADOPTED', 'AGREED_NOT_ADOPTED')).toBe(0.4333);
    expect(index('WORKAROUND_OPEN', 'WORKAROUND_OPEN', 'AGREED_NOT_ADOPTED')).toBe(0.2667);
    expect(index('WORKAROUND_OPEN', 'WORKAROUND_OPEN', 'WORKAROUND_OPEN')).toBe(0.2);
  });

  it('leaves out who has withdrawn and what nobody assessed, and is null over nothing', () => {
    expect(index('ALIGNED', 'WITHDRAWN', 'NOT_ASSESSED')).toBe(1);
    expect(index('WITHDRAWN', 'NOT_ASSESSED')).toBeNull();
    expect(index()).toBeNull();
  });

  it('is never under the assured one, and both lie between the worst and the best score', () => {
    const cells = fc.array(fc.record({ value: fc.constantFrom(...OPERATION_VALUES), assured: fc.boolean() }), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(cells, (given) => {
        const { reported, assured, assessed } = indexOf(given);
        const scores = given.flatMap(({ value }) => SCORE[value] ?? []);
        expect(assessed).toBe(scores.length);
        expect(reported === null).toBe(scores.length === 0);
        if (reported === null || assured === null) return;
        expect(assured).toBeLessThanOrEqual(reported);
        expect(reported * 10_000).toBeGreaterThanOrEqual(Math.min(...scores) - 1);
        expect(reported * 10_000).toBeLessThanOrEqual(Math.max(...scores) + 1);
      }),
    );
  });
});

describe("a partner's value", () => {
  const of = <V>(authority: string, value: V) => ({ authority, value });

  it("is the worst of its authorities', naming which", () => {
    expect(worstOperation([of('pcc', 'ALIGNED' as const), of('cc', 'DIVERGED' as const)])).toEqual(
      of('cc', 'DIVERGED'),
    );
    expect(worstDecision([of('pcc', 'ACCEPTED' as const), of('cc', 'SILENT' as const)])).toEqual(of('cc', 'SILENT'));
  });

  it('is not aligned while one of them has said nothing, and looks past one that has left', () => {
    expect(worstOperation([of('pcc', 'ALIGNED' as const), of('cc', 'NOT_ASSESSED' as const)])?.value).toBe(
      'NOT_ASSESSED',
    );
    expect(worstOperation([of('pcc', 'WITHDRAWN' as const), of('cc', 'ALIGNED' as const)])?.value).toBe('ALIGNED');
    expect(worstOperation<{ authority: string; value: OperationValue }>([])).toBeUndefined();
  });
});
