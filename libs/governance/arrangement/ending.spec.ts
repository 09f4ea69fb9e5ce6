import { startOfDay } from '#kernel';
import { ComplianceExceptionRaised } from '../record/record.events.js';
import type { History } from '../testing/given.js';
import { at } from '../testing/given.js';
import { ExternalDirectionEnded, ExternalDirectionLifted, ExternalDirectionRecorded } from './direction.events.js';
import * as e from './ending.events.js';
import { AssetDispositionRecorded, WithdrawalEffective } from './exit.events.js';
import { signatoriesAt } from './signatories.js';
import { activeUnder, arrangement, decided, idAt, passed, served, then } from './testing/leaving.js';

const vale = activeUnder();
const on = startOfDay;
const membersOn = (history: History, day: string) =>
  signatoriesAt(arrangement(history).stateAt(day), on(day))
    .filter((s) => s.membership === 'MEMBER')
    .map((s) => s.authority);
const end = { effective: '2026-03-31', decision: decided('2025-10-06') };

describe('ending the arrangement', () => {
  const two = ['acc', 'bdc'].reduce(
    (history, authority) => then(history, 'AgreeTermination', end, at('2025-10-06', authority)),
    vale,
  );
  const all = then(two, 'AgreeTermination', end, at('2025-10-08', 'wic'));
  it('takes every member, on one day', () => {
    expect(arrangement(two).state.formation.status).toBe('ACTIVE');
    expect(all.slice(two.length).map(([event]) => event)).toEqual([
      e.TerminationApproved({ authority: 'wic', ...end }),
      e.DissolutionTriggered({ ground: 'ALL_AGREED', staying: [], effective: '2026-03-31' }),
    ]);
    const another = then(two, 'AgreeTermination', { ...end, effective: '2026-06-30' }, at('2025-10-08', 'wic'));
    expect(arrangement(another).state.formation.status).toBe('ACTIVE');
  });
  it('binds its members until that day, and nobody after it', () => {
    expect(membersOn(all, '2026-03-31')).toEqual(['acc', 'bdc', 'wic']);
    expect(membersOn(all, '2026-04-01')).toEqual([]);
  });
  it('is refused to who is no member, twice, for the past, or on a decision still to come', () => {
    arrangement(vale).when('AgreeTermination', end, at('2025-10-06', 'zzz')).thenRefused('NOT_A_MEMBER_TO_END_IT');
    arrangement(two).when('AgreeTermination', end, at('2025-10-07', 'acc')).thenRefused('TERMINATION_APPROVED_BEFORE');
    arrangement(vale).when('AgreeTermination', end, at('2026-04-01', 'acc')).thenRefused('ENDS_IN_THE_PAST');
    arrangement(vale).when('AgreeTermination', end, at('2025-10-05', 'acc')).thenRefused('DECISION_NOT_YET_TAKEN');
  });
  it('is completed by the process manager where the last word was entered by a clerk', () => {
    arrangement(two, true).when('AgreeTermination', end, at('2025-10-08', 'wic')).thenTypes('TerminationApproved');
    const entered: History = [...two, [e.TerminationApproved({ authority: 'wic', ...end }), at('2025-10-08', 'wic')]];
    expect(arrangement(entered).passed('ended-by-all:2026-03-31')).toMatchObject([{ type: 'DissolutionTriggered' }]);
  });
});

describe('a fixed term', () => {
  const term = activeUnder({ term: { ends: '2024-06-30' } });
  it('runs out: the agreement binds nobody any more', () => {
    expect(arrangement(term).deadlines()).toEqual([{ id: 'term-ends:2024-06-30', due: '2024-06-30' }]);
    const over = passed(term, 'term-ends:2024-06-30', '2024-07-01');
    expect(over.at(-1)![0]).toEqual(
      e.AgreementExpired({ version: 1, ends: '2024-06-30', members: ['acc', 'bdc', 'wic'] }),
    );
    expect(membersOn(over, '2024-06-30')).toHaveLength(3);
    expect(membersOn(over, '2024-07-01')).toEqual([]);
    expect(arrangement(over).state.formation.status).toBe('TRANSITION');
    expect(arrangement(over).deadlines()).toEqual([]);
  });
});

