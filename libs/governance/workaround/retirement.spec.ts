import { adoptionDecider } from '../adoption/adoption.decider.js';
import { VariationAgreed } from '../adoption/adoption.events.js';
import { ComplianceExceptionRaised } from '../record/record.events.js';
import { at } from '../testing/given.js';
import { workaroundDecider } from './workaround.decider.js';
import * as e from './workaround.events.js';
import {
  acknowledged,
  assessed,
  decision,
  flag,
  flagged,
  of,
  permitted,
  processes,
  recordedBy,
  retired,
  workaround,
} from './testing/wa-001.js';
import { statusOf } from './workaround.state.js';

const open = [flagged, acknowledged, assessed, permitted];
const retire = (how: string, more: object = {}) => ({ workaround: 'WA-001', how, ...more });
const onRetiring = at('2025-11-03', 'bdc');

describe('retiring a workaround', () => {
  it('fixed, with evidence', () => {
    const fixed = { how: 'FIXED', evidence: 'Internal audit 2025/9' } as const;
    workaround(open)
      .when('RetireWorkaround', retire('FIXED', fixed), onRetiring)
      .then(e.WorkaroundRetired({ ...of, ...fixed }));
    workaround(open).when('RetireWorkaround', retire('FIXED'), onRetiring).thenRefused('FIX_WITHOUT_EVIDENCE');
  });
  it('withdrawn: it is no longer done', () => {
    workaround([flagged])
      .when('RetireWorkaround', retire('WITHDRAWN'), onRetiring)
      .then(e.WorkaroundRetired({ ...of, how: 'WITHDRAWN' }));
  });
  it('once', () => {
    workaround([...open, retired])
      .when('RetireWorkaround', retire('WITHDRAWN'), onRetiring)
      .thenRefused('ALREADY_RETIRED');
  });
  it('typed for the owner by another authority it does not end until it is confirmed', () => {
    const { state } = workaround([flagged, acknowledged, [retired[0], { ...retired[1], recordedBy }]]);
    expect([statusOf(state), state.raised.unconfirmed]).toEqual(['ACKNOWLEDGED', 'RETIRED']);
  });
});

describe('absorbed by the process', () => {
  const byVersion = retire('ABSORBED', { process: 'CP-001', processVersion: 3 });

  it('a version that is already in force has absorbed it', () => {
    workaround(open)
      .when('RetireWorkaround', byVersion, at('2025-10-31', 'bdc'))
      .then(e.WorkaroundRetired({ ...of, how: 'ABSORBED', processVersion: 3 }));
  });
  it('one that is still to come has not, nor the one departed from', () => {
    workaround(open)
      .when('RetireWorkaround', byVersion, at('2025-10-30', 'bdc'))
      .thenRefused('ABSORBED_BEFORE_IN_FORCE');
    workaround(open)
      .when('RetireWorkaround', retire('ABSORBED', { process: 'CP-001', processVersion: 2 }), at('2025-09-10', 'bdc'))
      .thenRefused('ABSORBED_BEFORE_IN_FORCE');
  });
  it('recorded too early it is kept, and the workaround stays open', () => {
    const early = e.WorkaroundRetired({
      ...of,
      how: 'ABSORBED',
      processVersion: 3,
      notCounted: 'ABSORBED_BEFORE_IN_FORCE',
    });
    workaround(open, { recording: true })
      .when('RetireWorkaround', byVersion, at('2025-09-10', 'bdc'))
      .then(early, ComplianceExceptionRaised({ rule: 'ABSORBED_BEFORE_IN_FORCE', severity: 'HIGH', authority: 'bdc' }));
    expect(statusOf(workaround([...open, [early, at('2025-09-10', 'bdc')]]).state)).toBe('PERMITTED');
  });
  it('it names one version or one variation of the process departed from', () => {
    for (const named of [
      {},
      { process: 'CP-001' },
      { process: 'CP-002', processVersion: 3 },
      { process: 'CP-001', processVersion: 3, variation: 'V-1' },
    ]) {
      const others = {
        ...processes,
        'process/CP-002': processes['process/CP-001']!,
        'adoption/CP-001': variation('bdc'),
      };
      workaround(open, { others })
        .when('RetireWorkaround', retire('ABSORBED', named), onRetiring)
        .thenRefused('ABSORBED_BY_WHAT');
    }
  });
  it('a variation of working that is agreed for its owner has absorbed it, and no other', () => {
    const byVariation = retire('ABSORBED', { process: 'CP-001', variation: 'V-1' });
    const after = (adoption: ReturnType<typeof variation>) =>
      workaround(open, { others: { ...processes, 'adoption/CP-001': adoption } });
    after(variation('bdc'))
      .when('RetireWorkaround', byVariation, onRetiring)
      .then(e.WorkaroundRetired({ ...of, how: 'ABSORBED', variation: 'V-1' }));
    after(variation('wic')).when('RetireWorkaround', byVariation, onRetiring).thenRefused('VARIATION_NOT_AGREED');
    after(variation('bdc', 'IDENTITY'))
      .when('RetireWorkaround', byVariation, onRetiring)
      .thenRefused('VARIATION_NOT_AGREED');
    after(variation('bdc'))
      .when('RetireWorkaround', byVariation, at('2025-02-20', 'bdc'))
      .thenRefused('VARIATION_NOT_AGREED');
  });
});

