import type { Fact } from '../language/fact.js';
import { at, boardOf, fact } from '../testing/given.js';
import { ComplianceExceptionRaised } from '../record/record.events.js';
import { workaroundDecider } from './workaround.decider.js';
import * as e from './workaround.events.js';
import {
  acknowledged,
  assessed,
  decision,
  disputed,
  expired,
  extended,
  flagged,
  of,
  permitted,
  recordedBy,
  retired,
  unanswered,
  workaround,
} from './testing/wa-001.js';
import { statusOf } from './workaround.state.js';

const onBoard = at('2025-03-12', 'acc');
const permit = { workaround: 'WA-001', until: '2025-08-16', decision };
const running = [flagged, acknowledged, assessed, permitted];

describe('permitting a workaround', () => {
  it('until at most 180 days after the flag', () => {
    workaround([flagged, acknowledged, assessed])
      .when('PermitWorkaround', permit, onBoard)
      .then(e.WorkaroundPermitted({ ...of, until: '2025-08-16', decision }));
    workaround([flagged, acknowledged, assessed])
      .when('PermitWorkaround', { ...permit, until: '2025-08-17' }, onBoard)
      .thenRefused('PERMISSION_TOO_LONG');
    expect(statusOf(workaround(running).state)).toBe('PERMITTED');
  });
  it('as long as the constitution allows, where it says otherwise', () => {
    const board = boardOf('acc', 'bdc');
    const strict = { ...board, rules: { ...board.rules, terms: { ...board.rules.terms, longestPermitDays: 90 } } };
    workaround([flagged, assessed], { board: strict })
      .when('PermitWorkaround', permit, onBoard)
      .thenRefused('PERMISSION_TOO_LONG');
  });
  it('one that is disputed or was not answered can be permitted, once it is assessed', () => {
    workaround([flagged, disputed, assessed])
      .when('PermitWorkaround', permit, onBoard)
      .thenTypes('WorkaroundPermitted');
    workaround([flagged, unanswered, assessed])
      .when('PermitWorkaround', permit, at('2025-03-20', 'acc'))
      .thenTypes('WorkaroundPermitted');
    workaround([flagged, disputed]).when('PermitWorkaround', permit, onBoard).thenRefused('NOT_ASSESSED');
  });
  it('not twice at a time, not after its end, and not for a day that is over', () => {
    workaround(running).when('PermitWorkaround', permit, at('2025-04-12', 'acc')).thenRefused('PERMISSION_RUNS');
    workaround([...running, retired])
      .when('PermitWorkaround', permit, at('2025-09-12', 'acc'))
      .thenRefused('WORKAROUND_CLOSED');
    workaround([flagged, assessed])
      .when('PermitWorkaround', { ...permit, until: '2025-03-11' }, onBoard)
      .thenRefused('PERMISSION_ENDS_BEFORE_IT_BEGINS');
    workaround([flagged, assessed])
      .when('PermitWorkaround', permit, at('2025-03-11', 'acc'))
      .thenRefused('DECISION_NOT_YET_TAKEN');
  });
  it('not by its reporter alone; a body of which the reporter is a member may', () => {
    const reporter = { on: '2025-03-12', by: { authority: 'acc', person: 'p_auditor', capacity: 'CLERK' } };
    const byOne = { kind: decision.kind, ref: decision.ref, date: decision.date };
    workaround([flagged, assessed])
      .when('PermitWorkaround', { ...permit, decision: byOne }, reporter)
      .thenRefused('REPORTER_DECIDES_ALONE');
    workaround([flagged, assessed]).when('PermitWorkaround', permit, reporter).thenTypes('WorkaroundPermitted');
    workaround([flagged, assessed])
      .when('PermitWorkaround', { ...permit, decision: byOne }, onBoard)
      .thenTypes('WorkaroundPermitted');
  });
  it('what a board did decide is recorded and stands, with the exceptions beside it', () => {
    workaround([flagged], { recording: true })
      .when('PermitWorkaround', { ...permit, until: '2025-12-31' }, onBoard)
      .then(
        e.WorkaroundPermitted({ ...of, until: '2025-12-31', decision }),
        ComplianceExceptionRaised({ rule: 'NOT_ASSESSED', severity: 'MEDIUM', authority: 'bdc' }),
        ComplianceExceptionRaised({ rule: 'PERMISSION_TOO_LONG', severity: 'MEDIUM', authority: 'bdc' }),
      );
  });
  it('a permission that the authority’s clerk entered counts; one that is disputed does not', () => {
    const clerked = workaround([flagged, assessed, [permitted[0], { ...permitted[1], recordedBy }]]);
    expect(statusOf(clerked.state)).toBe('PERMITTED');
    const entry: Fact = { ...fact(...permitted), standing: 'DISPUTED' };
    expect(statusOf(workaroundDecider.evolve(workaround([flagged, assessed]).state, entry))).toBe('ASSESSED');
  });
});

