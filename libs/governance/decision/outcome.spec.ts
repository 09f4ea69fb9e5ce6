import { MeetingConvened } from '../meeting/convening.events.js';
import { VoteClosed } from '../meeting/vote.events.js';
import { advised, classified, key, notice, registered, V2 } from '../matter/testing/m-1.js';
import { at } from '../testing/given.js';
import * as o from './outcome.events.js';
import type { Entry } from './testing/d-1.js';
import { around, decision, recommended, recordedBy, rules, taken } from './testing/d-1.js';

const cabinet = at('2024-10-15', 'acc', 'DECIDING_BODY');
const approve = {
  decision: 'D-1',
  title: 'Purchase to pay: version 2',
  kind: 'RESOLVED',
  decidedBy: { authority: 'acc', organ: 'Cabinet' },
  capacity: 'EXECUTIVE',
  approves: { matter: 'M-1', contentHash: V2 },
};
const board = { ...approve, decidedBy: { body: 'board' }, capacity: 'BOARD', matter: 'M-1', approves: undefined };
const atBoard = { on: '2024-10-02', by: { body: 'board', meeting: 'B-1' } };

describe('taking a decision', () => {
  it('an authority’s approval of a joint matter is a decision of its own, under its own regimes', () => {
    decision([])
      .when('TakeDecision', approve, cabinet)
      .then(
        o.DecisionTaken({
          decision: 'D-1',
          title: 'Purchase to pay: version 2',
          kind: 'RESOLVED',
          authority: 'acc',
          decidedBy: { authority: 'acc', organ: 'Cabinet' },
          capacity: 'EXECUTIVE',
          executive: true,
          key: false,
          regimes: ['EN_EXEC_MEETING'],
          contentHash: V2,
          matter: 'M-1',
          process: 'CP-001',
          approves: { matter: 'M-1', contentHash: V2 },
          affected: ['acc'],
          approvalsOf: [],
          powers: [],
          conditions: [],
          urgency: [],
          replaces: [],
        }),
      );
  });
  it('a body of an ICB decides under its own regime, and an old decision under the law of its day', () => {
    const regimes = (others: ReturnType<typeof around>, told: typeof cabinet, more: object) => {
      const given = decision([], others).when('TakeDecision', { ...approve, approves: undefined, ...more }, told);
      return (given.decision as readonly { body: Record<string, unknown> }[])[0]!.body['regimes'];
    };
    const icb = { decidedBy: { authority: 'wic', organ: 'Board' }, capacity: 'BOARD' };
    expect(regimes(around(), at('2024-11-21', 'wic', 'DECIDING_BODY'), icb)).toEqual(['NHS_BODY']);
    const founded = around()['arrangement/test']!;
    const early = founded.history.map(([event, told]) => [event, { ...told, on: '2005-06-01' }] as const);
    const others = { ...around(), 'arrangement/test': { ...founded, history: early } };
    expect(regimes(others, at('2011-06-06', 'acc', 'DECIDING_BODY'), {})).toEqual(['EN_EXEC_MEETING_2000']);
  });
  it('once, by one decider, who enters it for its own authority', () => {
    decision([taken()]).when('TakeDecision', approve, cabinet).thenRefused('DECISION_EXISTS');
    const given = decision([]);
    given
      .when('TakeDecision', { ...approve, decidedBy: { authority: 'acc' } }, cabinet)
      .thenRefused('DECIDER_NOT_NAMED');
    given
      .when('TakeDecision', { ...approve, decidedBy: { body: 'board', authority: 'acc', organ: 'Cabinet' } }, cabinet)
      .thenRefused('DECIDER_NOT_NAMED');
    given.when('TakeDecision', { ...approve, capacity: 'INDIVIDUAL' }, cabinet).thenRefused('MEMBER_NOT_NAMED');
    given
      .when('TakeDecision', approve, at('2024-10-15', 'bdc', 'DECIDING_BODY'))
      .thenRefused('ANOTHER_AUTHORITYS_DECISION');
    given
      .when('TakeDecision', { ...approve, decidedBy: { body: 'board' }, capacity: 'BOARD' }, atBoard)
      .thenRefused('BODY_APPROVES_NOTHING');
  });
  it('on a matter that is known, and on its exact text; what was decided elsewhere is kept, and flagged', () => {
    const other = { ...approve, approves: { matter: 'M-1', contentHash: '0'.repeat(64) } };
    decision([]).when('TakeDecision', other, cabinet).thenRefused('APPROVES_ANOTHER_TEXT');
    const { decision: recorded } = decision([], around(), true).when('TakeDecision', other, cabinet);
    expect(rules(recorded)).toContain('APPROVES_ANOTHER_TEXT');
    decision([], around({ matter: [] }))
      .when('TakeDecision', approve, cabinet)
      .thenRefused('MATTER_UNKNOWN');
  });
  it('cannot wait for all others to approve: that condition stands in the approval; recorded, it is kept and holds nothing up', () => {
    const conditions = [
      { condition: 'others', kind: 'ALL_OTHERS_SAME_VERSION' },
      { condition: 'c', kind: 'CONTRACT' },
    ] as const;
    decision([])
      .when('TakeDecision', { ...approve, conditions }, cabinet)
      .thenRefused('CONDITION_OF_AN_APPROVAL');
    const { decision: found } = decision([], around(), true).when('TakeDecision', { ...approve, conditions }, cabinet);
    expect(rules(found)).toContain('CONDITION_OF_AN_APPROVAL');
    const events = found as readonly { type: string; body: Record<string, unknown> }[];
    expect(events[0]!.body).toMatchObject({ conditions });
    const { state } = decision([[o.DecisionTaken(events[0]!.body as never), cabinet]]);
    expect([...state.effect.conditions.keys()]).toEqual(['c']);
  });
});

