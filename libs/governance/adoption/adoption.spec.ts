import fc from 'fast-check';
import { isRefusal } from '../language/refusal.js';
import type { History } from '../testing/given.js';
import { at, fact } from '../testing/given.js';
import { decision } from '../process/testing/histories.js';
import { adoptionDecider } from './adoption.decider.js';
import {
  AdoptionOverdue,
  AdoptionPlanned,
  AdoptionRefused,
  CustomisationApproved,
  DerogationExpired,
  ProcessAdopted,
  TransitionStarted,
} from './adoption.events.js';
import { assuranceDecider } from './assurance.decider.js';
import { AssuranceGrewStale } from './assurance.events.js';
import { operationInputs } from './operation-inputs.js';
import {
  board,
  told,
  CP,
  BDC,
  recorded,
  planned,
  adopted,
  variation,
  derogated,
  overdue,
  inputsOf,
} from './testing/adoptions.js';

describe('an authority adopts', () => {
  it('the version in force, keeping whose practice it takes over', () => {
    told()
      .when('AdoptProcess', { ...CP, version: 2 }, at('2025-01-20', 'bdc'))
      .then(ProcessAdopted({ ...BDC, version: 2, originAuthority: 'acc' }));
    told()
      .when('AdoptProcess', { ...CP, version: 3 }, at('2025-01-20', 'bdc'))
      .thenRefused('ADOPTS_VERSION_NOT_IN_FORCE');
    told()
      .when('AdoptProcess', { ...CP, version: 3 }, recorded(at('2025-01-20', 'bdc'), 'bdc'))
      .thenTypes('ProcessAdopted', 'ComplianceExceptionRaised');
    told(adopted('2025-01-20'))
      .when('AdoptProcess', { ...CP, version: 2 }, at('2025-01-21', 'bdc'))
      .thenRefused('ALREADY_ADOPTED');
    told()
      .when('AdoptProcess', { ...CP, version: 2 }, at('2025-01-20', 'xyz'))
      .thenRefused('NOT_A_PARTY');
    told()
      .when('AdoptProcess', { process: 'CP-009', version: 2 }, at('2025-01-20', 'bdc'))
      .thenRefused('PROCESS_NOT_FOUND');
  });
  it('with a variation that was agreed for it, also when it had adopted without', () => {
    told(variation)
      .when('AdoptProcess', { ...CP, version: 2, variation: 'V-1' }, at('2025-02-03', 'pcc'))
      .thenTypes('ProcessAdopted');
    told(variation)
      .when('AdoptProcess', { ...CP, version: 2, variation: 'V-1' }, at('2025-02-03', 'bdc'))
      .thenRefused('VARIATION_OF_ANOTHER');
    told()
      .when('AdoptProcess', { ...CP, version: 2, variation: 'V-1' }, at('2025-02-03', 'pcc'))
      .thenRefused('VARIATION_NOT_FOUND');
    told([ProcessAdopted({ ...CP, authority: 'pcc', version: 2 }), at('2025-01-20', 'pcc')], variation)
      .when('AdoptProcess', { ...CP, version: 2, variation: 'V-1' }, at('2025-02-03', 'pcc'))
      .thenTypes('ProcessAdopted');
  });
  it('by its own word only: what another’s clerk typed stands beside', () => {
    const { state } = told([ProcessAdopted({ ...BDC, version: 2 }), recorded(at('2025-01-20', 'bdc'), 'acc')]);
    expect(inputsOf(state).adopted).toBeUndefined();
    expect(inputsOf(state).unconfirmed).toMatchObject([{ type: 'ProcessAdopted', version: 2 }]);
  });
  it('or plans to, is in transition, or refuses', () => {
    told()
      .when('PlanAdoption', { ...CP, version: 3, due: '2025-06-30' }, at('2025-01-20', 'bdc'))
      .then(AdoptionPlanned({ ...BDC, version: 3, due: '2025-06-30' }));
    told()
      .when('PlanAdoption', { ...CP, version: 1, due: '2025-06-30' }, at('2025-01-20', 'bdc'))
      .thenRefused('VERSION_CLOSED');
    told()
      .when('PlanAdoption', { ...CP, version: 9, due: '2025-06-30' }, at('2025-01-20', 'bdc'))
      .thenRefused('VERSION_NOT_FOUND');
    told()
      .when('PlanAdoption', { ...CP, version: 3, due: '2025-01-19' }, at('2025-01-20', 'bdc'))
      .thenRefused('DAY_HAS_PASSED');
    told()
      .when('StartTransition', { ...CP, version: 2 }, at('2025-01-20', 'bdc'))
      .then(TransitionStarted({ ...BDC, version: 2 }));
    told(adopted('2025-01-20'))
      .when('StartTransition', { ...CP, version: 2 }, at('2025-01-21', 'bdc'))
      .thenRefused('ALREADY_ADOPTED');
    told()
      .when('RefuseAdoption', { ...CP, version: 2, reasons: 'No' }, at('2025-01-20', 'bdc'))
      .thenTypes('AdoptionRefused');
    told([AdoptionRefused({ ...BDC, version: 2, reasons: 'No' }), at('2025-01-20', 'bdc')])
      .when('RefuseAdoption', { ...CP, version: 2, reasons: 'No' }, at('2025-01-21', 'bdc'))
      .thenRefused('ADOPTION_ALREADY_REFUSED');
    told()
      .when('AdoptProcess', { ...CP, version: 2 }, { on: '2025-01-20', by: { body: 'board', meeting: 'm' } })
      .thenRefused('AUTHORITY_NEEDED');
  });
});