describe('renewing a permission that has ended', () => {
  const renewed = [e.WorkaroundPermitted({ ...of, until: '2026-02-28', decision }), at('2025-09-01', 'acc')] as const;

  it('is a decision of its own, counted, and measured from the day it is taken', () => {
    const gone = workaround([...running, expired]);
    gone
      .when('PermitWorkaround', { ...permit, until: '2026-02-28' }, at('2025-09-01', 'acc'))
      .thenTypes('WorkaroundPermitted');
    gone
      .when('PermitWorkaround', { ...permit, until: '2026-03-01' }, at('2025-09-01', 'acc'))
      .thenRefused('PERMISSION_TOO_LONG');
    const { state } = workaround([...running, extended, expired, renewed]);
    expect(workaround([...running, expired, renewed]).state.permission).toMatchObject({
      standing: 'PERMITTED',
      renewals: 1,
      extensions: 0,
      escalated: false,
    });
    expect(state.permission.renewals).toBe(0);
  });
  it('a first permission given when the time since the flag has run out is measured so as well', () => {
    workaround([flagged, assessed])
      .when('PermitWorkaround', { ...permit, until: '2026-02-28' }, at('2025-09-01', 'acc'))
      .thenTypes('WorkaroundPermitted');
  });
});

describe('refusing permission', () => {
  const refusal = { workaround: 'WA-001', reason: 'Too risky', decision };
  it('the practice then continues, not permitted', () => {
    workaround([flagged, assessed])
      .when('RefusePermission', refusal, onBoard)
      .then(e.PermissionRefused({ ...of, reason: 'Too risky', decision }));
    const refused = [e.PermissionRefused({ ...of, reason: 'Too risky', decision }), onBoard] as const;
    expect(statusOf(workaround([flagged, assessed, refused]).state)).toBe('CONTINUING');
    workaround([flagged, assessed, refused])
      .when('PermitWorkaround', permit, at('2025-03-20', 'acc'))
      .thenTypes('WorkaroundPermitted');
  });
  it('is not for one that is permitted', () => {
    workaround(running).when('RefusePermission', refusal, at('2025-04-01', 'acc')).thenRefused('PERMISSION_RUNS');
  });
});

describe('extending a permission', () => {
  const extend = { workaround: 'WA-001', until: '2025-11-14', progress: 'Version 3 drafted', decision };
  const event = e.WorkaroundExtended({ ...of, until: '2025-11-14', progress: 'Version 3 drafted', decision });

  it('before it ends, by at most 90 days', () => {
    workaround(running).when('ExtendWorkaround', extend, at('2025-08-15', 'acc')).then(event);
    workaround(running).when('ExtendWorkaround', extend, at('2025-08-16', 'acc')).then(event);
    workaround(running)
      .when('ExtendWorkaround', { ...extend, until: '2025-11-15' }, at('2025-08-15', 'acc'))
      .thenRefused('EXTENSION_TOO_LONG');
    workaround(running)
      .when('ExtendWorkaround', { ...extend, until: '2025-08-16' }, at('2025-08-15', 'acc'))
      .thenRefused('EXTENSION_ENDS_EARLIER');
    expect(statusOf(workaround([...running, extended]).state)).toBe('EXTENDED');
  });
  it('not after it has ended, whether or not that has been recorded', () => {
    workaround(running).when('ExtendWorkaround', extend, at('2025-08-17', 'acc')).thenRefused('EXTENSION_AFTER_EXPIRY');
    workaround([...running, expired])
      .when('ExtendWorkaround', extend, at('2025-08-20', 'acc'))
      .thenRefused('EXTENSION_AFTER_EXPIRY');
    workaround([flagged, assessed])
      .when('ExtendWorkaround', extend, at('2025-08-15', 'acc'))
      .thenRefused('NOTHING_TO_EXTEND');
  });
  it('recorded after it has ended it is kept, does not count, and is an exception', () => {
    const late = e.WorkaroundExtended({
      ...of,
      until: '2025-11-14',
      progress: 'Version 3 drafted',
      decision,
      notCounted: 'EXTENSION_AFTER_EXPIRY',
    });
    workaround([...running, expired], { recording: true })
      .when('ExtendWorkaround', extend, at('2025-08-20', 'acc'))
      .then(late, ComplianceExceptionRaised({ rule: 'EXTENSION_AFTER_EXPIRY', severity: 'HIGH', authority: 'bdc' }));
    expect(workaround([...running, expired, [late, at('2025-08-20', 'acc')]]).state.permission).toMatchObject({
      standing: 'EXPIRED',
      until: '2025-08-16',
      extensions: 0,
    });
  });
  it('once, unless the constitution says otherwise', () => {
    const again = { ...extend, until: '2026-01-31' };
    workaround([...running, extended])
      .when('ExtendWorkaround', again, at('2025-11-01', 'acc'))
      .thenRefused('EXTENSIONS_USED');
    const board = boardOf('acc', 'bdc');
    const twice = { ...board, rules: { ...board.rules, terms: { ...board.rules.terms, extensions: 2 } } };
    workaround([...running, extended], { board: twice })
      .when('ExtendWorkaround', again, at('2025-11-01', 'acc'))
      .thenTypes('WorkaroundExtended');
  });
  it('once also where the second is dated before the first', () => {
    workaround([...running, extended])
      .when('ExtendWorkaround', { ...extend, until: '2025-10-01' }, at('2025-08-01', 'acc'))
      .thenRefused('EXTENSIONS_USED');
  });
  it('that became known late moves the end, and the expiry recorded before it is of no effect', () => {
    const escalated = [e.WorkaroundEscalated({ ...of, ground: 'PERMISSION_EXPIRED' }), expired[1]] as const;
    const { state } = workaround([...running, expired, escalated, extended]);
    expect([statusOf(state), state.permission.escalated]).toEqual(['EXTENDED', false]);
  });
});

