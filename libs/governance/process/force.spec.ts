import { at, given } from '../testing/given.js';
import type { History, Told } from '../testing/given.js';
import { processDecider } from './process.decider.js';
import { ProcessReviewOpened, ProcessRetired } from './process.events.js';
import { statusOf } from './status.policy.js';
import { accepted, decision, hashOfText, inForce, objected, proposed, published } from './testing/histories.js';

const one: History = [proposed(), published(1, '2024-07-02')];
const bring = (version: number, extra: object = {}) => ({ process: 'CP-001', version, decision, ...extra });
const typed = (told: Told): Told => ({
  ...told,
  recordedBy: { person: 'p_clerk', authority: 'acc', capacity: 'CLERK', mandate: 'm' },
});
const board: Told = { on: '2024-10-01', by: { body: 'board', meeting: 'm-1' } };

describe('a version comes into force', () => {
  it('on a decision, and stands there with its day and its hash', () => {
    given(processDecider, one)
      .when('BringProcessIntoForce', bring(1), at('2024-08-01', 'acc', 'CLERK'))
      .thenTypes('ProcessBroughtIntoForce');
    const { force } = given(processDecider, [...one, inForce(1, '2024-08-01')]).state;
    expect(force.inForce).toMatchObject({ version: 1, since: '2024-08-01', contentHash: hashOfText('v1') });
  });
  it('in the place of the one before, of which there is at most one', () => {
    const history = [...one, inForce(1, '2024-08-01'), published(2, '2024-09-01')];
    given(processDecider, history)
      .when('BringProcessIntoForce', bring(2), board)
      .thenTypes('ProcessBroughtIntoForce', 'ProcessSuperseded');
    const { state } = given(processDecider, [...history, inForce(2, '2024-10-01')]);
    expect([1, 2].map((v) => statusOf(state, v))).toEqual(['SUPERSEDED', 'IN_FORCE']);
    expect(state.force.history).toMatchObject([{ version: 1, since: '2024-08-01', until: '2024-10-01' }]);
  });
  it('never before the date that it states, or that the decision states; recorded so, with an exception', () => {
    const dated = given(processDecider, [proposed(), published(1, '2024-07-02', 'v1', { takesEffect: '2024-09-01' })]);
    dated.when('BringProcessIntoForce', bring(1), at('2024-08-31', 'acc')).thenRefused('NOT_BEFORE_STATED_DATE');
    dated.when('BringProcessIntoForce', bring(1), at('2024-09-01', 'acc')).thenTypes('ProcessBroughtIntoForce');
    dated
      .when('BringProcessIntoForce', bring(1), typed(at('2024-08-31', 'acc')))
      .thenTypes('ProcessBroughtIntoForce', 'ComplianceExceptionRaised');
    given(processDecider, one)
      .when('BringProcessIntoForce', bring(1, { takesEffect: '2024-09-01' }), at('2024-08-31', 'acc'))
      .thenRefused('NOT_BEFORE_STATED_DATE');
  });
  it('not before it was decided, not twice, and not when it is past', () => {
    given(processDecider, one)
      .when(
        'BringProcessIntoForce',
        { ...bring(1), decision: { ...decision, date: '2024-12-01' } },
        at('2024-08-01', 'acc'),
      )
      .thenRefused('DECISION_NOT_YET_TAKEN');
    given(processDecider, [...one, inForce(1, '2024-08-01')])
      .when('BringProcessIntoForce', bring(1), at('2024-08-02', 'acc'))
      .thenRefused('ALREADY_IN_FORCE');
    given(processDecider, [...one, published(2, '2024-07-03'), inForce(2, '2024-08-01')])
      .when('BringProcessIntoForce', bring(1), at('2024-08-02', 'acc'))
      .thenRefused('VERSION_CLOSED');
    given(processDecider, one)
      .when('BringProcessIntoForce', bring(4), at('2024-08-02', 'acc'))
      .thenRefused('VERSION_NOT_FOUND');
  });
  it('contested, with an exception beside it', () => {
    given(processDecider, [...one, accepted('acc', 1, '2024-07-03'), objected('bdc', 1, '2024-07-03')])
      .when('BringProcessIntoForce', bring(1), at('2024-08-01', 'acc'))
      .thenTypes('ProcessBroughtIntoForce', 'ComplianceExceptionRaised');
  });
  it('while a later text is asked about', () => {
    given(processDecider, [...one, published(2, '2024-07-03')])
      .when('BringProcessIntoForce', bring(1), at('2024-08-01', 'acc'))
      .thenTypes('ProcessBroughtIntoForce');
  });
});

describe('a process in force', () => {
  const live: History = [...one, inForce(1, '2024-08-01')];
  const reviewed: History = [
    ...live,
    [ProcessReviewOpened({ process: 'CP-001', version: 1, ground: 'ANNUAL' }), at('2024-09-01', 'acc')],
  ];
  it('is reviewed, also by a process manager, one review at a time', () => {
    const open = { process: 'CP-001', ground: 'THRESHOLD' };
    given(processDecider, live)
      .when('OpenProcessReview', open, { on: '2024-09-01', by: { process: 'workaround-threshold' } })
      .thenTypes('ProcessReviewOpened');
    given(processDecider, reviewed).when('OpenProcessReview', open, at('2024-09-02', 'acc')).thenRefused('REVIEW_OPEN');
    given(processDecider, one).when('OpenProcessReview', open, at('2024-09-02', 'acc')).thenRefused('NOTHING_IN_FORCE');
    expect(statusOf(given(processDecider, reviewed).state, 1)).toBe('UNDER_REVIEW');
    expect(
      statusOf(given(processDecider, [...reviewed, published(2, '2024-09-02'), inForce(2, '2024-09-03')]).state, 2),
    ).toBe('IN_FORCE');
  });
  it('has its review closed', () => {
    const close = { process: 'CP-001', outcome: 'CONTINUE', findings: 'It works' };
    given(processDecider, reviewed)
      .when('CloseProcessReview', close, at('2024-09-02', 'acc'))
      .thenTypes('ProcessReviewClosed');
    given(processDecider, live)
      .when('CloseProcessReview', close, at('2024-09-02', 'acc'))
      .thenRefused('NO_REVIEW_OPEN');
    given(processDecider, one)
      .when('CloseProcessReview', close, at('2024-09-02', 'acc'))
      .thenRefused('NOTHING_IN_FORCE');
  });
  it('is retired on a decision, once', () => {
    given(processDecider, live)
      .when('RetireProcess', { process: 'CP-001', decision }, at('2024-09-01', 'acc'))
      .thenTypes('ProcessRetired');
    given(processDecider, one)
      .when('RetireProcess', { process: 'CP-001', decision }, at('2024-09-01', 'acc'))
      .thenRefused('NOTHING_IN_FORCE');
    const retired = given(processDecider, [
      ...live,
      [ProcessRetired({ process: 'CP-001', version: 1, decision }), at('2024-09-01', 'acc')],
    ]);
    expect(statusOf(retired.state, 1)).toBe('RETIRED');
    retired
      .when('RetireProcess', { process: 'CP-001', decision }, at('2024-09-02', 'acc'))
      .thenRefused('PROCESS_RETIRED');
    retired
      .when('OpenProcessReview', { process: 'CP-001', ground: 'ANNUAL' }, at('2024-09-02', 'acc'))
      .thenRefused('PROCESS_RETIRED');
  });
});
