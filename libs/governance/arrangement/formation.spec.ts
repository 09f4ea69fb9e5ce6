import { at, given } from '../testing/given.js';
import { ComplianceExceptionRaised } from '../record/record.events.js';
import { arrangementDecider } from './arrangement.decider.js';
import {
  ArrangementAbandoned,
  ArrangementCommenced,
  ArrangementProposed,
  CompellingEventRecorded,
  FormationOpened,
  LogOpened,
  NoCompellingEventDeclared,
  ReviewClosed,
  ReviewOpened,
  ShadowStarted,
  VehicleNamed,
} from './formation.events.js';
import { active, adopted, byClerkOf, entry, inFormation, joined, PROPOSAL, proposed, stated } from './testing/vale.js';

const status = (history: typeof active) => given(arrangementDecider, history).state.formation.status;
const outOfStage = (was: string) =>
  ComplianceExceptionRaised({
    rule: 'OUT_OF_STAGE',
    severity: 'LOW',
    detail: `Recorded while the arrangement was ${was}.`,
  });

describe('founding an arrangement', () => {
  const nothing = given(arrangementDecider);

  it('opens the log and then proposes the arrangement', () => {
    const { name, summary, vehicle, founding } = PROPOSAL;
    nothing
      .when('ProposeArrangement', PROPOSAL, at('2024-02-01', 'acc'))
      .then(
        LogOpened({ log: PROPOSAL.log, slug: 'test', clock: 'SIMULATED' }),
        ArrangementProposed({ name, summary, vehicle, founding }),
      );
    expect(status(proposed)).toBe('PROPOSED');
  });
  it('happens once in a log', () => {
    given(arrangementDecider, proposed)
      .when('ProposeArrangement', PROPOSAL, at('2024-02-02', 'acc'))
      .thenRefused('ARRANGEMENT_EXISTS');
  });
  it('is done by one of the founding authorities', () => {
    nothing.when('ProposeArrangement', PROPOSAL, at('2024-02-01', 'zzz')).thenRefused('PROPOSER_NOT_FOUNDING');
  });
  it('names each authority once', () => {
    nothing
      .when('ProposeArrangement', { ...PROPOSAL, founding: [entry('acc'), entry('acc')] }, at('2024-02-01', 'acc'))
      .thenRefused('AUTHORITY_NAMED_TWICE');
  });
  it.each([
    ['ONS-GSS', 'E07999901', 'IDENTIFIER_SCHEME_UNKNOWN'],
    ['GSS', 'E0799990', 'IDENTIFIER_ILL_FORMED'],
    ['ODS', 'q9z', 'IDENTIFIER_ILL_FORMED'],
  ])('refuses identifier %s %s', (scheme, id, code) => {
    const founding = [entry('acc', { identifiers: [{ scheme, id }] }), entry('bdc')];
    nothing.when('ProposeArrangement', { ...PROPOSAL, founding }, at('2024-02-01', 'acc')).thenRefused(code);
  });
  it('accepts two bodies that share a GSS code, and schemes of org-id.guide', () => {
    const identifiers = [
      { scheme: 'GSS', id: 'E23999901' },
      { scheme: 'ODS', id: 'Q9Z' },
      { scheme: 'GB-LAE', id: 'BDC' },
    ];
    const founding = [
      entry('pcc', { kind: 'PCC', identifiers }),
      entry('cc', { kind: 'CHIEF_CONSTABLE', identifiers }),
    ];
    nothing
      .when('ProposeArrangement', { ...PROPOSAL, founding }, at('2024-02-01', 'pcc'))
      .thenTypes('LogOpened', 'ArrangementProposed');
  });
  it('raises an exception for a party that the vehicle is not open to', () => {
    expect(
      nothing.when('ProposeArrangement', { ...PROPOSAL, vehicle: 'S102_JOINT_COMMITTEE' }, at('2024-02-01', 'acc'))
        .decision,
    ).toContainEqual(
      ComplianceExceptionRaised({
        rule: 'VEHICLE_UNSUITED',
        severity: 'MEDIUM',
        authority: 'wic',
        detail: 'S102_JOINT_COMMITTEE is not open to ICB.',
      }),
    );
  });
  it('comes before everything else', () => {
    nothing.when('OpenFormation', {}, at('2024-02-01', 'acc')).thenRefused('ARRANGEMENT_UNKNOWN');
  });
});

