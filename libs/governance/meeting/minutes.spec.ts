import type { Decider } from '../language/decider.js';
import { meetingDecider } from './meeting.decider.js';
import { minutesOf } from './minutes-draft.js';
import { wouldChangeResult } from './minutes.policy.js';
import { by, cast, clerk, closeVote, convene, entered, meetingAfter, openVote, play, sitting } from './testing/vale.js';

const DAY = '2025-03-12';
const LATER = '2025-04-09';
const held = play(
  [
    ['TakeChair', { member: 'p_acc_1', as: 'CHOSEN_BY_MEETING' }, clerk(DAY)],
    ['RecordApologies', { member: 'p_wic_2' }, clerk(DAY)],
    ['DeclareInterest', { item: '6', code: 'DPI' }, by(DAY, 'p_bdc_1')],
    openVote(DAY, 'V-1', 'MO-6'),
    ...cast(DAY, 'V-1', 'FOR', 'p_acc_1', 'p_cc'),
    ...cast(DAY, 'V-1', 'AGAINST', 'p_wic_1'),
    closeVote(DAY, 'V-1'),
  ],
  sitting(DAY),
);
const text = minutesOf(meetingAfter(held).state);
const drafted = play([['DraftMinutes', { version: 1, copy: 'PUBLIC', text }, clerk('2025-03-14')]], held);
const contentHash = meetingAfter(drafted).state.minutes.drafts[0]!.contentHash;
const at = (meeting: string, kind: string, day = LATER) => ({
  [`meeting/${meeting}`]: {
    decider: meetingDecider as unknown as Decider<never>,
    history: play([
      ['ConveneMeeting', { ...convene(day, '2025-02-01')[1], kind, meeting }, clerk('2025-02-01')],
      ['RecordArrival', { meeting, member: 'p_wic_1' }, clerk(day)],
      ['TakeChair', { meeting, member: 'p_wic_1', as: 'CHOSEN_BY_MEETING' }, clerk(day)],
    ]),
  },
});
const others = { ...at('N', 'ORDINARY'), ...at('X', 'EXTRAORDINARY'), ...at('P', 'ORDINARY', '2025-03-05') };
const confirm = (more: object, history = drafted) =>
  meetingAfter(history, { others }).when(
    'ConfirmMinutes',
    { meeting: 'B', at: 'N', contentHash, ...more },
    clerk(LATER),
  );
const confirmed = play([['ConfirmMinutes', { at: 'N', contentHash }, clerk(LATER)]], drafted, { others });
const sign = (person: string, more: object = {}, history = confirmed) =>
  meetingAfter(history, { others }).when(
    'SignMinutes',
    { meeting: 'B', at: 'N', capacity: 'Presiding', ...more },
    by(LATER, person),
  );

describe('minutes', () => {
  it('are drafted from what is on the record', () => {
    expect(text).toMatchObject({
      apologies: ['p_wic_2'],
      presided: 'p_acc_1',
      items: [
        {
          item: '6',
          withdrew: ['p_bdc_1'],
          votes: [{ vote: 'V-1', outcome: 'CARRIED', for: 2, against: 1, abstaining: 0 }],
        },
        { item: '7', motions: [] },
      ],
    });
  });
  it('are drafted in versions, by hash', () => {
    const draft = { meeting: 'B', copy: 'PUBLIC', text };
    meetingAfter(drafted)
      .when('DraftMinutes', { ...draft, version: 1 }, clerk('2025-03-15'))
      .thenRefused('DRAFT_NOT_NEXT');
    meetingAfter(drafted)
      .when('DraftMinutes', { ...draft, version: 2 }, clerk('2025-03-15'))
      .thenTypes('MinutesDrafted');
    meetingAfter(confirmed)
      .when('DraftMinutes', { ...draft, version: 2 }, clerk(LATER))
      .thenRefused('MINUTES_CONFIRMED');
  });
  it('are confirmed as drafted, once, at a suitable meeting', () => {
    confirm({}).thenTypes('MinutesConfirmed');
    confirm({ contentHash: '0'.repeat(64) }).thenRefused('MINUTES_NOT_DRAFTED');
    confirm({ at: 'X' }).thenRefused('MEETING_NOT_SUITABLE');
    confirm({ at: 'P' }).thenRefused('MEETING_NOT_SUITABLE');
    confirm({ at: 'Q' }).thenRefused('CONFIRMING_MEETING_UNKNOWN');
    confirm({}, confirmed).thenRefused('MINUTES_CONFIRMED');
  });
  it('confirmed at an extraordinary meeting are recorded so, with an exception', () => {
    meetingAfter(drafted, { others })
      .when('ConfirmMinutes', { meeting: 'B', at: 'X', contentHash }, entered(LATER, 'p_acc_1'))
      .thenTypes('MinutesConfirmed', 'ComplianceExceptionRaised');
  });
  it('are signed once confirmed, by who presided there', () => {
    sign('p_wic_1').thenTypes('MinutesSigned');
    sign('p_acc_1').thenRefused('SIGNED_BY_ANOTHER');
    sign('p_wic_1', {}, drafted).thenRefused('MINUTES_NOT_CONFIRMED');
    sign('p_wic_1', { at: 'X' }).thenRefused('MEETING_NOT_SUITABLE');
    const signed = play([['SignMinutes', { at: 'N', capacity: 'Presiding' }, by(LATER, 'p_wic_1')]], confirmed, {
      others,
    });
    sign('p_wic_1', {}, signed).thenRefused('MINUTES_SIGNED');
  });
});

describe('an amendment of the minutes', () => {
  const amend = (more: object) =>
    wouldChangeResult(meetingAfter(held).state, { amends: 'VOTE', becomes: 'x', ...more } as never);
  it.each([
    ['of words', {}, false],
    ['of another’s vote, by which the result is the same', { vote: 'V-1', member: 'p_pcc', option: 'FOR' }, false],
    ['that strikes out a vote on which the result rests', { vote: 'V-1', member: 'p_cc', option: 'NONE' }, true],
    ['that makes one for into one against', { vote: 'V-1', member: 'p_cc', option: 'AGAINST' }, true],
    ['of the outcome itself', { vote: 'V-1', outcome: 'LOST' }, true],
    ['of the outcome as it is', { vote: 'V-1', outcome: 'CARRIED' }, false],
    ['of a vote that was never taken', { vote: 'V-9', outcome: 'LOST' }, false],
  ])('%s would change a result: %#', (_, more, changes) => {
    expect(amend(more)).toBe(changes);
  });
});