describe('dissolving', () => {
  const over = passed(activeUnder({ term: { ends: '2024-06-30' } }), 'term-ends:2024-06-30', '2024-07-01');
  const clerk = { on: '2024-07-15', by: { body: 'board', meeting: 'M-40' } };
  const decision = decided('2024-07-10');
  it('is refused while there are members', () => {
    const winding: History = [
      ...vale,
      [e.DissolutionTriggered({ ground: 'TOO_FEW_STAY', staying: ['acc'] }), at('2024-07-01', 'acc')],
    ];
    arrangement(winding).when('DissolveArrangement', { decision }, clerk).thenRefused('MEMBERS_REMAIN');
    arrangement(vale).when('DissolveArrangement', { decision }, clerk).thenRefused('ARRANGEMENT_NOT_AT_THIS_STAGE');
    arrangement(winding, true)
      .when('DissolveArrangement', { decision, custodian: 'Archive' }, clerk)
      .thenTypes('ArrangementDissolved', 'ComplianceExceptionRaised');
    const kept: History = [...winding, [e.ArrangementDissolved({ decision, notCounted: 'MEMBERS_REMAIN' }), clerk]];
    expect(arrangement(kept).state.formation.status).toBe('TRANSITION');
  });
  it('is done once they are gone, and says who keeps the records', () => {
    const command = { decision, custodian: 'County Archives' };
    arrangement(over).when('DissolveArrangement', command, clerk).then(e.ArrangementDissolved(command));
    const dissolved: History = [...over, [e.ArrangementDissolved(command), clerk]];
    expect(arrangement(dissolved).state).toMatchObject({
      formation: { status: 'DISSOLVED' },
      ending: { custodian: 'County Archives' },
    });
    expect(arrangement(dissolved).deadlines()).toEqual([]);
  });
  it('is flagged and not blocked by what is left over', () => {
    const left: History = [...vale, [served('bdc', '2020-10-06', '2022-03-31'), at('2020-10-06', 'bdc')]];
    const gone: History = [
      ...left,
      [
        WithdrawalEffective({ authority: 'bdc', notice: idAt(left), scope: 'WHOLE', on: '2022-03-31' }),
        at('2022-04-01', 'acc'),
      ],
      [AssetDispositionRecorded({ asset: 'AS-1', title: 'Licence', how: 'UNCLEAR' }), at('2022-04-01', 'acc')],
      [e.AgreementExpired({ version: 1, ends: '2024-06-30', members: [] }), at('2024-07-01', 'acc')],
    ];
    const leftOver = [
      { kind: 'ACTION', id: 'A-1', to: 'ACC' },
      { kind: 'WORKAROUND', id: 'WA-9' },
    ] as const;
    const flag = (rule: string, severity: 'HIGH' | 'MEDIUM', more: object = {}) =>
      ComplianceExceptionRaised({ rule, severity, ...more });
    arrangement(gone)
      .when('DissolveArrangement', { decision, leftOver }, clerk)
      .then(
        e.ArrangementDissolved({ decision, leftOver }),
        flag('RECORDS_CUSTODY_UNSET', 'HIGH'),
        flag('EXIT_PLAN_MISSING', 'HIGH', { authority: 'bdc' }),
        flag('ASSET_OWNERSHIP_UNCLEAR', 'MEDIUM', { detail: 'AS-1' }),
        flag('LEFT_WITHOUT_OWNER', 'MEDIUM', { detail: 'WA-9' }),
      );
  });
});

describe('a direction from outside', () => {
  const command = {
    direction: 'DIR-1',
    issuer: 'Secretary of State',
    power: 'Local Government Act 1999 s.15',
    effect: 'STOP',
    until: '2025-06-30',
    source: 'Letter of 3 February 2025',
  } as const;
  const by = { on: '2025-02-03', by: { outside: 'Secretary of State' } };
  const stopped: History = [...vale, [ExternalDirectionRecorded(command), by]];
  const status = (history: History) => arrangement(history).state.formation.status;
  it('is always recorded, once under each id, also where another source says otherwise', () => {
    arrangement(vale).when('RecordExternalDirection', command, by).then(ExternalDirectionRecorded(command));
    arrangement(stopped).when('RecordExternalDirection', command, by).thenRefused('DIRECTION_EXISTS');
    arrangement(stopped)
      .when('RecordExternalDirection', { ...command, direction: 'DIR-2', until: '2025-09-30' }, by)
      .thenTypes('ExternalDirectionRecorded');
  });
  it('to stop suspends the arrangement until it is lifted or has ended', () => {
    expect(status(stopped)).toBe('SUSPENDED');
    const lift = { direction: 'DIR-1', source: 'Letter of 1 May 2025' };
    arrangement(stopped)
      .when('LiftExternalDirection', lift, at('2025-05-01', 'acc'))
      .then(ExternalDirectionLifted(lift));
    const lifted: History = [...stopped, [ExternalDirectionLifted(lift), at('2025-05-01', 'acc')]];
    expect(status(lifted)).toBe('ACTIVE');
    expect(arrangement(lifted).deadlines()).toEqual([]);
    arrangement(lifted).when('LiftExternalDirection', lift, at('2025-05-02', 'acc')).thenRefused('DIRECTION_OVER');
    arrangement(vale).when('LiftExternalDirection', lift, at('2025-05-02', 'acc')).thenRefused('DIRECTION_UNKNOWN');
    expect(arrangement(stopped).passed('direction-ends:DIR-1')).toEqual([
      ExternalDirectionEnded({ direction: 'DIR-1', until: '2025-06-30' }),
    ]);
    expect(status(passed(stopped, 'direction-ends:DIR-1', '2025-07-01'))).toBe('ACTIVE');
  });
  it('suspends until the last of several has ended', () => {
    const twice: History = [
      ...stopped,
      [ExternalDirectionRecorded({ ...command, direction: 'DIR-2', until: '2025-09-30' }), by],
    ];
    const one = passed(twice, 'direction-ends:DIR-1', '2025-07-01');
    expect(status(one)).toBe('SUSPENDED');
    expect(status(passed(one, 'direction-ends:DIR-2', '2025-10-01'))).toBe('ACTIVE');
  });
  it('to some of the parties, or to go on, suspends nothing', () => {
    const recorded = (more: object): History => [...vale, [ExternalDirectionRecorded({ ...command, ...more }), by]];
    expect(status(recorded({ authorities: ['wic'] }))).toBe('ACTIVE');
    expect(status(recorded({ effect: 'CONTINUE' }))).toBe('ACTIVE');
  });
});
