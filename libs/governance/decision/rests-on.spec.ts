import { actionDecider } from '../action/action.decider.js';
import { ActionAssigned } from '../action/action.events.js';
import { conditionDecider } from '../action/condition.decider.js';
import { adoptionDecider } from '../adoption/adoption.decider.js';
import { process as processHistory } from '../adoption/testing/adoptions.js';
import { arrangementDecider } from '../arrangement/arrangement.decider.js';
import { ReviewOpened } from '../arrangement/formation.events.js';
import { active } from '../arrangement/testing/vale.js';
import { commands } from '../commands.js';
import type { Decider } from '../language/decider.js';
import { isRefusal } from '../language/refusal.js';
import { exceptionDecider } from '../exceptions/exception.decider.js';
import { processDecider } from '../process/process.decider.js';
import { inForce, proposed, published as version } from '../process/testing/histories.js';
import { ComplianceExceptionRaised } from '../record/record.events.js';
import type { History } from '../testing/given.js';
import { at, boardOf, fact, given } from '../testing/given.js';
import { workaroundDecider } from '../workaround/workaround.decider.js';
import { assessed, flagged, permitted } from '../workaround/testing/wa-001.js';
import { decisionRecord } from './decision.fold.js';
import type { Entry } from './testing/d-1.js';
import { effective, taken } from './testing/d-1.js';

const cited = { kind: 'DECISION', ref: 'D-1', date: '2024-10-15' } as const;
const ON = '2025-03-12';

interface Way {
  readonly decider: Decider<never>;
  readonly history: History;
  readonly command: string;
  readonly data: object;
  /** It waits for the gate of the decision. */
  readonly gated: boolean;
  readonly context?: object;
}
const way = <S>(
  decider: Decider<S>,
  history: History,
  command: string,
  data: object,
  gated = false,
  context?: object,
): readonly [string, Way] => [
  command,
  { decider: decider as unknown as Decider<never>, history, command, data, gated, ...(context && { context }) },
];

const one: History = [proposed(), version(1, '2024-07-02')];
const CP = { process: 'CP-001' };
const raised = ComplianceExceptionRaised({ rule: 'LATE_PUBLICATION', severity: 'MEDIUM', authority: 'bdc' });
const register: History = [[raised, at('2024-10-24', 'bdc')]];
const reviewed: History = [...active, [ReviewOpened({ reasons: 'x' }), at('2025-01-06', 'acc')]];
const assigned: History[number] = [
  ActionAssigned({ action: 'A-014', authority: 'bdc', owner: 'p_lead', title: 'x', due: '2025-04-30' }),
  at('2025-01-06', 'acc'),
];
const running: History = [flagged, assessed, permitted];
const action = { action: 'A-1', authority: 'bdc', owner: 'p_lead', title: 'x', due: '2025-04-30' };
const condition = { condition: 'CS-1', authority: 'bdc', title: 'x', protects: ['acc'], due: '2025-06-30' };
const variation = { ...CP, variation: 'V-9', authorities: ['bdc'], kind: 'IDENTITY', clause: '1', title: 'Logo' };
const derogation = { ...CP, authority: 'bdc', derogation: 'D-9', until: '2025-06-30' };

