import type { History } from '../testing/given.js';
import { at, given } from '../testing/given.js';
import { decision } from '../process/testing/histories.js';
import { adoptionDecider } from './adoption.decider.js';
import { CustomisationApproved, CustomisationRequested, DerogationExpired } from './adoption.events.js';
import { assuranceDecider } from './assurance.decider.js';
import { AdoptionAssured, AssuranceGrewStale } from './assurance.events.js';
import { operationInputs } from './operation-inputs.js';
import { board, asDecider, told, CP, BDC, adopted, variation, derogated, inputsOf } from './testing/adoptions.js';

describe('variations and derogations', () => {
  const agree = {
    ...CP,
    variation: 'V-1',
    authorities: ['pcc', 'cc'],
    kind: 'IDENTITY',
    clause: '1',
    title: 'Logo',
    decision,
  };
  it('a variation is agreed by decision, for parties, once under its id', () => {
    told().when('AgreeVariation', agree, at('2025-02-03', 'acc')).thenTypes('VariationAgreed');
    told(variation).when('AgreeVariation', agree, at('2025-02-03', 'acc')).thenRefused('VARIATION_EXISTS');
    told()
      .when('AgreeVariation', { ...agree, authorities: ['xyz'] }, at('2025-02-03', 'acc'))
      .thenRefused('NAMES_NO_PARTY');
    told()
      .when('AgreeVariation', { ...agree, decision: { ...decision, date: '2025-02-04' } }, at('2025-02-03', 'acc'))
      .thenRefused('DECISION_NOT_YET_TAKEN');
    told()
      .when('AgreeVariation', { ...agree, process: 'CP-009' }, at('2025-02-03', 'acc'))
      .thenRefused('PROCESS_NOT_FOUND');
    expect(told(variation).state.variations.get('V-1')).toMatchObject({
      authorities: ['pcc', 'cc'],
      kind: 'OPERATIONAL',
      on: '2025-02-03',
    });
  });
  it('a derogation is granted until a day, with which it expires', () => {
    const grant = { ...BDC, derogation: 'D-1', until: '2025-03-31', decision };
    told().when('GrantDerogation', grant, at('2024-12-02', 'acc')).thenTypes('DerogationGranted');
    told(derogated('2025-03-31'))
      .when('GrantDerogation', grant, at('2024-12-03', 'acc'))
      .thenRefused('DEROGATION_EXISTS');
    told()
      .when('GrantDerogation', { ...grant, until: '2024-12-01' }, at('2024-12-02', 'acc'))
      .thenRefused('DAY_HAS_PASSED');
    told()
      .when('GrantDerogation', { ...grant, process: 'CP-009' }, at('2024-12-02', 'acc'))
      .thenRefused('PROCESS_NOT_FOUND');
    const live = told(derogated('2025-03-31'));
    expect(inputsOf(live.state).derogations).toHaveLength(1);
    expect(live.passed('derogation-ends:D-1:2025-03-31')).toEqual([DerogationExpired({ ...BDC, derogation: 'D-1' })]);
    expect(
      inputsOf(
        told(derogated('2025-03-31'), [DerogationExpired({ ...BDC, derogation: 'D-1' }), at('2025-04-01', 'acc')])
          .state,
      ).derogations,
    ).toEqual([]);
  });
});