describe('a decision of the board', () => {
  const kinds = (matter: Parameters<typeof around>[0], more: object = {}) => {
    const { decision: found } = decision([], around(matter)).when('TakeDecision', { ...board, ...more }, atBoard);
    return found as readonly { type: string; body: Record<string, unknown> }[];
  };
  it('recommends a reserved matter: each affected authority must approve', () => {
    const [event, ...rest] = kinds({}, { kind: 'RECOMMENDED' });
    expect(event!.body).toMatchObject({ approvalsOf: ['acc', 'bdc', 'wic'], regimes: ['CONTRACTUAL'] });
    expect(rest).toEqual([]);
  });
  it('that resolved a reserved matter stands as a recommendation, is flagged and doubted, and is kept as recorded', () => {
    const events = kinds({});
    expect(events.map(({ type }) => type)).toEqual([
      'DecisionTaken',
      'DecisionValidityQuestioned',
      'ComplianceExceptionRaised',
    ]);
    expect(events[0]!.body).toMatchObject({
      kind: 'RESOLVED',
      standsAs: 'RECOMMENDED',
      approvalsOf: ['acc', 'bdc', 'wic'],
    });
    expect(rules(events)).toEqual(['ULTRA_VIRES_TIER']);
    const { state } = decision([[o.DecisionTaken(events[0]!.body as never), atBoard]]);
    expect(state.outcome).toMatchObject({ kind: 'RECOMMENDED', recordedKind: 'RESOLVED' });
  });
  it('binds where it is the board’s, and waits only for those to whom it is reserved', () => {
    const [own] = kinds({ matter: [registered, classified('BOARD'), ...advised] });
    expect(own!.body).toMatchObject({ approvalsOf: [] });
    const [mixed] = kinds({ matter: [registered, classified('BOARD'), classified('RESERVED', ['wic']), ...advised] });
    expect(mixed!.body).toMatchObject({ approvalsOf: ['wic'] });
    expect(mixed!.body).not.toHaveProperty('standsAs');
  });
  it('on a matter that nobody classified is flagged for each authority', () => {
    expect(rules(kinds({ matter: [registered, classified('BOARD', ['acc']), ...advised] }))).toEqual([
      'NOT_CLASSIFIED',
      'NOT_CLASSIFIED',
    ]);
  });
  it('an authority that decides itself what it delegated to the board is pointed out', () => {
    const { decision: found } = decision([], around({ matter: [registered, classified('BOARD'), ...advised] })).when(
      'TakeDecision',
      { ...approve, approves: undefined, matter: 'M-1' },
      cabinet,
    );
    expect(rules(found)).toEqual(['CONCURRENT_EXERCISE']);
  });
});

