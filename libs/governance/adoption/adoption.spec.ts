import fc from 'fast-check';
import type { Decider } from '../language/decider.js';
import { isRefusal } from '../language/refusal.js';
import type { History, Told } from '../testing/given.js';
import { at, boardOf, fact, given } from '../testing/given.js';
import { processDecider } from '../process/process.decider.js';
import { decision, inForce, proposed, published } from '../process/testing/histories.js';
import { adoptionDecider } from './adoption.decider.js';
import {
  AdoptionOverdue, AdoptionPlanned, AdoptionRefused, CustomisationApproved, CustomisationRequested, DerogationExpired, DerogationGranted, ProcessAdopted, TransitionStarted, VariationAgreed,
} from './adoption.events.js';
import type { AdoptionState } from './adoption.state.js';
import { assuranceDecider } from './assurance.decider.js';
import { AdoptionAssured, AssuranceGrewStale } from './assurance.events.js';
import { operationInputs } from './operation-inputs.js';

const board = boardOf('acc', 'bdc', 'wic', 'pcc', 'cc');
const process: History = [proposed('2024-07-01', ['acc', 'bdc', 'wic', 'pcc', 'cc']), published(1, '2024-07-02'), published(2, '2024-08-29'), inForce(2, '2024-11-29'), published(3, '2024-12-01')];
const asDecider = <S>(decider: Decider<S>): Decider<never> => decider as unknown as Decider<never>;
const told = (...history: History) => given(adoptionDecider, history, { board, others: { 'process/CP-001': { decider: asDecider(processDecider), history: process } } });
const CP = { process: 'CP-001' };
const BDC = { ...CP, authority: 'bdc' };
const recorded = (t: Told, by: string): Told => ({ ...t, recordedBy: { person: 'p', authority: by, capacity: 'CLERK', mandate: 'm' } });

const planned = (due: string, on = '2024-12-02', version = 2): History[number] => [AdoptionPlanned({ ...BDC, version, due }), at(on, 'bdc')];
const adopted = (on: string, version = 2): History[number] => [ProcessAdopted({ ...BDC, version }), at(on, 'bdc')];
const variation: History[number] = [
  VariationAgreed({ ...CP, variation: 'V-1', authorities: ['pcc', 'cc'], kind: 'OPERATIONAL', clause: '4.2', title: 'Covert spend', decision }), at('2025-02-03', 'acc'),
];
const derogated = (until: string, on = '2024-12-02'): History[number] => [DerogationGranted({ ...BDC, derogation: 'D-1', until, decision }), at(on, 'acc')];
const overdue = (due: string, on: string): History[number] => [AdoptionOverdue({ ...BDC, version: 2, due }), { on, by: { process: 'deadlines' } }];
const inputsOf = (state: AdoptionState, authority = 'bdc') => operationInputs(state, new Map(), authority);