function variation(authority: string, kind: 'OPERATIONAL' | 'IDENTITY' = 'OPERATIONAL') {
  const agreed = VariationAgreed({
    process: 'CP-001',
    variation: 'V-1',
    authorities: [authority],
    kind,
    clause: '4.2',
    title: 'Two approvers',
    decision,
  });
  return { decider: adoptionDecider as never, history: [[agreed, at('2025-03-01', 'acc')] as const] };
}

describe('migrated to another workaround', () => {
  const replacement = (...history: Parameters<typeof workaround>[0][number][]) => ({
    ...processes,
    'workaround/WA-002': { decider: workaroundDecider as never, history },
  });
  const wa2 = [e.WorkaroundFlagged({ ...flag, workaround: 'WA-002' }), at('2025-10-01', 'bdc')] as const;
  const migrated = retire('MIGRATED', { replacedBy: 'WA-002' });

  it('that is live on the register', () => {
    workaround(open, { others: replacement(wa2) })
      .when('RetireWorkaround', migrated, onRetiring)
      .then(e.WorkaroundRetired({ ...of, how: 'MIGRATED', replacedBy: 'WA-002' }));
  });
  it('not to one that is not there or has ended, nor to itself or nothing', () => {
    const ended = [
      e.WorkaroundRetired({ ...of, workaround: 'WA-002', how: 'WITHDRAWN' }),
      at('2025-10-02', 'bdc'),
    ] as const;
    workaround(open).when('RetireWorkaround', migrated, onRetiring).thenRefused('REPLACEMENT_NOT_LIVE');
    workaround(open, { others: replacement(wa2, ended) })
      .when('RetireWorkaround', migrated, onRetiring)
      .thenRefused('REPLACEMENT_NOT_LIVE');
    workaround(open)
      .when('RetireWorkaround', retire('MIGRATED', { replacedBy: 'WA-001' }), onRetiring)
      .thenRefused('MIGRATED_TO_WHAT');
    workaround(open).when('RetireWorkaround', retire('MIGRATED'), onRetiring).thenRefused('MIGRATED_TO_WHAT');
  });
});

describe('reopening a workaround', () => {
  const reopen = { workaround: 'WA-001', recurrence: 'Seen again at the depot' };
  const reopened = [e.WorkaroundReopened({ ...of, recurrence: reopen.recurrence }), at('2026-01-05', 'wic')] as const;

  it('within twelve months of its retirement, by anybody', () => {
    workaround([...open, retired])
      .when('ReopenWorkaround', reopen, at('2026-09-10', 'wic'))
      .then(e.WorkaroundReopened({ ...of, recurrence: reopen.recurrence }));
    workaround([...open, retired])
      .when('ReopenWorkaround', reopen, at('2026-09-11', 'wic'))
      .thenRefused('REOPENED_TOO_LATE');
    workaround(open).when('ReopenWorkaround', reopen, at('2025-09-11', 'wic')).thenRefused('NOT_RETIRED');
  });
  it('is flagged again with its age, and the owner has its time to answer again', () => {
    const again = workaround([...open, retired, reopened]);
    expect([
      statusOf(again.state),
      again.state.raised.flaggedOn,
      again.state.raised.openedOn,
      again.state.raised.reopenings,
    ]).toEqual(['FLAGGED', '2025-02-17', '2026-01-05', 1]);
    expect(again.deadlines()).toEqual([{ id: 'answer-due:2026-02-02', due: '2026-02-02' }]);
    again
      .when('PermitWorkaround', { workaround: 'WA-001', until: '2026-03-01', decision }, at('2026-01-12', 'acc'))
      .thenRefused('NOT_ASSESSED');
  });
  it('a fresh permission may run 180 days from the reopening', () => {
    const again = workaround([...open, retired, reopened, [assessed[0], at('2026-01-10', 'bdc')]]);
    again
      .when('PermitWorkaround', { workaround: 'WA-001', until: '2026-07-04', decision }, at('2026-01-12', 'acc'))
      .thenTypes('WorkaroundPermitted');
    again
      .when('PermitWorkaround', { workaround: 'WA-001', until: '2026-07-05', decision }, at('2026-01-12', 'acc'))
      .thenRefused('PERMISSION_TOO_LONG');
  });
});