describe('forming', () => {
  it('opens when each authority has acted for itself', () => {
    given(arrangementDecider, joined).when('OpenFormation', {}, at('2024-02-20', 'acc')).then(FormationOpened({}));
  });
  it('opens with an exception for each that has not', () => {
    const missing = (authority: string) =>
      ComplianceExceptionRaised({ rule: 'AUTHORITY_TO_NEGOTIATE_MISSING', severity: 'LOW', authority });
    given(arrangementDecider, proposed)
      .when('OpenFormation', {}, at('2024-02-20', 'acc'))
      .then(FormationOpened({}), missing('bdc'), missing('wic'));
  });
  it('records the compelling event, or that there is none, once', () => {
    const it = { title: 'ERP contract ends', date: '2025-03-31', description: 'No extension.' };
    given(arrangementDecider, inFormation)
      .when('RecordCompellingEvent', it, at('2024-03-04', 'acc'))
      .then(CompellingEventRecorded(it));
    given(arrangementDecider, inFormation)
      .when('DeclareNoCompellingEvent', { reason: 'Choice.' }, at('2024-03-04', 'acc'))
      .then(NoCompellingEventDeclared({ reason: 'Choice.' }));
    given(arrangementDecider, [
      ...inFormation,
      [NoCompellingEventDeclared({ reason: 'Choice.' }), at('2024-03-04', 'acc')],
    ])
      .when('DeclareNoCompellingEvent', { reason: 'Choice.' }, at('2024-03-05', 'acc'))
      .thenRefused('NO_COMPELLING_EVENT_DECLARED_BEFORE');
  });
  it('may name another vehicle until a constitution is adopted', () => {
    given(arrangementDecider, inFormation)
      .when('NameVehicle', { vehicle: 'COMPANY_BOARD' }, at('2024-03-04', 'acc'))
      .then(VehicleNamed({ vehicle: 'COMPANY_BOARD' }));
    given(arrangementDecider, inFormation)
      .when('NameVehicle', { vehicle: 'CONTRACTUAL_BOARD' }, at('2024-03-04', 'acc'))
      .thenRefused('VEHICLE_ALREADY_NAMED');
    given(arrangementDecider, adopted)
      .when('NameVehicle', { vehicle: 'COMPANY_BOARD' }, at('2024-06-04', 'acc'))
      .thenRefused('ARRANGEMENT_NOT_AT_THIS_STAGE');
  });
  it('may be abandoned until it is agreed', () => {
    given(arrangementDecider, inFormation)
      .when('AbandonArrangement', { reasons: 'No money.' }, at('2024-03-04', 'acc'))
      .then(ArrangementAbandoned({ reasons: 'No money.' }));
    given(arrangementDecider, adopted)
      .when('AbandonArrangement', { reasons: 'No money.' }, at('2024-06-04', 'acc'))
      .thenRefused('ARRANGEMENT_NOT_AT_THIS_STAGE');
    expect(status([...inFormation, [ArrangementAbandoned({ reasons: 'No money.' }), at('2024-03-04', 'acc')]])).toBe(
      'ABANDONED',
    );
  });
});

