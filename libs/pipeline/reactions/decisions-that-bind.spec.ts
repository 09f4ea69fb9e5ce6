import { atLondon, endOfDay } from '#kernel';
import type { DecisionState } from '#governance';
import { callInRecord, decisionRecord, effectStatus, factsAt, outcomeStatus } from '#governance';
import { advanceTo } from '../advance.js';
import { Deciding } from '../testing/deciding.js';
import { SmallArrangement } from '../testing/small-arrangement.js';

describe('what follows from a decision', () => {
  let small: SmallArrangement;
  let deciding: Deciding;
  beforeEach(async () => {
    small = await SmallArrangement.begin('2024-01-08');
    deciding = await new Deciding(small).begin('2024-01-09', 'acc', 'bdc');
  });
  afterEach(() => small.end());

  const until = (day: string): Promise<void> => advanceTo(small.log, endOfDay(day));
  async function decision(id: string, asOf = '2030-01-01', knownAt = '2030-01-01'): Promise<DecisionState> {
    const when = { asOf: endOfDay(asOf), knownAt: endOfDay(knownAt) };
    return factsAt(await small.facts(`decision/${id}`), when).reduce(
      (state, fact) => decisionRecord.evolve(state, fact),
      decisionRecord.initial,
    );
  }
  const types = async (stream: string): Promise<readonly string[]> =>
    (await small.facts(stream)).map(({ type }) => type).filter((type) => type !== 'ComplianceExceptionRaised');

  it('given a published cabinet decision, when nobody calls it in, then it has effect on the day after its window', async () => {
    await deciding.take('D-1', 'acc', '2024-10-15');
    await deciding.publish('D-1', 'acc', '2024-10-17');
    await until('2024-10-24');
    expect(effectStatus(await decision('D-1'))).toBe('GATED');
    await until('2024-10-25');
    expect((await decision('D-1')).effect.from).toBe('2024-10-25');
    expect(await types('callin/D-1')).toEqual([
      'CallInWindowOpened',
      'DeadlinePassed',
      'CallInWindowClosed',
      'DeadlinePassed',
      'CallInPeriodEnded',
    ]);
  });

  it('given a call-in, when scrutiny lets it stand, then it has effect from that day; and not before', async () => {
    await deciding.take('D-1', 'acc', '2024-10-15');
    await deciding.publish('D-1', 'acc', '2024-10-17');
    await deciding.callIn('D-1', 'acc', '2024-10-22');
    await until('2024-10-30');
    expect(effectStatus(await decision('D-1'))).toBe('GATED');
    const data = { decision: 'D-1', authority: 'acc', outcome: 'DECISION_STANDS' };
    await small.send('ConsiderCallIn', data, { on: '2024-11-04' });
    await until('2024-11-04');
    expect((await decision('D-1')).effect.from).toBe('2024-11-04');
  });

  it('given a council without an executive, then its decision cannot be called in, and has effect when it is published', async () => {
    const governance = { from: '2020-05-01', model: 'COMMITTEE_SYSTEM', document: 'Constitution, article 1' };
    await small.send('RecordGovernanceArrangements', governance, { who: 'bdc', on: '2024-02-01' });
    await deciding.take('D-1', 'bdc', '2024-10-15');
    await deciding.publish('D-1', 'bdc', '2024-10-17');
    await until('2024-10-17');
    expect(await types('callin/D-1')).toEqual(['DecisionNotCallable']);
    expect((await decision('D-1')).effect.from).toBe('2024-10-17');
  });

  it('given a hold, when the window has closed, then nothing has effect until it is lifted', async () => {
    await deciding.take('D-1', 'acc', '2024-10-15');
    await deciding.publish('D-1', 'acc', '2024-10-17');
    const hold = {
      decision: 'D-1',
      hold: 'H-1',
      ground: 'LEGALITY_REPORT',
      placedBy: 'Monitoring officer',
      reason: 'A report.',
    };
    const officer = deciding.as('LEGALITY_OFFICER', 'acc', 'mo');
    expect(await small.send('PlaceHold', hold, { ...officer, on: '2024-10-18' })).toHaveProperty('events');
    await until('2024-11-01');
    expect(effectStatus(await decision('D-1'))).toBe('GATED');
    await small.send(
      'LiftHold',
      { decision: 'D-1', hold: 'H-1', reason: 'Answered.' },
      { ...officer, on: '2024-11-05' },
    );
    await until('2024-11-05');
    expect((await decision('D-1')).effect.from).toBe('2024-11-05');
  });

  it('given a call-in learned of late, then the effect that was recorded is void; what was known before still shows it', async () => {
    await deciding.take('D-1', 'acc', '2024-10-15');
    await deciding.publish('D-1', 'acc', '2024-10-17');
    await until('2024-10-28');
    await deciding.callIn('D-1', 'acc', '2024-10-22', { recorded: '2024-10-29' });
    await until('2024-10-29');
    expect(effectStatus(await decision('D-1'))).toBe('GATED');
    expect(effectStatus(await decision('D-1', '2024-10-28', '2024-10-28'))).toBe('EFFECTIVE');
    expect((await types('decision/D-1')).at(-1)).toBe('ConsequenceVoided');
  });

  it('given a publication learned of late, then its window was that of the day, and its effect too', async () => {
    await deciding.take('D-1', 'acc', '2024-10-15');
    await deciding.publish('D-1', 'acc', '2024-10-17', { recorded: '2024-11-20' });
    await until('2024-11-20');
    expect((await decision('D-1')).effect.from).toBe('2024-10-25');
    expect(effectStatus(await decision('D-1', '2024-10-24'))).toBe('GATED');
  });

  it('given a decision that supersedes another, then the earlier one gives way on the day when the later has effect', async () => {
    await deciding.take('D-1', 'acc', '2024-10-01');
    await deciding.publish('D-1', 'acc', '2024-10-01');
    await deciding.take('D-2', 'acc', '2024-11-01', { replaces: [{ decision: 'D-1', as: 'SUPERSEDES' }] });
    await deciding.publish('D-2', 'acc', '2024-11-01');
    await until('2024-11-08');
    expect(outcomeStatus(await decision('D-1'))).toBe('CARRIED');
    await until('2024-11-09');
    expect(outcomeStatus(await decision('D-1'))).toBe('SUPERSEDED');
    expect((await decision('D-1')).outcome.replacedBy).toMatchObject([{ by: 'D-2', from: '2024-11-09' }]);
  });

  it('given what another authority’s clerk entered, then nothing follows until the authority confirms it', async () => {
    await small.send(
      'AppointOfficer',
      { person: 'p_bdc_clerk', office: 'CLERK', from: '2024-01-09' },
      { who: 'bdc', on: '2024-01-09' },
    );
    const entered = { ...deciding.as('CLERK', 'bdc', 'clerk'), behalf: { authority: 'acc', organ: 'Cabinet' } };
    await deciding.take('D-1', 'acc', '2024-10-15', {}, entered);
    await deciding.publish('D-1', 'acc', '2024-10-17', entered);
    await until('2024-11-15');
    expect(effectStatus(await decision('D-1'))).toBe('GATED');
    for (const { id, recordedBy } of await small.facts('decision/D-1'))
      if (recordedBy) await small.send('ConfirmEntry', { target: id }, { who: 'acc', on: '2024-11-18' });
    await until('2024-11-18');
    expect((await decision('D-1')).effect.from).toBe('2024-10-25');
    expect(await types('callin/D-1')).toContain('CallInWindowOpened');
  });

  /** Brackwater becomes part of North Arrow on that day. */
  async function succession(on: string): Promise<void> {
    const nar = {
      authority: 'nar',
      name: 'North Arrow Council',
      partner: 'nar',
      kind: 'UNITARY',
      nation: 'ENGLAND_WALES',
    };
    const founded = { ...nar, identifiers: [], mandateHolder: 'p_nar', mandateDocument: 'Minute 1' };
    const order = { from: ['bdc'], to: [founded], on, instrument: 'Structural changes order 2024' };
    expect(await small.send('RecordSuccession', order, { who: 'bdc', on: '2024-10-16' })).toHaveProperty('events');
    await until(on);
    await deciding.begin(on, 'nar');
  }
  const windows = async () =>
    (await small.facts('callin/D-1')).reduce((state, fact) => callInRecord.evolve(state, fact), callInRecord.initial)
      .authorities;

  it('given a council that is succeeded while its window is open, then its successor calls in there, and no other window opens', async () => {
    await deciding.take('D-1', 'bdc', '2024-10-15');
    await deciding.publish('D-1', 'bdc', '2024-10-17');
    await succession('2024-10-21');
    expect(await deciding.callIn('D-1', 'nar', '2024-10-23')).toHaveProperty('events');
    expect([...(await windows()).values()]).toMatchObject([{ authority: 'bdc', status: 'CALLED_IN' }]);
    const considered = { decision: 'D-1', authority: 'nar', outcome: 'DECISION_STANDS' };
    await small.send('ConsiderCallIn', considered, { who: 'nar', on: '2024-11-04' });
    await until('2024-11-04');
    expect((await decision('D-1')).effect.from).toBe('2024-11-04');
  });

  it('given a council that was succeeded before its decision was published, then those who took its place are asked, once', async () => {
    await deciding.take('D-1', 'bdc', '2024-10-15');
    await succession('2024-10-21');
    await deciding.publish('D-1', 'nar', '2024-10-22');
    await until('2024-10-28');
    expect([...(await windows()).values()]).toMatchObject([{ authority: 'nar' }]);
    expect(effectStatus(await decision('D-1'))).toBe('GATED');
    await until('2024-10-30');
    expect((await decision('D-1')).effect.from).toBe('2024-10-30');
  });

  it('given a restart in the middle, then nothing follows twice', async () => {
    await deciding.take('D-1', 'acc', '2024-10-15');
    await deciding.publish('D-1', 'acc', '2024-10-17');
    await small.restart();
    await advanceTo(small.log, atLondon('2024-10-26', '09:00'));
    await small.restart();
    await until('2024-10-27');
    const all = await types('decision/D-1');
    expect(all.filter((type) => type === 'DecisionBecameEffective')).toHaveLength(1);
    expect([...(await windows()).keys()]).toEqual(['acc']);
  });
});
