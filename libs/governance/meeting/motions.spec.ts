import { textHashOf } from './motion.policy.js';
import { resolutionHash } from './motions.region.js';
import {
  agenda,
  arrive,
  by,
  cast,
  clerk,
  closeVote,
  convene,
  meetingAfter,
  minuted,
  move,
  open,
  openVote,
  play,
  sitting,
} from './testing/vale.js';

const DAY = '2025-03-12';
const moved = sitting(DAY);
const when = (command: string, data: object, history = moved, told = by(DAY, 'p_bdc_1')) =>
  meetingAfter(history).when(command, { meeting: 'B', ...data }, told);
const amendment = { motion: 'MO-6', amendment: 'AM-1', text: 'That it be agreed in part.' };
const amended = play([['MoveAmendment', amendment, by(DAY, 'p_bdc_1')]], moved);
const voted = (option: string, before = amended) =>
  play(
    [openVote(DAY, 'V-a', 'AM-1'), ...cast(DAY, 'V-a', option, 'p_acc_1', 'p_bdc_1'), closeVote(DAY, 'V-a')],
    before,
  );

describe('a motion', () => {
  it('is moved by a member who takes part, on the item that is open, under a new id', () => {
    const motion = { motion: 'MO-7', item: '6', text: 'That it be noted.' };
    when('MoveMotion', motion).thenTypes('MotionMoved');
    when('MoveMotion', { ...motion, motion: 'MO-6' }).thenRefused('MOTION_EXISTS');
    when('MoveMotion', { ...motion, item: '7' }).thenRefused('ITEM_NOT_OPEN');
    const out = play([['DeclareInterest', { item: '6', code: 'DPI' }, by(DAY, 'p_bdc_1')]], moved);
    when('MoveMotion', motion, out).thenRefused('TAKES_NO_PART');
  });
  it('is not moved by somebody who attends remotely where the law asks for presence: the refusal cites that law', () => {
    const remotely = (law: object) =>
      play(
        [
          convene(DAY, '2025-02-20', { held: 'HYBRID', ...law }),
          agenda('2025-02-27', '6'),
          ...arrive(DAY, 'p_acc_1'),
          ['RecordArrival', { member: 'p_bdc_1', remote: true }, clerk(DAY)],
          open(DAY, '6'),
        ],
        [],
      );
    const motion = { motion: 'MO-7', item: '6', text: 'That it be noted.' };
    const english = remotely({ law: 'LOCAL_GOVERNMENT', jurisdiction: 'ENGLAND' });
    const { decision } = when('MoveMotion', motion, english);
    expect(decision).toMatchObject({
      refused: 'REMOTE_ATTENDANCE_UNLAWFUL',
      params: {
        person: 'p_bdc_1',
        item: '6',
        day: DAY,
        citation: expect.stringContaining('Local Government Act 1972') as never,
      },
    });
    when('MoveMotion', motion, english, by(DAY, 'p_acc_1')).thenTypes('MotionMoved');
    when('MoveMotion', { ...motion, member: 'p_bdc_1' }, english, minuted(DAY)).thenTypes(
      'MotionMoved',
      'ComplianceExceptionRaised',
    );
    when('MoveMotion', motion, remotely({ law: 'LOCAL_GOVERNMENT', jurisdiction: 'WALES' })).thenTypes('MotionMoved');
    const strict = remotely({ quorum: { minTotal: 1, remote: 'DOES_NOT_COUNT' } });
    when('MoveMotion', motion, strict).thenRefused('TAKES_NO_PART');
    const out = play([['DeclareInterest', { item: '6', code: 'DPI' }, by(DAY, 'p_bdc_1')]], english);
    when('MoveMotion', motion, out).thenRefused('TAKES_NO_PART');
  });
  it('is seconded by another, once', () => {
    when('SecondMotion', { motion: 'MO-6' }).thenTypes('MotionSeconded');
    when('SecondMotion', { motion: 'MO-6' }, moved, by(DAY, 'p_acc_1')).thenRefused('SECONDED_BY_MOVER');
    when(
      'SecondMotion',
      { motion: 'MO-6' },
      play([['SecondMotion', { motion: 'MO-6' }, by(DAY, 'p_cc')]], moved),
    ).thenRefused('MOTION_SECONDED');
    when('SecondMotion', { motion: 'MO-9' }).thenRefused('MOTION_UNKNOWN');
  });
  it('is taken back by its mover, before it is voted on', () => {
    when('WithdrawMotion', { motion: 'MO-6' }).thenRefused('NOT_THE_MOVER');
    const back = play([['WithdrawMotion', { motion: 'MO-6' }, by(DAY, 'p_acc_1')]], moved);
    when('SecondMotion', { motion: 'MO-6' }, back).thenRefused('MOTION_WITHDRAWN');
    when('OpenVote', { vote: 'V-1', motion: 'MO-6', rule: { name: 'majority@1' } }, back, clerk(DAY)).thenRefused(
      'MOTION_WITHDRAWN',
    );
  });
  it('that was voted on is not taken back; an entry that says so is kept and does not count', () => {
    const decided = play([openVote(DAY, 'V-1', 'MO-6'), closeVote(DAY, 'V-1')], moved);
    when('WithdrawMotion', { motion: 'MO-6' }, decided, by(DAY, 'p_acc_1')).thenRefused('MOTION_DECIDED');
    const kept = play([['WithdrawMotion', { motion: 'MO-6', member: 'p_acc_1' }, minuted(DAY)]], decided);
    expect(meetingAfter(kept).state.motions.motions.get('MO-6')).toMatchObject({ withdrawn: false });
  });
  it('needs a seconder where standing orders say so', () => {
    const strict = sitting(DAY, { secondersNeeded: true });
    when('OpenVote', { vote: 'V-1', motion: 'MO-6', rule: { name: 'majority@1' } }, strict, clerk(DAY)).thenRefused(
      'MOTION_NOT_SECONDED',
    );
    const seconded = play([['SecondMotion', { motion: 'MO-6' }, by(DAY, 'p_cc')]], strict);
    when('OpenVote', { vote: 'V-1', motion: 'MO-6', rule: { name: 'majority@1' } }, seconded, clerk(DAY)).thenTypes(
      'VoteOpened',
    );
  });
});