/** Commands that rest on a decision, each where nothing else stands against it. */
const ways = [
  way(processDecider, one, 'BringProcessIntoForce', { ...CP, version: 1 }, true),
  way(processDecider, [...one, inForce(1, '2024-08-01')], 'RetireProcess', { ...CP, reasons: 'x' }, true),
  way(workaroundDecider, [flagged, assessed], 'PermitWorkaround', {
    workaround: 'WA-001',
    until: '2025-06-30',
    conditions: [],
  }),
  way(workaroundDecider, [flagged, assessed], 'RefusePermission', { workaround: 'WA-001', reason: 'x' }),
  way(workaroundDecider, [flagged, assessed], 'FindWorkaroundUnfounded', { workaround: 'WA-001', reason: 'x' }),
  way(adoptionDecider, [], 'AgreeVariation', variation),
  way(adoptionDecider, [], 'GrantDerogation', derogation),
  way(workaroundDecider, running, 'ExtendWorkaround', { workaround: 'WA-001', until: '2025-09-30', progress: 'x' }),
  way(actionDecider, [], 'AssignAction', action),
  way(actionDecider, [assigned], 'CancelAction', { action: 'A-014', reason: 'x' }),
  way(conditionDecider, [], 'ImposeCondition', condition),
  way(exceptionDecider, register, 'WaiveException', { reason: 'x' }, false, {
    target: fact(raised, at('2024-10-24', 'bdc'), 0),
  }),
  way(arrangementDecider, reviewed, 'CloseReview', { outcome: 'END', findings: 'x' }, true),
  way(
    arrangementDecider,
    active,
    'ProposeConstitution',
    { version: 2, parties: ['acc', 'bdc', 'wic'], from: '2025-04-01' },
    true,
  ),
  way(arrangementDecider, active, 'AgreeTermination', { effective: '2026-03-31' }, true),
  way(arrangementDecider, active, 'AddSchedule', { authority: 'acc', schedules: ['S-2'] }, true),
  way(arrangementDecider, active, 'ServeWithdrawalNotice', { scope: 'WHOLE', effective: '2027-03-31' }, true),
] as const;

/** What a command comes to on what is known of D-1. */
const asked = ({ decider, history, command, data, context }: Way, decision: readonly Entry[], recording = false) =>
  given(decider, history, {
    board: boardOf('acc', 'bdc', 'wic'),
    others: {
      'process/CP-001': { decider: processDecider as unknown as Decider<never>, history: processHistory },
      'decision/D-1': { decider: decisionRecord as unknown as Decider<never>, history: decision },
    },
    context: { ...context, recording },
  }).when(command, { ...data, decision: cited }, at(ON, 'acc', 'CLERK')).decision;
const codeOf = (found: ReturnType<typeof asked>): string | undefined => (isRefusal(found) ? found.refused : undefined);

describe('what rests on a decision', () => {
  it.each(ways)('%s is refused on one that is not there, or that decides nothing', (command, its) => {
    expect(codeOf(asked(its, []))).toBe('DECISION_UNKNOWN');
    expect(codeOf(asked(its, [taken({ kind: 'NOTED' }), effective('2024-10-25')]))).toBe(
      command === 'AssignAction' ? undefined : 'DECISION_DOES_NOT_DECIDE',
    );
  });
  it.each(ways)('%s waits for its gate where the law makes it wait, and only there', (_command, its) => {
    expect(codeOf(asked(its, [taken()]))).toBe(its.gated ? 'DECISION_NOT_IN_EFFECT' : undefined);
    expect(codeOf(asked(its, [taken(), effective('2024-10-25')]))).toBeUndefined();
  });
  it.each(ways.filter(([command]) => command !== 'WaiveException'))(
    '%s, recorded, is kept with the exception beside it',
    (_command, its) => {
      const found = asked(its, [], true);
      expect(isRefusal(found)).toBe(false);
      expect(found).toContainEqual(
        expect.objectContaining({ body: expect.objectContaining({ rule: 'DECISION_UNKNOWN' }) as never }),
      );
    },
  );
  it('every command that carries a decision reads it', () => {
    const carrying = commands.filter(({ fields }) => {
      const shape = (fields.get('decision')?.kind as { of?: object } | undefined)?.of;
      return shape !== undefined && 'kind' in shape && 'ref' in shape;
    });
    expect(carrying.length).toBeGreaterThan(20);
    const reads = carrying.filter(
      (one) => !one.reads({ decision: cited }, { slug: 'vale', authority: 'acc' }).includes('decision/D-1'),
    );
    expect(reads.map(({ name }) => name)).toEqual([]);
  });
});