describe('the vote that a decision rests on', () => {
  const closed = (outcome: 'CARRIED' | 'NOT_CARRIED', quorate = true, rule = 'majority@1', advice?: string) => {
    const vote = { meeting: 'B-1', item: '6', motion: 'MO-6', vote: 'V-6' };
    const tally = {
      outcome,
      count: { entitled: 8, present: 7, withdrawn: 1, eligible: 6, for: 5, against: 0, abstaining: 1, notVoting: 0 },
      castingUsed: false,
      parts: [],
      uncounted: [],
      steps: [],
    };
    const convened = MeetingConvened({
      meeting: 'B-1',
      body: 'board',
      kind: 'ORDINARY',
      held: 'IN_PERSON',
      day: '2024-10-02',
      time: '14:00',
      place: 'County Hall',
      members: [{ person: 'p_acc_1', authority: 'acc', partner: 'acc', role: 'MEMBER', voting: true }],
      quorum: { minTotal: 1 },
      vehicle: 'S102_JOINT_COMMITTEE',
      law: 'LOCAL_GOVERNMENT',
      jurisdiction: 'ENGLAND',
    });
    const opened = { type: 'VoteOpened', body: { ...vote, quorate, rule: { name: rule }, advice } };
    return [
      [convened, { ...atBoard, on: '2024-09-20' }],
      [opened, atBoard],
      [VoteClosed({ ...vote, outcome, tally }), atBoard],
    ] as const;
  };
  const onVote = { ...board, kind: 'RECOMMENDED', meeting: 'B-1', vote: 'V-6' };
  it('is on the record and carried; its result is never set by hand', () => {
    decision([], around({ votes: closed('CARRIED') }))
      .when('TakeDecision', onVote, atBoard)
      .thenTypes('DecisionTaken');
    decision([], around({ votes: closed('NOT_CARRIED') }))
      .when('TakeDecision', onVote, atBoard)
      .thenRefused('VOTE_NOT_CARRIED');
    decision([]).when('TakeDecision', onVote, atBoard).thenRefused('VOTE_NOT_ON_RECORD');
    decision([])
      .when('TakeDecision', { ...onVote, meeting: undefined }, atBoard)
      .thenRefused('VOTE_OF_WHICH_MEETING');
  });
  it('recorded as decided although it did not carry, it is kept and does not count', () => {
    const { decision: found } = decision([], around({ votes: closed('NOT_CARRIED') }), true).when(
      'TakeDecision',
      onVote,
      atBoard,
    );
    const events = found as readonly { type: string; body: Record<string, unknown> }[];
    expect(events[0]!.body).toMatchObject({ notCounted: 'VOTE_NOT_CARRIED' });
    expect(decision([[o.DecisionTaken(events[0]!.body as never), atBoard]]).state.outcome.kind).toBeUndefined();
  });
  it('taken while inquorate it is flagged and doubted, by the vote or by what the minutes show', () => {
    for (const given of [
      decision([], around({ votes: closed('CARRIED', false) })).when('TakeDecision', onVote, atBoard),
      decision([]).when('TakeDecision', { ...board, kind: 'RECOMMENDED', quorate: false }, atBoard),
    ]) {
      given.thenTypes('DecisionTaken', 'DecisionValidityQuestioned', 'ComplianceExceptionRaised');
      expect(rules(given.decision)).toEqual(['INQUORATE_DECISION']);
    }
  });
  it('under a rule that the law does not allow is recorded as it was, and its validity is questioned', () => {
    const grounds = (votes: ReturnType<typeof closed>, recording = true) => {
      const { decision: found } = decision([], around({ votes }), recording).when('TakeDecision', onVote, atBoard);
      const events = found as readonly { type: string; body: Record<string, unknown> }[];
      expect(events[0]).toMatchObject({ type: 'DecisionTaken' });
      expect(events[0]!.body).not.toHaveProperty('notCounted');
      return events.flatMap(({ type, body }) =>
        type === 'DecisionValidityQuestioned' ? [[body['ground'], body['questionedBy']]] : [],
      );
    };
    const unlawful = ['UNLAWFUL_VOTE', 'The rule of the vote: unanimity@1'];
    expect(grounds(closed('CARRIED', true, 'unanimity@1'))).toEqual([unlawful]);
    expect(grounds(closed('CARRIED', true, 'unanimity@1'), false)).toEqual([unlawful]);
    expect(grounds(closed('CARRIED', false, 'unanimity@1'))).toEqual([
      unlawful,
      ['INQUORATE', 'The record of the vote'],
    ]);
    expect(grounds(closed('CARRIED', true, 'unanimity@1', 'Counsel, 3 September 2024'))).toEqual([]);
    expect(grounds(closed('CARRIED'))).toEqual([]);
  });
});

describe('what is flagged when an authority decides', () => {
  const flagged = (matter: readonly Entry[], more: object = {}) => {
    const { decision: found } = decision([], around({ matter })).when('TakeDecision', { ...approve, ...more }, cabinet);
    return rules(found);
  };
  const base = [registered, classified('RESERVED')];
  it('comments of its own statutory officers that are missing', () => {
    expect(flagged(base)).toEqual(['CFO_COMMENT_MISSING', 'MO_COMMENT_MISSING']);
    expect(flagged([...base, ...advised])).toEqual([]);
  });
  it('a key decision without its notice, and urgency that nobody agreed', () => {
    expect(flagged([...base, ...advised, key('acc')])).toEqual(['KEY_NOTICE_SHORT']);
    expect(flagged([...base, ...advised, key('acc'), notice('acc')])).toEqual([]);
    expect(flagged([...base, ...advised, key('bdc')])).toEqual([]);
    const urgent = { urgency: [{ authority: 'acc', agreedBy: 'Chair of scrutiny' }] };
    expect(flagged([...base, ...advised, key('acc')], urgent)).toEqual(['URGENCY_NOT_AGREED']);
  });
});

describe('an entry that another authority’s clerk typed', () => {
  it('is shown, and is not yet the decider’s', () => {
    const told = { ...at('2024-10-15', 'bdc', 'DECIDING_BODY'), recordedBy };
    const typed = taken({ authority: 'bdc', decidedBy: { authority: 'bdc', organ: 'Cabinet' } }, undefined, told);
    expect(decision([typed]).state.outcome).toMatchObject({ kind: 'RESOLVED', unconfirmed: true });
    expect(decision([taken()]).state.outcome.unconfirmed).toBe(false);
    expect(decision([recommended()]).state.outcome.unconfirmed).toBe(false);
  });
});