describe('an amendment', () => {
  it('changes the text, and is voted on before its motion', () => {
    when('MoveAmendment', { ...amendment, text: 'That MO-6 be agreed.' }).thenRefused('AMENDMENT_CHANGES_NOTHING');
    when('MoveAmendment', amendment, amended).thenRefused('MOTION_EXISTS');
    when('OpenVote', { vote: 'V-1', motion: 'MO-6', rule: { name: 'majority@1' } }, amended, clerk(DAY)).thenRefused(
      'AMENDMENT_PENDING',
    );
  });
  it('that is carried becomes the substantive motion, by a new hash', () => {
    const carried = voted('FOR');
    expect(carried.at(-1)![0]).toMatchObject({
      type: 'AmendmentCarried',
      body: { was: resolutionHash('That MO-6 be agreed.'), textHash: resolutionHash(amendment.text) },
    });
    expect(textHashOf(meetingAfter(carried).state.motions, 'MO-6')).toBe(resolutionHash(amendment.text));
    const opened = play([openVote(DAY, 'V-1', 'MO-6')], carried);
    expect(opened.at(-1)![0].body['textHash']).toBe(resolutionHash(amendment.text));
  });
  it('that is lost leaves the motion as it was', () => {
    const lost = voted('AGAINST');
    expect(lost.at(-1)![0].type).toBe('AmendmentLost');
    expect(textHashOf(meetingAfter(lost).state.motions, 'MO-6')).toBe(resolutionHash('That MO-6 be agreed.'));
  });
  it('whose vote is corrected within the item is undone, but not once the motion has been voted on', () => {
    const slip = { vote: 'V-a', member: 'p_acc_1', option: 'AGAINST', reason: 'Heard wrongly' };
    const strike = { ...slip, member: 'p_bdc_1' };
    const undone = play(
      [
        ['CorrectVote', slip, clerk(DAY)],
        ['CorrectVote', strike, clerk(DAY)],
      ],
      voted('FOR'),
    );
    expect(textHashOf(meetingAfter(undone).state.motions, 'MO-6')).toBe(resolutionHash('That MO-6 be agreed.'));
    const built = play([openVote(DAY, 'V-1', 'MO-6'), closeVote(DAY, 'V-1')], voted('FOR'));
    when('CorrectVote', slip, built, clerk(DAY)).thenRefused('MOTION_DECIDED');
  });
  it('of an item of its own motion only', () => {
    const other = play([['CloseItem', { item: '6' }, clerk(DAY)]], moved);
    when('MoveAmendment', amendment, other).thenRefused('ITEM_NOT_OPEN');
    expect(() => play([move(DAY, 'MO-8', '6')], other)).toThrow('ITEM_NOT_OPEN');
  });
});