describe('an authority adopts', () => {
  it('the version in force, keeping whose practice it takes over', () => {
    told().when('AdoptProcess', { ...CP, version: 2 }, at('2025-01-20', 'bdc')).then(ProcessAdopted({ ...BDC, version: 2, originAuthority: 'acc' }));
    told().when('AdoptProcess', { ...CP, version: 3 }, at('2025-01-20', 'bdc')).thenRefused('ADOPTS_VERSION_NOT_IN_FORCE');
    told().when('AdoptProcess', { ...CP, version: 3 }, recorded(at('2025-01-20', 'bdc'), 'bdc')).thenTypes('ProcessAdopted', 'ComplianceExceptionRaised');
    told(adopted('2025-01-20')).when('AdoptProcess', { ...CP, version: 2 }, at('2025-01-21', 'bdc')).thenRefused('ALREADY_ADOPTED');
    told().when('AdoptProcess', { ...CP, version: 2 }, at('2025-01-20', 'xyz')).thenRefused('NOT_A_PARTY');
    told().when('AdoptProcess', { process: 'CP-009', version: 2 }, at('2025-01-20', 'bdc')).thenRefused('PROCESS_NOT_FOUND');
  });
  it('with a variation that was agreed for it, also when it had adopted without', () => {
    told(variation).when('AdoptProcess', { ...CP, version: 2, variation: 'V-1' }, at('2025-02-03', 'pcc')).thenTypes('ProcessAdopted');
    told(variation).when('AdoptProcess', { ...CP, version: 2, variation: 'V-1' }, at('2025-02-03', 'bdc')).thenRefused('VARIATION_OF_ANOTHER');
    told().when('AdoptProcess', { ...CP, version: 2, variation: 'V-1' }, at('2025-02-03', 'pcc')).thenRefused('VARIATION_NOT_FOUND');
    told([ProcessAdopted({ ...CP, authority: 'pcc', version: 2 }), at('2025-01-20', 'pcc')], variation).when('AdoptProcess', { ...CP, version: 2, variation: 'V-1' }, at('2025-02-03', 'pcc')).thenTypes('ProcessAdopted');
  });
  it('by its own word only: what another’s clerk typed stands beside', () => {
    const { state } = told([ProcessAdopted({ ...BDC, version: 2 }), recorded(at('2025-01-20', 'bdc'), 'acc')]);
    expect(inputsOf(state).adopted).toBeUndefined();
    expect(inputsOf(state).unconfirmed).toMatchObject([{ type: 'ProcessAdopted', version: 2 }]);
  });
  it('or plans to, is in transition, or refuses', () => {
    told().when('PlanAdoption', { ...CP, version: 3, due: '2025-06-30' }, at('2025-01-20', 'bdc')).then(AdoptionPlanned({ ...BDC, version: 3, due: '2025-06-30' }));
    told().when('PlanAdoption', { ...CP, version: 1, due: '2025-06-30' }, at('2025-01-20', 'bdc')).thenRefused('VERSION_CLOSED');
    told().when('PlanAdoption', { ...CP, version: 9, due: '2025-06-30' }, at('2025-01-20', 'bdc')).thenRefused('VERSION_NOT_FOUND');
    told().when('PlanAdoption', { ...CP, version: 3, due: '2025-01-19' }, at('2025-01-20', 'bdc')).thenRefused('DAY_HAS_PASSED');
    told().when('StartTransition', { ...CP, version: 2 }, at('2025-01-20', 'bdc')).then(TransitionStarted({ ...BDC, version: 2 }));
    told(adopted('2025-01-20')).when('StartTransition', { ...CP, version: 2 }, at('2025-01-21', 'bdc')).thenRefused('ALREADY_ADOPTED');
    told().when('RefuseAdoption', { ...CP, version: 2, reasons: 'No' }, at('2025-01-20', 'bdc')).thenTypes('AdoptionRefused');
    told([AdoptionRefused({ ...BDC, version: 2, reasons: 'No' }), at('2025-01-20', 'bdc')]).when('RefuseAdoption', { ...CP, version: 2, reasons: 'No' }, at('2025-01-21', 'bdc')).thenRefused('ADOPTION_ALREADY_REFUSED');
    told().when('AdoptProcess', { ...CP, version: 2 }, { on: '2025-01-20', by: { body: 'board', meeting: 'm' } }).thenRefused('AUTHORITY_NEEDED');
  });
});

describe('the day by which an authority was to adopt', () => {
  it('makes it overdue when it passes', () => {
    const waiting = told(planned('2025-01-31'));
    expect(waiting.deadlines()).toEqual([{ id: 'adoption-due:bdc:2025-01-31', due: '2025-01-31' }]);
    expect(waiting.passed('adoption-due:bdc:2025-01-31')).toEqual([AdoptionOverdue({ ...BDC, version: 2, due: '2025-01-31' })]);
    expect(told(planned('2025-01-31'), adopted('2025-01-20')).deadlines()).toEqual([]);
  });
  it('moves with what the authority stated last, but not once it has passed', () => {
    expect(told(planned('2025-01-31'), [TransitionStarted({ ...BDC, version: 2, due: '2025-02-28' }), at('2024-12-03', 'bdc')]).deadlines()).toMatchObject([{ due: '2025-02-28' }]);
    const late = told(planned('2025-01-31'), overdue('2025-01-31', '2025-02-01'), planned('2025-06-30', '2025-02-02'));
    expect(inputsOf(late.state).overdue).toMatchObject({ version: 2 });
    expect(inputsOf(told(planned('2025-01-31'), overdue('2025-01-31', '2025-02-01'), adopted('2025-02-02')).state).overdue).toBeUndefined();
    expect(inputsOf(told(planned('2025-01-31'), overdue('2025-01-31', '2025-02-01'), planned('2025-06-30', '2025-02-02', 3)).state).overdue).toBeUndefined();
  });
  it('waits for the end of a derogation, and comes again after it', () => {
    const exempt = told(planned('2025-01-31'), derogated('2025-03-31'));
    expect(exempt.deadlines().map((d) => d.id)).toEqual(['adoption-due:bdc:2025-03-31', 'derogation-ends:D-1:2025-03-31']);
    const later = told(planned('2025-01-31'), overdue('2025-01-31', '2025-02-01'), derogated('2025-03-31', '2025-02-02'));
    expect(inputsOf(later.state).overdue).toBeUndefined();
    expect(later.deadlines().map((d) => d.id)).toContain('adoption-due:bdc:2025-03-31');
  });
});

