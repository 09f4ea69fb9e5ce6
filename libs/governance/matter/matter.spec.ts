import { ComplianceExceptionRaised, DeadlinePassed } from '../record/record.events.js';
import { at } from '../testing/given.js';
import * as e from './matter.events.js';
import { reservedTo, tierFor } from './matter.state.js';
import { advised, classified, key, matter, notice, registered, V2 } from './testing/m-1.js';

const register = {
  matter: 'M-1',
  title: 'Purchase to pay: version 2',
  affected: ['acc', 'bdc', 'wic'],
  money: true,
  process: 'CP-001',
  version: 2,
};
const legality = (authority = 'acc') => at('2024-08-30', authority, 'LEGALITY_OFFICER');
const power = { kind: 'DELEGATION', ref: 'DEL-1' };

describe('registering a matter', () => {
  it('takes the hash of the version that it is about', () => {
    matter([])
      .when('RegisterMatter', register, at('2024-08-29', 'acc'))
      .then(e.MatterRegistered({ ...register, authority: 'acc', contentHash: V2 }));
  });
  it('once, among parties, about a text that there is', () => {
    const on = at('2024-08-30', 'acc');
    matter([registered]).when('RegisterMatter', register, on).thenRefused('MATTER_EXISTS');
    matter([])
      .when('RegisterMatter', { ...register, affected: ['xyz'] }, on)
      .thenRefused('NAMES_NO_PARTY');
    matter([])
      .when('RegisterMatter', { ...register, version: 9 }, on)
      .thenRefused('VERSION_NOT_FOUND');
    matter([])
      .when('RegisterMatter', { ...register, contentHash: '0'.repeat(64) }, on)
      .thenRefused('HASH_OF_ANOTHER_TEXT');
    const ofNothing = { ...register, process: undefined };
    matter([]).when('RegisterMatter', ofNothing, on).thenRefused('VERSION_OF_WHAT');
  });
  it('recorded from elsewhere it is kept, whatever stood against it, and flagged', () => {
    matter([], true)
      .when('RegisterMatter', { ...register, affected: ['xyz'] }, at('2024-08-29', 'acc'))
      .thenTypes('MatterRegistered', 'ComplianceExceptionRaised');
  });
});

describe('classifying a matter', () => {
  it('is the legality officer’s, and for some authorities it may differ', () => {
    matter([registered])
      .when('ClassifyMatter', { matter: 'M-1', tier: 'BOARD', power }, legality())
      .then(
        e.MatterClassified({
          matter: 'M-1',
          tier: 'BOARD',
          authorities: ['acc', 'bdc', 'wic'],
          power: { kind: 'DELEGATION', ref: 'DEL-1' },
        }),
      );
    const { state } = matter([registered, classified('BOARD'), classified('RESERVED', ['wic'])]);
    expect(['acc', 'bdc', 'wic'].map((a) => tierFor(state, a))).toEqual(['BOARD', 'BOARD', 'RESERVED']);
    expect(reservedTo(state)).toEqual(['wic']);
  });
  it('by nobody else, with the power that an officer or a board decides by, for those whom it affects', () => {
    const given = matter([registered]);
    given
      .when('ClassifyMatter', { matter: 'M-1', tier: 'RESERVED' }, at('2024-08-30', 'acc'))
      .thenRefused('LEGALITY_OFFICER_ONLY');
    given.when('ClassifyMatter', { matter: 'M-1', tier: 'BOARD' }, legality()).thenRefused('POWER_NOT_CITED');
    given.when('ClassifyMatter', { matter: 'M-1', tier: 'OFFICER' }, legality()).thenRefused('POWER_NOT_CITED');
    given.when('ClassifyMatter', { matter: 'M-1', tier: 'ADVISORY' }, legality()).thenTypes('MatterClassified');
    given
      .when('ClassifyMatter', { matter: 'M-1', tier: 'RESERVED', authorities: ['xyz'] }, legality())
      .thenRefused('NOT_AFFECTED_BY_MATTER');
    matter([]).when('ClassifyMatter', { matter: 'M-1', tier: 'RESERVED' }, legality()).thenRefused('MATTER_UNKNOWN');
  });
  it('an authority’s own officer’s word holds against another’s, in either order', () => {
    const own = classified('RESERVED', ['bdc'], 'bdc');
    const general = classified('BOARD', ['acc', 'bdc', 'wic'], 'acc');
    expect(tierFor(matter([registered, own, general]).state, 'bdc')).toBe('RESERVED');
    expect(tierFor(matter([registered, general, own]).state, 'bdc')).toBe('RESERVED');
  });
  it('anybody challenges it, and a classification answers the challenge', () => {
    const challenge = { matter: 'M-1', tier: 'RESERVED', authority: 'wic', reasons: 'Outside our delegation' };
    const auditor = at('2024-08-31', 'bdc', 'AUDITOR');
    matter([registered, classified('BOARD')])
      .when('ChallengeClassification', challenge, auditor)
      .then(
        e.ClassificationChallenged({
          matter: 'M-1',
          tier: 'RESERVED',
          authority: 'wic',
          reasons: 'Outside our delegation',
        }),
      );
    const challenged = [
      e.ClassificationChallenged({ matter: 'M-1', tier: 'RESERVED', authority: 'wic', reasons: 'x' }),
      auditor,
    ] as const;
    const open = [registered, classified('BOARD'), challenged];
    expect(matter(open).state.matter.challenges).toHaveLength(1);
    expect(matter([...open, classified('BOARD', ['acc'], 'acc', '2024-09-01')]).state.matter.challenges).toHaveLength(
      1,
    );
    expect(matter([...open, classified('BOARD', ['wic'], 'acc', '2024-09-01')]).state.matter.challenges).toEqual([]);
  });
  it('typed by another authority’s clerk it is not that authority’s word', () => {
    const recordedBy = { person: 'p_clerk', authority: 'acc', capacity: 'CLERK', mandate: 'm' };
    const [event, told] = classified('RESERVED', ['bdc'], 'bdc');
    expect(tierFor(matter([registered, [event, { ...told, recordedBy }]]).state, 'bdc')).toBeUndefined();
  });
});