describe('the end of a permission', () => {
  it('is its last day, extended or not; a retired workaround has none', () => {
    expect(workaround(running).deadlines()).toEqual([{ id: 'permission-ends:2025-08-16', due: '2025-08-16' }]);
    expect(workaround([...running, extended]).deadlines()).toEqual([
      { id: 'permission-ends:2025-11-14', due: '2025-11-14' },
    ]);
    expect(workaround([...running, expired]).deadlines()).toEqual([]);
    expect(workaround([...running, retired]).deadlines()).toEqual([]);
  });
  it('when it passes the permission expires and the board is told', () => {
    expect(workaround(running).passed('permission-ends:2025-08-16')).toEqual([
      e.WorkaroundExpired({ ...of, until: '2025-08-16' }),
      e.WorkaroundEscalated({ ...of, ground: 'PERMISSION_EXPIRED' }),
      ComplianceExceptionRaised({ rule: 'WORKAROUND_OVERDUE', severity: 'HIGH', authority: 'bdc' }),
    ]);
    const escalated = [e.WorkaroundEscalated({ ...of, ground: 'PERMISSION_EXPIRED' }), expired[1]] as const;
    expect(workaround([...running, expired, escalated]).state.permission).toMatchObject({
      standing: 'EXPIRED',
      escalated: true,
    });
  });
});

describe('escalating, and conditions that were broken', () => {
  const escalate = { workaround: 'WA-001', ground: 'RISK', reason: 'Duplicate payments' };
  const breach = { workaround: 'WA-001', description: 'No reconciliation in May' };

  it('anybody takes it to the board, once', () => {
    workaround([flagged])
      .when('EscalateWorkaround', escalate, at('2025-04-01', 'wic'))
      .then(e.WorkaroundEscalated({ ...of, ground: 'RISK', reason: 'Duplicate payments' }));
    const escalated = [e.WorkaroundEscalated({ ...of, ground: 'RISK' }), at('2025-04-01', 'wic')] as const;
    workaround([flagged, escalated])
      .when('EscalateWorkaround', escalate, at('2025-04-02', 'acc'))
      .thenRefused('ALREADY_ESCALATED');
    workaround([flagged, retired])
      .when('EscalateWorkaround', escalate, at('2025-09-11', 'acc'))
      .thenRefused('WORKAROUND_CLOSED');
  });
  it('a breach is recorded of a permission, and counted', () => {
    workaround(running)
      .when('RecordWorkaroundBreach', breach, at('2025-06-01', 'wic'))
      .then(e.WorkaroundBreachRecorded({ ...of, description: breach.description }));
    expect(
      workaround([...running, [e.WorkaroundBreachRecorded({ ...of, description: 'x' }), at('2025-06-01', 'wic')]]).state
        .permission.breaches,
    ).toBe(1);
    workaround([flagged])
      .when('RecordWorkaroundBreach', breach, at('2025-06-01', 'wic'))
      .thenRefused('NO_CONDITIONS_TO_BREAK');
  });
});