describe('a customisation', () => {
  const request = {
    ...CP,
    customisation: 'C-1',
    system: 'ERP',
    title: 'Second approver',
    variation: 'V-1',
    standardTried: true,
    whyNotStandard: 'Vetting',
  };
  const requested = (standardTried: boolean): History[number] => [
    CustomisationRequested({ ...request, standardTried, authority: 'pcc' }),
    at('2025-02-04', 'pcc'),
  ];
  it('rests on exactly one workaround, derogation or variation of its own authority', () => {
    told(variation).when('RequestCustomisation', request, at('2025-02-04', 'pcc')).thenTypes('CustomisationRequested');
    told(variation).when('RequestCustomisation', request, at('2025-02-04', 'bdc')).thenRefused('VARIATION_OF_ANOTHER');
    told(variation)
      .when('RequestCustomisation', { ...request, workaround: 'WA-001' }, at('2025-02-04', 'pcc'))
      .thenRefused('RESTS_ON_ONE');
    const bare = { ...request, variation: undefined };
    told().when('RequestCustomisation', bare, at('2025-02-04', 'pcc')).thenRefused('RESTS_ON_ONE');
    told()
      .when('RequestCustomisation', { ...bare, derogation: 'D-1' }, at('2025-02-04', 'bdc'))
      .thenRefused('DEROGATION_NOT_FOUND');
    told(derogated('2025-03-31'))
      .when('RequestCustomisation', { ...bare, derogation: 'D-1' }, at('2025-02-04', 'pcc'))
      .thenRefused('DEROGATION_OF_ANOTHER');
    told(derogated('2025-03-31'))
      .when('RequestCustomisation', { ...bare, derogation: 'D-1' }, at('2025-02-04', 'bdc'))
      .thenTypes('CustomisationRequested');
    told(derogated('2024-12-31'), [DerogationExpired({ ...BDC, derogation: 'D-1' }), at('2025-01-01', 'acc')])
      .when('RequestCustomisation', { ...bare, derogation: 'D-1' }, at('2025-02-04', 'bdc'))
      .thenRefused('DEROGATION_HAS_EXPIRED');
    told(variation, requested(true))
      .when('RequestCustomisation', request, at('2025-02-05', 'pcc'))
      .thenRefused('CUSTOMISATION_EXISTS');
  });
  it('is decided once; approved without trying the common way first, it is flagged', () => {
    const decide = { ...CP, customisation: 'C-1', decision };
    told(variation, requested(true))
      .when('ApproveCustomisation', decide, at('2025-02-05', 'acc'))
      .thenTypes('CustomisationApproved');
    told(variation, requested(false))
      .when('ApproveCustomisation', decide, at('2025-02-05', 'acc'))
      .thenTypes('CustomisationApproved', 'ComplianceExceptionRaised');
    told(variation, requested(true))
      .when('RefuseCustomisation', decide, at('2025-02-05', 'acc'))
      .thenTypes('CustomisationRefused');
    told().when('ApproveCustomisation', decide, at('2025-02-05', 'acc')).thenRefused('CUSTOMISATION_NOT_FOUND');
    told().when('RefuseCustomisation', decide, at('2025-02-05', 'acc')).thenRefused('CUSTOMISATION_NOT_FOUND');
    const approved = told(variation, requested(true), [
      CustomisationApproved({ ...CP, authority: 'pcc', customisation: 'C-1', decision }),
      at('2025-02-05', 'acc'),
    ]);
    approved.when('RefuseCustomisation', decide, at('2025-02-06', 'acc')).thenRefused('CUSTOMISATION_DECIDED');
    expect(inputsOf(approved.state, 'pcc').customisations).toMatchObject([{ status: 'APPROVED' }]);
  });
});

describe('assurance', () => {
  const assure = { ...BDC, version: 2, outcome: 'REASONABLE', evidence: 'Sample of 40 orders' };
  const assured: History[number] = [
    AdoptionAssured({ ...BDC, version: 2, outcome: 'REASONABLE', evidence: 'x' }),
    at('2025-02-17', 'acc', 'AUDITOR'),
  ];
  const audit = (...history: History) =>
    given(assuranceDecider, history, {
      board,
      others: { 'adoption/CP-001': { decider: asDecider(adoptionDecider), history: [adopted('2025-01-20')] } },
    });
  it('is given of the version that the authority has adopted', () => {
    audit()
      .when('AssureAdoption', assure, at('2025-02-17', 'acc', 'AUDITOR'))
      .thenTypes('AdoptionAssured');
    audit()
      .when('AssureAdoption', { ...assure, version: 1 }, at('2025-02-17', 'acc', 'AUDITOR'))
      .thenRefused('NOT_ADOPTED');
    audit()
      .when('AssureAdoption', { ...assure, authority: 'wic' }, at('2025-02-17', 'acc', 'AUDITOR'))
      .thenRefused('NOT_ADOPTED');
  });
  it('counts as fresh while it is younger than 365 days', () => {
    const told = audit(assured);
    expect(told.deadlines()).toEqual([{ id: 'assurance-stale:bdc:2026-02-16', due: '2026-02-16' }]);
    expect(told.passed('assurance-stale:bdc:2026-02-16')).toMatchObject([
      AssuranceGrewStale({ ...BDC, version: 2 }),
      { type: 'ComplianceExceptionRaised', body: { rule: 'ADOPTION_STALE', authority: 'bdc' } },
    ]);
    const stale = audit(assured, [AssuranceGrewStale({ ...BDC, version: 2 }), at('2026-02-17', 'acc')]);
    expect(stale.deadlines()).toEqual([]);
    expect(operationInputs(adoptionDecider.initial, stale.state, 'bdc').assurance?.stale).toBeDefined();
    expect(
      audit(
        assured,
        [AssuranceGrewStale({ ...BDC, version: 2 }), at('2026-02-17', 'acc')],
        [assured[0], at('2026-03-01', 'acc', 'AUDITOR')],
      ).deadlines(),
    ).toHaveLength(1);
  });
});
