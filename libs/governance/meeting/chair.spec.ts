import type { ChairRules } from '../arrangement/bodies.words.js';
import type { Decider } from '../language/decider.js';
import { meetingDecider } from './meeting.decider.js';
import { presidingAt } from './chair.policy.js';
import { startOf } from '#kernel';
import { constituted } from './testing/constitutions.js';
import { by, clerk, convene, meetingAfter, play, sitting } from './testing/vale.js';

const DAY = '2025-03-12';
const met = sitting(DAY, { chair: 'p_acc_1', viceChair: 'p_wic_1' });
const take = (more: object, history = met) =>
  meetingAfter(history).when('TakeChair', { meeting: 'B', ...more }, clerk(DAY));

describe('the chair', () => {
  it('is taken by the chair, the vice-chair, or whom the meeting chooses; who took it last presides', () => {
    const taken = play(
      [
        ['TakeChair', { as: 'CHAIR' }, by(DAY, 'p_acc_1')],
        ['TakeChair', { member: 'p_wic_1', as: 'VICE_CHAIR' }, clerk(DAY)],
        ['TakeChair', { member: 'p_pcc', as: 'CHOSEN_BY_MEETING' }, clerk(DAY)],
      ],
      met,
    );
    expect(presidingAt(meetingAfter(taken).state, startOf(DAY))?.person).toBe('p_pcc');
    take({ member: 'p_pcc', as: 'CHAIR' }).thenRefused('NOT_ELECTED_TO_PRESIDE');
  });
  it('is not taken by somebody who is away or not of the body', () => {
    const left = play([['RecordDeparture', { member: 'p_acc_1' }, clerk(DAY)]], met);
    take({ member: 'p_acc_1', as: 'CHAIR' }, left).thenRefused('NOT_PRESENT');
    take({ member: 'p_stranger', as: 'CHOSEN_BY_MEETING' }).thenRefused('NOT_OF_THE_BODY');
  });
  it('passes by rota: the authority that held it is passed over, or the election stands with an exception', () => {
    const before = play([
      ['ConveneMeeting', { ...convene('2024-05-22', '2024-05-01')[1], meeting: 'A' }, clerk('2024-05-01')],
      ['ElectChair', { meeting: 'A', person: 'p_acc_2' }, clerk('2024-05-22')],
    ]);
    const others = { 'meeting/A': { decider: meetingDecider as unknown as Decider<never>, history: before } };
    const elect = (person: string) =>
      meetingAfter(sitting(DAY), { others }).when('ElectChair', { meeting: 'B', person, previous: ['A'] }, clerk(DAY));
    elect('p_acc_1').thenTypes('ChairElected', 'ComplianceExceptionRaised');
    expect(elect('p_acc_1').decision).toMatchObject([{}, { body: { rule: 'ROTA_BREACH' } }]);
    elect('p_bdc_1').thenTypes('ChairElected');
  });
  it('is elected from the body', () => {
    meetingAfter(met)
      .when('ElectViceChair', { meeting: 'B', person: 'p_stranger' }, clerk(DAY))
      .thenRefused('NOT_OF_THE_BODY');
  });
});

describe('the chair, as the constitution has it', () => {
  /** A meeting at which somebody was elected to an office, on its day. */
  const met = (meeting: string, day: string, office: 'ElectChair' | 'ElectViceChair', person: string) => ({
    [`meeting/${meeting}`]: {
      decider: meetingDecider as unknown as Decider<never>,
      history: play([
        ['ConveneMeeting', { ...convene(day, '2022-05-01')[1], meeting }, clerk('2022-05-01')],
        [office, { meeting, person }, clerk(day)],
      ]),
    },
  });
  const elect = (command: string, person: string, chair: ChairRules, before: ReturnType<typeof met> = {}) => {
    const previous = Object.keys(before).map((stream) => stream.replace('meeting/', ''));
    return meetingAfter(sitting(DAY), { others: { ...constituted(['2022-04-01', { chair }]), ...before } }).when(
      command,
      { meeting: 'B', person, ...(previous.length > 0 && { previous }) },
      clerk(DAY),
    );
  };
  const breach = (decision: unknown) => expect(decision).toMatchObject([{}, { body: { rule: 'ROTA_BREACH' } }]);

  it('is barred to an authority that held it within so many months, and open again after them', () => {
    const before = (day: string) => met('A', day, 'ElectChair', 'p_acc_2');
    breach(elect('ElectChair', 'p_acc_1', { barredMonths: 24 }, before('2023-03-13')).decision);
    elect('ElectChair', 'p_acc_1', { barredMonths: 24 }, before('2023-03-12')).thenTypes('ChairElected');
    elect('ElectChair', 'p_bdc_1', { barredMonths: 24 }, before('2023-03-13')).thenTypes('ChairElected');
  });
  it('has a bar of its own for the vice-chair', () => {
    const before = met('A', '2024-05-22', 'ElectViceChair', 'p_acc_2');
    breach(elect('ElectViceChair', 'p_acc_1', { barredMonths: 1, viceBarredMonths: 12 }, before).decision);
    elect('ElectViceChair', 'p_acc_1', { barredMonths: 24, viceBarredMonths: 6 }, before).thenTypes('ViceChairElected');
  });
  it('passes in the order of the rota, and round again', () => {
    const rota = ['acc', 'bdc', 'wic'];
    const before = {
      ...met('A', '2023-05-22', 'ElectChair', 'p_acc_1'),
      ...met('A2', '2024-05-22', 'ElectChair', 'p_wic_1'),
    };
    elect('ElectChair', 'p_acc_2', { rota }, before).thenTypes('ChairElected');
    breach(elect('ElectChair', 'p_bdc_1', { rota }, before).decision);
    breach(elect('ElectChair', 'p_wic_2', { rota }, before).decision);
    elect('ElectChair', 'p_bdc_1', { rota }).thenTypes('ChairElected');
    elect('ElectChair', 'p_wic_1', { rota }, met('A', '2024-05-22', 'ElectChair', 'p_pcc')).thenTypes('ChairElected');
  });
  it('is of another authority than the vice-chair, unless the constitution allows it', () => {
    const both = (chair: ChairRules) => {
      const way = { others: constituted(['2022-04-01', { chair }]) };
      const [, called] = convene(DAY, '2025-02-20', { chair: 'p_acc_1', viceChair: 'p_acc_2' });
      const of = meetingAfter([], way).when('ConveneMeeting', { meeting: 'B', ...called }, clerk('2025-02-20'));
      const sits = meetingAfter(sitting(DAY, { viceChair: 'p_acc_2' }), way);
      return [of.decision, sits.when('ElectChair', { meeting: 'B', person: 'p_acc_1' }, clerk(DAY)).decision];
    };
    const same = [{}, { body: { rule: 'CHAIR_SAME_AUTHORITY' } }];
    expect(both({})).toMatchObject([same, same]);
    expect(both({ sameAuthority: 'BARRED' })).toMatchObject([same, same]);
    expect(both({ sameAuthority: 'ALLOWED' }).map((decision) => (decision as readonly unknown[]).length)).toEqual([
      1, 1,
    ]);
  });
});