describe('variations and derogations', () => {
  const agree = { ...CP, variation: 'V-1', authorities: ['pcc', 'cc'], kind: 'IDENTITY', clause: '1', title: 'Logo', decision };
  it('a variation is agreed by decision, for parties, once under its id', () => {
    told().when('AgreeVariation', agree, at('2025-02-03', 'acc')).thenTypes('VariationAgreed');
    told(variation).when('AgreeVariation', agree, at('2025-02-03', 'acc')).thenRefused('VARIATION_EXISTS');
    told().when('AgreeVariation', { ...agree, authorities: ['xyz'] }, at('2025-02-03', 'acc')).thenRefused('NAMES_NO_PARTY');
    told().when('AgreeVariation', { ...agree, decision: { ...decision, date: '2025-02-04' } }, at('2025-02-03', 'acc')).thenRefused('DECISION_NOT_YET_TAKEN');
    told().when('AgreeVariation', { ...agree, process: 'CP-009' }, at('2025-02-03', 'acc')).thenRefused('PROCESS_NOT_FOUND');
    expect(told(variation).state.variations.get('V-1')).toMatchObject({ authorities: ['pcc', 'cc'], kind: 'OPERATIONAL', on: '2025-02-03' });
  });
  it('a derogation is granted until a day, with which it expires', () => {
    const grant = { ...BDC, derogation: 'D-1', until: '2025-03-31', decision };
    told().when('GrantDerogation', grant, at('2024-12-02', 'acc')).thenTypes('DerogationGranted');
    told(derogated('2025-03-31')).when('GrantDerogation', grant, at('2024-12-03', 'acc')).thenRefused('DEROGATION_EXISTS');
    told().when('GrantDerogation', { ...grant, until: '2024-12-01' }, at('2024-12-02', 'acc')).thenRefused('DAY_HAS_PASSED');
    told().when('GrantDerogation', { ...grant, process: 'CP-009' }, at('2024-12-02', 'acc')).thenRefused('PROCESS_NOT_FOUND');
    const live = told(derogated('2025-03-31'));
    expect(inputsOf(live.state).derogations).toHaveLength(1);
    expect(live.passed('derogation-ends:D-1:2025-03-31')).toEqual([DerogationExpired({ ...BDC, derogation: 'D-1' })]);
    expect(inputsOf(told(derogated('2025-03-31'), [DerogationExpired({ ...BDC, derogation: 'D-1' }), at('2025-04-01', 'acc')]).state).derogations).toEqual([]);
  });
});

describe('a customisation', () => {
  const request = { ...CP, customisation: 'C-1', system: 'ERP', title: 'Second approver', variation: 'V-1', standardTried: true, whyNotStandard: 'Vetting' };
  const requested = (standardTried: boolean): History[number] => [CustomisationRequested({ ...request, standardTried, authority: 'pcc' }), at('2025-02-04', 'pcc')];
  it('rests on exactly one workaround, derogation or variation of its own authority', () => {
    told(variation).when('RequestCustomisation', request, at('2025-02-04', 'pcc')).thenTypes('CustomisationRequested');
    told(variation).when('RequestCustomisation', request, at('2025-02-04', 'bdc')).thenRefused('VARIATION_OF_ANOTHER');
    told(variation).when('RequestCustomisation', { ...request, workaround: 'WA-001' }, at('2025-02-04', 'pcc')).thenRefused('RESTS_ON_ONE');
    const { variation: _none, ...bare } = request;
    told().when('RequestCustomisation', bare, at('2025-02-04', 'pcc')).thenRefused('RESTS_ON_ONE');
    told().when('RequestCustomisation', { ...bare, derogation: 'D-1' }, at('2025-02-04', 'bdc')).thenRefused('DEROGATION_NOT_FOUND');
    told(derogated('2025-03-31')).when('RequestCustomisation', { ...bare, derogation: 'D-1' }, at('2025-02-04', 'pcc')).thenRefused('DEROGATION_OF_ANOTHER');
    told(derogated('2025-03-31')).when('RequestCustomisation', { ...bare, derogation: 'D-1' }, at('2025-02-04', 'bdc')).thenTypes('CustomisationRequested');
    told(derogated('2024-12-31'), [DerogationExpired({ ...BDC, derogation: 'D-1' }), at('2025-01-01', 'acc')])
      .when('RequestCustomisation', { ...bare, derogation: 'D-1' }, at('2025-02-04', 'bdc')).thenRefused('DEROGATION_HAS_EXPIRED');
    told(variation, requested(true)).when('RequestCustomisation', request, at('2025-02-05', 'pcc')).thenRefused('CUSTOMISATION_EXISTS');
  });
  it('is decided once; approved without trying the common way first, it is flagged', () => {
    const decide = { ...CP, customisation: 'C-1', decision };
    told(variation, requested(true)).when('ApproveCustomisation', decide, at('2025-02-05', 'acc')).thenTypes('CustomisationApproved');
    told(variation, requested(false)).when('ApproveCustomisation', decide, at('2025-02-05', 'acc')).thenTypes('CustomisationApproved', 'ComplianceExceptionRaised');
    told(variation, requested(true)).when('RefuseCustomisation', decide, at('2025-02-05', 'acc')).thenTypes('CustomisationRefused');
    told().when('ApproveCustomisation', decide, at('2025-02-05', 'acc')).thenRefused('CUSTOMISATION_NOT_FOUND');
    told().when('RefuseCustomisation', decide, at('2025-02-05', 'acc')).thenRefused('CUSTOMISATION_NOT_FOUND');
    const approved = told(variation, requested(true), [CustomisationApproved({ ...CP, authority: 'pcc', customisation: 'C-1', decision }), at('2025-02-05', 'acc')]);
    approved.when('RefuseCustomisation', decide, at('2025-02-06', 'acc')).thenRefused('CUSTOMISATION_DECIDED');
    expect(inputsOf(approved.state, 'pcc').customisations).toMatchObject([{ status: 'APPROVED' }]);
  });
});