describe('the day by which an authority was to adopt', () => {
  it('makes it overdue when it passes', () => {
    const waiting = told(planned('2025-01-31'));
    expect(waiting.deadlines()).toEqual([{ id: 'adoption-due:bdc:2025-01-31', due: '2025-01-31' }]);
    expect(waiting.passed('adoption-due:bdc:2025-01-31')).toEqual([
      AdoptionOverdue({ ...BDC, version: 2, due: '2025-01-31' }),
    ]);
    expect(told(planned('2025-01-31'), adopted('2025-01-20')).deadlines()).toEqual([]);
  });
  it('moves with what the authority stated last, but not once it has passed', () => {
    expect(
      told(planned('2025-01-31'), [
        TransitionStarted({ ...BDC, version: 2, due: '2025-02-28' }),
        at('2024-12-03', 'bdc'),
      ]).deadlines(),
    ).toMatchObject([{ due: '2025-02-28' }]);
    const late = told(planned('2025-01-31'), overdue('2025-01-31', '2025-02-01'), planned('2025-06-30', '2025-02-02'));
    expect(inputsOf(late.state).overdue).toMatchObject({ version: 2 });
    expect(
      inputsOf(told(planned('2025-01-31'), overdue('2025-01-31', '2025-02-01'), adopted('2025-02-02')).state).overdue,
    ).toBeUndefined();
    expect(
      inputsOf(
        told(planned('2025-01-31'), overdue('2025-01-31', '2025-02-01'), planned('2025-06-30', '2025-02-02', 3)).state,
      ).overdue,
    ).toBeUndefined();
  });
  it('waits for the end of a derogation, and comes again after it', () => {
    const exempt = told(planned('2025-01-31'), derogated('2025-03-31'));
    expect(exempt.deadlines().map((d) => d.id)).toEqual([
      'adoption-due:bdc:2025-03-31',
      'derogation-ends:D-1:2025-03-31',
    ]);
    const later = told(
      planned('2025-01-31'),
      overdue('2025-01-31', '2025-02-01'),
      derogated('2025-03-31', '2025-02-02'),
    );
    expect(inputsOf(later.state).overdue).toBeUndefined();
    expect(later.deadlines().map((d) => d.id)).toContain('adoption-due:bdc:2025-03-31');
  });
});

it('folds meet any subset of the facts, in any order, and never throw', () => {
  const events: History = [
    planned('2025-01-31'),
    overdue('2025-01-31', '2025-02-01'),
    adopted('2025-02-02'),
    variation,
    derogated('2025-03-31'),
    [DerogationExpired({ ...BDC, derogation: 'D-1' }), at('2025-04-01', 'acc')],
    [TransitionStarted({ ...BDC, version: 3 }), at('2025-04-02', 'bdc')],
    [AdoptionRefused({ ...BDC, version: 3, reasons: 'No' }), at('2025-04-03', 'bdc')],
    [CustomisationApproved({ ...BDC, customisation: 'C-1', decision }), at('2025-04-04', 'acc')],
    [AssuranceGrewStale({ ...BDC, version: 2 }), at('2026-04-04', 'acc')],
  ];
  fc.assert(
    fc.property(fc.shuffledSubarray([...events]), (some) => {
      const facts = some.map(([event, t], i) => fact(event, t, i));
      const state = facts.reduce((s, f) => adoptionDecider.evolve(s, f), adoptionDecider.initial);
      const assurance = facts.reduce((s, f) => assuranceDecider.evolve(s, f), assuranceDecider.initial);
      adoptionDecider.deadlines(state, board).forEach((d) => {
        const events = adoptionDecider.passed(d, state, board);
        expect(events).toHaveLength(1);
        // What has passed is no longer due: the deadline cannot be recorded twice.
        const next = events
          .map((e, i) => fact(e, { on: '2027-01-01', by: { process: 'deadlines' } }, 100 + i))
          .reduce((s, f) => adoptionDecider.evolve(s, f), state);
        expect(adoptionDecider.deadlines(next, board).map((later) => later.id)).not.toContain(d.id);
      });
      expect(operationInputs(state, assurance, 'bdc').derogations.every((d) => d.expired === undefined)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

it('what a decision writes is what its fold reads', () => {
  const decided = told().when('AdoptProcess', { ...CP, version: 2 }, at('2025-01-20', 'bdc')).decision;
  if (isRefusal(decided)) throw new Error(decided.refused);
  expect(inputsOf(told([decided[0]!, at('2025-01-20', 'bdc')]).state).adopted).toMatchObject({
    version: 2,
    on: '2025-01-20',
    originAuthority: 'acc',
  });
});