describe('commencing', () => {
  const missing = (authority: string) =>
    ComplianceExceptionRaised({ rule: 'ALIGNMENT_STATEMENT_MISSING', severity: 'MEDIUM', authority });

  it('commences when all have adopted and stated', () => {
    given(arrangementDecider, stated)
      .when('CommenceArrangement', {}, at('2024-07-01', 'acc'))
      .then(ArrangementCommenced({}));
    expect(status(active)).toBe('ACTIVE');
  });
  it('raises an exception for each missing statement', () => {
    given(arrangementDecider, adopted)
      .when('CommenceArrangement', {}, at('2024-07-01', 'acc'))
      .then(ArrangementCommenced({}), missing('acc'), missing('bdc'), missing('wic'));
  });
  it('waives a missing statement by name and with reasons', () => {
    const waiver = { waived: ['acc', 'bdc'], reasons: 'Both stated their aims in the bid.' };
    given(arrangementDecider, adopted)
      .when('CommenceArrangement', waiver, at('2024-07-01', 'acc'))
      .then(ArrangementCommenced(waiver), missing('wic'));
    given(arrangementDecider, adopted)
      .when('CommenceArrangement', { waived: ['acc'] }, at('2024-07-01', 'acc'))
      .thenRefused('WAIVER_WITHOUT_REASONS');
  });
  it('waits for the day of the constitution', () => {
    given(arrangementDecider, stated)
      .when('CommenceArrangement', {}, at('2024-06-30', 'acc'))
      .thenRefused('CONSTITUTION_NOT_IN_FORCE');
  });
  it('is refused while nothing is agreed; recorded, it stands with exceptions', () => {
    given(arrangementDecider, inFormation)
      .when('CommenceArrangement', {}, at('2024-07-01', 'acc'))
      .thenRefused('ARRANGEMENT_NOT_AT_THIS_STAGE');
    given(arrangementDecider, inFormation)
      .when('CommenceArrangement', {}, byClerkOf('acc', '2024-07-01', 'acc'))
      .then(
        ArrangementCommenced({}),
        ComplianceExceptionRaised({ rule: 'CONSTITUTION_MISSING', severity: 'HIGH' }),
        missing('acc'),
        missing('bdc'),
        missing('wic'),
        outOfStage('in formation'),
      );
  });
  it('may be preceded by a time in shadow', () => {
    given(arrangementDecider, adopted).when('OperateInShadow', {}, at('2024-06-10', 'acc')).then(ShadowStarted({}));
    const shadow: typeof active = [...stated, [ShadowStarted({}), at('2024-06-11', 'acc')]];
    expect(status(shadow)).toBe('SHADOW');
    given(arrangementDecider, shadow)
      .when('CommenceArrangement', {}, at('2024-07-01', 'acc'))
      .thenTypes('ArrangementCommenced');
  });
  it('is not turned back by a late entry of an earlier stage', () => {
    expect(status([...active, [FormationOpened({}), at('2024-08-01', 'acc')]])).toBe('ACTIVE');
  });
});

describe('reviewing the arrangement', () => {
  const underReview: typeof active = [...active, [ReviewOpened({ reasons: 'Three years.' }), at('2025-09-01', 'acc')]];
  const decision = { kind: 'RECORDED_DECISION', ref: 'Board, item 3', date: '2025-12-01' } as const;

  it('opens and closes', () => {
    given(arrangementDecider, active)
      .when('OpenReview', { reasons: 'Three years.' }, at('2025-09-01', 'acc'))
      .then(ReviewOpened({ reasons: 'Three years.' }));
    given(arrangementDecider, adopted)
      .when('OpenReview', { reasons: 'Three years.' }, at('2024-09-01', 'acc'))
      .thenRefused('ARRANGEMENT_NOT_AT_THIS_STAGE');
    const closed = { outcome: 'CONTINUE', findings: 'It works.' } as const;
    given(arrangementDecider, underReview)
      .when('CloseReview', closed, at('2025-12-01', 'acc'))
      .then(ReviewClosed(closed));
    given(arrangementDecider, active)
      .when('CloseReview', closed, at('2025-12-01', 'acc'))
      .thenRefused('ARRANGEMENT_NOT_AT_THIS_STAGE');
  });
  it('ends the arrangement only by a decision', () => {
    const end = { outcome: 'END', findings: 'It does not.' } as const;
    given(arrangementDecider, underReview)
      .when('CloseReview', end, at('2025-12-01', 'acc'))
      .thenRefused('ENDING_NEEDS_A_DECISION');
    given(arrangementDecider, underReview)
      .when('CloseReview', { ...end, decision }, at('2025-12-01', 'acc'))
      .then(ReviewClosed({ ...end, decision }));
    given(arrangementDecider, underReview)
      .when('CloseReview', end, byClerkOf('bdc', '2025-12-01', 'acc'))
      .then(ReviewClosed(end), ComplianceExceptionRaised({ rule: 'DECISION_MISSING', severity: 'HIGH' }));
  });
  it.each([
    ['CONTINUE', 'ACTIVE'],
    ['REMODEL', 'ACTIVE'],
    ['END', 'TRANSITION'],
  ] as const)('%s leads to %s', (outcome, after) => {
    expect(status(underReview)).toBe('UNDER_REVIEW');
    expect(status([...underReview, [ReviewClosed({ outcome, findings: 'So.' }), at('2025-12-01', 'acc')]])).toBe(after);
  });
});