describe('tabling a matter', () => {
  const table = { matter: 'M-1', meeting: 'B-2024-10-02', item: '6' };
  const on = at('2024-09-24', 'acc');
  it('once it is classified, with the comments of the statutory officers', () => {
    matter([registered, classified('RESERVED'), ...advised])
      .when('TableForDecision', table, on)
      .then(e.ProposalTabled({ ...table, process: 'CP-001', version: 2, contentHash: V2 }));
    matter([registered, classified('RESERVED', ['acc'])])
      .when('TableForDecision', table, on)
      .thenRefused('NOT_CLASSIFIED');
  });
  it('comments that are missing are flagged, each of its own authority; a nil is an answer', () => {
    const missing = (rule: string, authority: string) =>
      ComplianceExceptionRaised({ rule, severity: 'MEDIUM', authority });
    matter([registered, classified('RESERVED'), ...advised.slice(0, 2)])
      .when('TableForDecision', table, on)
      .then(
        e.ProposalTabled({ ...table, process: 'CP-001', version: 2, contentHash: V2 }),
        missing('CFO_COMMENT_MISSING', 'bdc'),
        missing('MO_COMMENT_MISSING', 'bdc'),
        missing('CFO_COMMENT_MISSING', 'wic'),
        missing('MO_COMMENT_MISSING', 'wic'),
      );
  });
  it('once at a meeting, and not after it was withdrawn', () => {
    const tabled = [e.ProposalTabled({ matter: 'M-1', meeting: 'B-2024-10-02' }), on] as const;
    matter([registered, classified('RESERVED'), tabled])
      .when('TableForDecision', table, on)
      .thenRefused('ALREADY_TABLED');
    const withdrawn = [e.MatterWithdrawn({ matter: 'M-1', reason: 'x' }), at('2024-09-01', 'acc')] as const;
    matter([registered, classified('RESERVED'), withdrawn])
      .when('TableForDecision', table, on)
      .thenRefused('MATTER_WITHDRAWN');
    matter([registered]).when('WithdrawMatter', { matter: 'M-1', reason: 'x' }, on).thenTypes('MatterWithdrawn');
    matter([registered, withdrawn])
      .when('WithdrawMatter', { matter: 'M-1', reason: 'x' }, on)
      .thenRefused('MATTER_WITHDRAWN');
  });
});

describe('the forward plan', () => {
  const plan = { matter: 'M-1', decider: 'Cabinet', authority: 'acc', from: '2024-10-15', private: false };
  const planned = (from = '2024-10-15') => [e.MatterPlanned({ ...plan, from }), at('2024-08-30', 'acc')] as const;
  it('says who is to decide it, and when', () => {
    matter([registered]).when('PlanMatter', plan, at('2024-08-30', 'acc')).then(e.MatterPlanned(plan));
    matter([registered])
      .when('PlanMatter', { ...plan, until: '2024-10-01' }, at('2024-08-30', 'acc'))
      .thenRefused('PERIOD_ENDS_BEFORE_IT_BEGINS');
    expect(matter([registered, planned(), planned('2024-11-12')]).state.matter.plan.get('acc')?.from).toBe(
      '2024-11-12',
    );
  });
  it('a key decision planned without its notice is due one, 28 clear days before', () => {
    const due = { id: 'key-notice-due:acc:2024-09-16', due: '2024-09-16' };
    const history = [registered, planned(), key('acc')];
    expect(matter(history).deadlines()).toEqual([due]);
    expect(matter([...history, notice('acc')]).deadlines()).toEqual([]);
    expect(matter([registered, planned(), key('acc', false)]).deadlines()).toEqual([]);
    const passed = [DeadlinePassed({ deadline: due.id, due: due.due }), at('2024-09-17', 'acc')] as const;
    expect(matter([...history, passed]).deadlines()).toEqual([]);
  });
  it('a revision points to another text', () => {
    matter([registered])
      .when('ReviseMatter', { matter: 'M-1', material: false, reason: 'Typing' }, at('2024-09-05', 'acc'))
      .then(e.MatterRevised({ matter: 'M-1', material: false, reason: 'Typing' }));
  });
});
