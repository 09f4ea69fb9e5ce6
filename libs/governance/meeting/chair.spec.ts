import type { Decider } from '../language/decider.js';
import { meetingDecider } from './meeting.decider.js';
import { presidingAt } from './chair.policy.js';
import { startOf } from '#kernel';
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