describe('assurance', () => {
  const assure = { ...BDC, version: 2, outcome: 'REASONABLE', evidence: 'Sample of 40 orders' };
  const assured: History[number] = [AdoptionAssured({ ...BDC, version: 2, outcome: 'REASONABLE', evidence: 'x' }), at('2025-02-17', 'acc', 'AUDITOR')];
  const audit = (...history: History) => given(assuranceDecider, history, { board, others: { 'adoption/CP-001': { decider: asDecider(adoptionDecider), history: [adopted('2025-01-20')] } } });
  it('is given of the version that the authority has adopted', () => {
    audit().when('AssureAdoption', assure, at('2025-02-17', 'acc', 'AUDITOR')).thenTypes('AdoptionAssured');
    audit().when('AssureAdoption', { ...assure, version: 1 }, at('2025-02-17', 'acc', 'AUDITOR')).thenRefused('NOT_ADOPTED');
    audit().when('AssureAdoption', { ...assure, authority: 'wic' }, at('2025-02-17', 'acc', 'AUDITOR')).thenRefused('NOT_ADOPTED');
  });
  it('counts as fresh while it is younger than 365 days', () => {
    const told = audit(assured);
    expect(told.deadlines()).toEqual([{ id: 'assurance-stale:bdc:2026-02-16', due: '2026-02-16' }]);
    expect(told.passed('assurance-stale:bdc:2026-02-16')).toEqual([AssuranceGrewStale({ ...BDC, version: 2 })]);
    const stale = audit(assured, [AssuranceGrewStale({ ...BDC, version: 2 }), at('2026-02-17', 'acc')]);
    expect(stale.deadlines()).toEqual([]);
    expect(operationInputs(adoptionDecider.initial, stale.state, 'bdc').assurance?.stale).toBeDefined();
    expect(audit(assured, [AssuranceGrewStale({ ...BDC, version: 2 }), at('2026-02-17', 'acc')], [assured[0], at('2026-03-01', 'acc', 'AUDITOR')]).deadlines()).toHaveLength(1);
  });
});

it('folds meet any subset of the facts, in any order, and never throw', () => {
  const events: History = [
    planned('2025-01-31'), overdue('2025-01-31', '2025-02-01'), adopted('2025-02-02'), variation, derogated('2025-03-31'), [DerogationExpired({ ...BDC, derogation: 'D-1' }), at('2025-04-01', 'acc')],
    [TransitionStarted({ ...BDC, version: 3 }), at('2025-04-02', 'bdc')], [AdoptionRefused({ ...BDC, version: 3, reasons: 'No' }), at('2025-04-03', 'bdc')],
    [CustomisationApproved({ ...BDC, customisation: 'C-1', decision }), at('2025-04-04', 'acc')], [AssuranceGrewStale({ ...BDC, version: 2 }), at('2026-04-04', 'acc')],
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
        const next = events.map((e, i) => fact(e, { on: '2027-01-01', by: { process: 'deadlines' } }, 100 + i)).reduce((s, f) => adoptionDecider.evolve(s, f), state);
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
  expect(inputsOf(told([decided[0]!, at('2025-01-20', 'bdc')]).state).adopted).toMatchObject({ version: 2, on: '2025-01-20', originAuthority: 'acc' });
});
