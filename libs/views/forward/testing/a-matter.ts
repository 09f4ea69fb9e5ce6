import {
  ActionAssigned,
  ApprovalGranted,
  ApprovalsSought,
  CallInWindowOpened,
  ConditionImposed,
  DecisionTaken,
  DisputeNotified,
  KeyDecisionAssessed,
  MatterPlanned,
  MatterRegistered,
} from '#governance';
import { heldMeeting } from '../../meetings/testing/a-meeting.js';
import type { TestLog } from '../../testing/log.js';
import { by } from '../../testing/log.js';

export const HASH = 'c'.repeat(64);
const board = { body: 'board', meeting: 'B' };
const taken = {
  kind: 'RESOLVED',
  capacity: 'EXECUTIVE',
  executive: true,
  key: true,
  regimes: ['EN_EXEC_MEETING'],
  powers: [],
  conditions: [],
  urgency: [],
  replaces: [],
  approvalsOf: [],
} as const;

/** Aldermere's Cabinet decided on 25 March; its window for call-in is open until 1 April, 5pm. */
export const decided = DecisionTaken({
  ...taken,
  decision: 'D-ACC',
  title: 'Aldermere approves version 2',
  authority: 'acc',
  decidedBy: { authority: 'acc', organ: 'Cabinet' },
  matter: 'M-1',
  contentHash: HASH,
  approves: { matter: 'M-1', contentHash: HASH },
  affected: ['acc'],
});

/**
 * A reserved matter after the board of 12 March: Aldermere has decided and granted, Brackwater plans a key decision without
 * a notice, Wexcombe is silent; an action, a condition, a dispute and the minutes are due.
 */
export async function reservedMatter(log: TestLog): Promise<void> {
  await heldMeeting(log);
  await log.append(
    'matter/M-1',
    { on: '2025-03-17', by: by('acc') },
    MatterRegistered({
      matter: 'M-1',
      title: 'Purchase to pay: version 2',
      affected: ['acc', 'bdc', 'wic'],
      money: true,
      contentHash: HASH,
    }),
    MatterPlanned({
      matter: 'M-1',
      decider: 'Cabinet of Brackwater',
      authority: 'bdc',
      from: '2025-05-06',
      until: '2025-05-09',
      private: false,
    }),
  );
  await log.append(
    'matter/M-1',
    { on: '2025-03-18', by: by('bdc') },
    KeyDecisionAssessed({ matter: 'M-1', authority: 'bdc', key: true, grounds: [] }),
  );
  await log.append(
    'approvals/M-1',
    { on: '2025-03-19', by: board },
    ApprovalsSought({ matter: 'M-1', contentHash: HASH, authorities: ['acc', 'bdc', 'wic'], longStop: '2025-06-30' }),
  );
  await log.append('decision/D-ACC', { on: '2025-03-25', by: by('acc') }, decided);
  await log.append(
    'approvals/M-1',
    { on: '2025-03-25', by: by('acc') },
    ApprovalGranted({
      matter: 'M-1',
      contentHash: HASH,
      authority: 'acc',
      decision: 'D-ACC',
      conditions: [{ condition: 'C-1', kind: 'CONTRACT', due: '2025-05-30' }],
    }),
  );
  await log.append(
    'callin/D-ACC',
    { on: '2025-03-25T10:00:00Z', by: { process: 'call-in' } },
    CallInWindowOpened({
      decision: 'D-ACC',
      authority: 'acc',
      published: '2025-03-25T10:00:00Z',
      opens: '2025-03-25T10:00:00Z',
      closes: '2025-04-01T16:00:00Z',
      lastDay: '2025-04-01',
      effectiveFrom: '2025-04-02',
      effectiveAt: '2025-04-01T23:00:00Z',
      body: 'COUNCIL',
      config: { scope: 'ALL', windowDays: 5, dayKind: 'WORKING' },
      citation: 'Constitution of Aldermere, part 4',
    } as never),
  );
  const decision = { kind: 'DECISION' as const, ref: 'D-ACC', date: '2025-03-25', body: 'board' };
  await log.append(
    'action/A-1',
    { on: '2025-03-26', by: board },
    ActionAssigned({
      action: 'A-1',
      authority: 'bdc',
      owner: 'p_bdc_1',
      title: 'Monthly reconciliation',
      due: '2025-04-30',
      decision,
    }),
  );
  await log.append(
    'condition/CS-1',
    { on: '2025-03-26', by: board },
    ConditionImposed({
      condition: 'CS-1',
      authority: 'wic',
      title: 'The hub stays open',
      protects: ['acc'],
      due: '2025-07-31',
      decision,
    }),
  );
  await log.append(
    'dispute/D-1',
    { on: '2025-03-27', by: by('bdc') },
    DisputeNotified({
      dispute: 'D-1',
      notifier: 'bdc',
      against: ['acc'],
      outside: 'Northgate Systems Ltd',
      subject: 'The cost-share formula',
      relief: 'A fair share.',
      rung: 'L1',
      due: '2025-04-10',
      ladder: [10, 15],
      nation: 'ENGLAND_WALES',
    }),
  );
}
