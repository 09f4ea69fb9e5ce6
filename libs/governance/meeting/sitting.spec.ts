import { meetingStatus } from './meeting.state.js';
import { arrive, clerk, meetingAfter, minuted, openVote, play, sitting } from './testing/vale.js';

const DAY = '2025-03-12';
const met = sitting(DAY);
const when = (command: string, data: object = {}, history = met, told = clerk(DAY)) =>
  meetingAfter(history).when(command, { meeting: 'B', ...data }, told);
const status = (history: ReturnType<typeof play>) => meetingStatus(meetingAfter(history).state);
const step = (command: string, data: object = {}) => [command, data, clerk(DAY)] as const;
const closedItem = play([step('CloseItem', { item: '6' })], met);

describe('items', () => {
  it('are opened one at a time, from the agenda, on the day', () => {
    when('OpenItem', { item: '7' }).thenRefused('ITEM_STILL_OPEN');
    when('OpenItem', { item: '9' }, closedItem).thenRefused('ITEM_NOT_ON_AGENDA');
    when('OpenItem', { item: '7' }, closedItem, clerk('2025-03-12T00:00:00.000Z')).thenTypes(
      'ItemOpened',
      'QuorumEstablished',
    );
    when('OpenItem', { item: '7' }, play([], closedItem), clerk('2025-03-11')).thenRefused('MEETING_NOT_YET');
  });
  it('that were not on the agenda are recorded with an exception, and count', () => {
    when('OpenItem', { item: '9' }, closedItem, minuted(DAY)).thenTypes(
      'ItemOpened',
      'QuorumEstablished',
      'ComplianceExceptionRaised',
    );
    const opened = play([['OpenItem', { item: '9' }, minuted(DAY)]], closedItem);
    expect(meetingAfter(opened).state.sitting.current).toBe('9');
  });
  it('are closed, deferred or referred, and then done with', () => {
    for (const [command, data] of [
      ['CloseItem', {}],
      ['DeferItem', { to: 'April' }],
      ['ReferItem', { to: 'Finance group' }],
    ] as const) {
      const done = play([step(command, { item: '6', ...data })], met);
      expect(meetingAfter(done).state.sitting.current).toBeUndefined();
      when('OpenItem', { item: '6' }, done).thenRefused('ITEM_DONE');
    }
    when('CloseItem', { item: '7' }).thenRefused('ITEM_NOT_OPEN');
    when('CloseItem', { item: '6' }, play([openVote(DAY, 'V-1', 'MO-6')], met)).thenRefused('VOTE_STILL_OPEN');
  });
});

describe('press and public', () => {
  const ground = { basis: 'LGA_12A', jurisdiction: 'ENGLAND', paragraph: '3' };
  it('are excluded on a ground, with the public interest stated', () => {
    when('ExcludePublic', { item: '6', ground, publicInterest: 'Prices under negotiation' }).thenTypes(
      'PublicExcluded',
    );
    const excluded = play([step('ExcludePublic', { item: '6', ground, publicInterest: 'Prices' })], met);
    expect(meetingAfter(excluded).state.sitting.excluded.get('6')).toMatchObject({ paragraph: '3' });
  });
  it('without the statement stays with an exception; confidential matter needs none', () => {
    expect(when('ExcludePublic', { item: '6', ground }).decision).toMatchObject([
      {},
      { body: { rule: 'EXEMPTION_NO_PIT' } },
    ]);
    when('ExcludePublic', { item: '6', ground: { basis: 'CONFIDENTIAL', jurisdiction: 'ENGLAND' } }).thenTypes(
      'PublicExcluded',
    );
  });
  it('are not excluded on a paragraph of another nation', () => {
    when('ExcludePublic', { item: '6', ground: { ...ground, paragraph: '12' } }).thenRefused(
      'EXEMPTION_GROUND_UNKNOWN',
    );
  });
});

describe('adjourning and closing', () => {
  const adjourned = play([step('AdjournMeeting', { to: '2025-03-19' })], met);
  it('a quorate meeting is adjourned, taken up again and closed', () => {
    expect(status(adjourned)).toBe('ADJOURNED');
    when('OpenItem', { item: '7' }, adjourned).thenRefused('MEETING_IS_ADJOURNED');
    const again = play([step('ReconveneMeeting')], adjourned);
    expect(status(again)).toBe('OPEN');
    when('ReconveneMeeting', {}, again).thenRefused('MEETING_NOT_ADJOURNED');
    when('CloseMeeting', {}, again).thenRefused('ITEM_STILL_OPEN');
    const closed = play([step('CloseMeeting')], closedItem);
    expect(status(closed)).toBe('CLOSED');
    when('CloseMeeting', {}, closed).thenRefused('MEETING_CLOSED');
    when('OpenItem', { item: '7' }, closed).thenRefused('MEETING_CLOSED');
  });
  it('one whose members leave is adjourned inquorate, and may be taken up when they are back', () => {
    const left = play(
      [
        step('RecordDeparture', { member: 'p_wic_1' }),
        step('RecordDeparture', { member: 'p_wic_2' }),
        step('AdjournMeeting'),
      ],
      met,
    );
    expect(status(left)).toBe('INQUORATE_ADJOURNED');
    expect(meetingAfter(left).state.sitting.items.get('6')).toBe('STANDS_OVER');
    const back = play([...arrive(DAY, 'p_wic_1'), step('ReconveneMeeting'), step('OpenItem', { item: '6' })], left);
    expect(meetingAfter(back).state.sitting).toMatchObject({ status: 'OPEN', current: '6', quorum: { met: true } });
  });
});
