import { startOf } from '#kernel';
import type { Decider } from '../language/decider.js';
import { isRefusal } from '../language/refusal.js';
import { ComplianceExceptionRaised } from '../record/record.events.js';
import { attendanceAt } from './attendance.js';
import { meetingDecider } from './meeting.decider.js';
import { meetingStatus } from './meeting.state.js';
import { textHashOf } from './motion.policy.js';
import { eligibleFor, quorumFor } from './quorum.js';
import {
  agenda,
  ALL,
  arrive,
  by,
  cast,
  clerk,
  closeVote,
  convene,
  entered,
  meetingAfter,
  move,
  open,
  openVote,
  play,
} from './testing/vale.js';
import { tallyOf, votesOf, whatIfOf } from './vote.js';

const codes = (history: ReturnType<typeof play>): unknown[] =>
  history.filter(([event]) => event.type === 'ComplianceExceptionRaised').map(([event]) => event.body['rule']);

describe('the board of the Vale', () => {
  describe('C10: the agenda of 10 July 2024', () => {
    const called = play([convene('2024-07-10', '2024-06-24')]);
    it('is in time on 2 July, the last day for five clear working days', () => {
      expect(codes(play([agenda('2024-07-02', '1')], called))).toEqual([]);
    });
    it('is short on 3 July, and stands with an exception', () => {
      const late = play([agenda('2024-07-03', '1')], called);
      expect(codes(late)).toEqual(['AGENDA_SHORT_NOTICE']);
      expect(meetingAfter(late).state.convening.agenda.has('1')).toBe(true);
    });
    it('of a meeting that was itself called too late is not said twice', () => {
      const short = play([convene('2024-07-10', '2024-07-04'), agenda('2024-07-05', '1')]);
      expect(codes(short)).toEqual(['AGENDA_SHORT_NOTICE']);
    });
  });

  describe('C11: the chair and the vice-chair', () => {
    const day = '2024-07-10';
    const met = play([convene(day, '2024-06-24'), agenda('2024-07-02', '1'), ...arrive(day, ...ALL), open(day, '1')]);
    it('are of different authorities', () => {
      const elected = play(
        [
          ['ElectChair', { person: 'p_acc_1' }, clerk(day)],
          ['ElectViceChair', { person: 'p_wic_1' }, clerk(day)],
        ],
        met,
      );
      expect(codes(elected)).toEqual([]);
      expect(meetingAfter(elected).state.chair).toMatchObject({
        chair: { person: 'p_acc_1', authority: 'acc' },
        viceChair: { person: 'p_wic_1', authority: 'wic' },
      });
    });
    it('of one authority stand with an exception', () => {
      const elected = play(
        [
          ['ElectChair', { person: 'p_acc_1' }, clerk(day)],
          ['ElectViceChair', { person: 'p_acc_2' }, clerk(day)],
        ],
        met,
      );
      expect(codes(elected)).toEqual(['CHAIR_SAME_AUTHORITY']);
      expect(meetingAfter(elected).state.chair.viceChair?.person).toBe('p_acc_2');
    });
  });

  describe('C21: 11 September 2024, six present and none from Wexcombe', () => {
    const day = '2024-09-11';
    const six = ['p_acc_1', 'p_acc_2', 'p_bdc_1', 'p_bdc_2', 'p_pcc', 'p_cc'];
    const met = play([convene(day, '2024-08-20'), agenda('2024-08-28', '1', '2'), ...arrive(day, ...six)]);
    it('has no quorum, by its steps', () => {
      const { state } = meetingAfter(met);
      const found = quorumFor(state, undefined, startOf(day));
      expect(attendanceAt(state, startOf(day))).toHaveLength(6);
      expect(found).toMatchObject({ quorate: false, lacking: ['PARTNER'] });
      expect(found.steps.map((s) => s.step)).toContain('QUORUM_PARTNER');
    });
    it('is adjourned inquorate: its items stand over and nothing is decided', () => {
      const { decision } = meetingAfter(met).when('AdjournMeeting', { meeting: 'B' }, clerk(day));
      expect(decision).toMatchObject([
        { type: 'MeetingAdjournedInquorate', body: { standOver: ['1', '2'], found: { quorate: false } } },
      ]);
      const over = play([['AdjournMeeting', {}, clerk(day)]], met);
      expect(meetingStatus(meetingAfter(over).state)).toBe('INQUORATE_ADJOURNED');
    });
    it('opens no vote', () => {
      const moved = play([open(day, '1'), move(day, 'MO-1', '1')], met);
      meetingAfter(moved)
        .when('OpenVote', { meeting: 'B', vote: 'V-1', motion: 'MO-1', rule: { name: 'majority@1' } }, clerk(day))
        .thenRefused('INQUORATE');
    });
  });

  describe('C22 and C23: 2 October 2024', () => {
    const day = '2024-10-02';
    const there = ['p_acc_1', 'p_acc_2', 'p_bdc_1', 'p_bdc_sub', 'p_wic_1', 'p_pcc', 'p_cc'];
    const c22 = play([
      convene(day, '2024-09-16'),
      agenda('2024-09-24', '6', '7'),
      ['NotifySubstitution', { person: 'p_bdc_sub', for: 'p_bdc_2', authority: 'bdc' }, clerk(day)],
      ...arrive(day, ...there),
      open(day, '6'),
      ['DeclareInterest', { item: '6', code: 'DPI', nature: 'Employed by a supplier' }, by(day, 'p_bdc_1')],
    ]);
    const { state } = meetingAfter(c22);
    it('C22: seven are present, six eligible, and the quorum holds without the member who withdrew', () => {
      expect(codes(c22)).toEqual([]);
      expect(attendanceAt(state, startOf(day))).toHaveLength(7);
      expect(eligibleFor(state, '6', startOf(day)).map((p) => p.person)).not.toContain('p_bdc_1');
      expect(eligibleFor(state, '6', startOf(day))).toHaveLength(6);
      const found = quorumFor(state, '6', startOf(day));
      expect(found.quorate).toBe(true);
      const perPartner = found.steps
        .filter((s) => s.step === 'QUORUM_PARTNER')
        .map((s) => [s.params.find((p) => p.name === 'partner')?.value, s.value]);
      expect(perPartner).toEqual([
        ['acc', '2'],
        ['bdc', '1'],
        ['vmp', '2'],
        ['wic', '1'],
      ]);
    });
    it('C22: the quorum was established once, and the withdrawal is on the record', () => {
      const types = c22.map(([event]) => event.type);
      expect(types.filter((t) => t === 'QuorumLost')).toEqual([]);
      expect(types.slice(-2)).toEqual(['InterestDeclared', 'MemberWithdrewFromItem']);
    });
    it('C22: the member is back for the next item', () => {
      const next = play([['CloseItem', { item: '6' }, clerk(day)], open(day, '7')], c22);
      expect(eligibleFor(meetingAfter(next).state, '7', startOf(day))).toHaveLength(7);
    });

    const c23 = play(
      [
        move(day, 'MO-6', '6'),
        openVote(day, 'V-6', 'MO-6'),
        ['RecordVotes', { vote: 'V-6', form: 'COUNTS', counts: { for: 5, against: 0, abstaining: 1 } }, clerk(day)],
        closeVote(day, 'V-6'),
        [
          'DemandRecordedVote',
          { motion: 'MO-6', vote: 'V-6', demand: 'OWN_VOTE', option: 'ABSTAIN' },
          by(day, 'p_bdc_sub'),
        ],
      ],
      c22,
    );
    it('C23: 5–0–1 is carried, of six entitled and present, with the substitute’s abstention set down', () => {
      const vote = meetingAfter(c23).state.votes.votes.get('V-6')!;
      expect(vote.closed).toMatchObject({
        outcome: 'CARRIED',
        tally: { count: { entitled: 8, present: 7, withdrawn: 1, eligible: 6, for: 5, against: 0, abstaining: 1 } },
      });
      expect(votesOf(vote)).toMatchObject([{ person: 'p_bdc_sub', authority: 'bdc', option: 'ABSTAIN' }]);
    });
    it('C23: another abstention finds no room in the numbers', () => {
      meetingAfter(c23)
        .when(
          'DemandRecordedVote',
          { meeting: 'B', motion: 'MO-6', vote: 'V-6', demand: 'OWN_VOTE', option: 'ABSTAIN' },
          by(day, 'p_pcc'),
        )
        .thenRefused('OWN_VOTE_DIFFERS');
    });

    describe('C36: the minutes, confirmed on 8 January 2025', () => {
      const text = { present: [], apologies: [], items: [] };
      const drafted = play([['DraftMinutes', { version: 1, copy: 'PUBLIC', text }, clerk('2024-10-09')]], c23);
      const hash = meetingAfter(drafted).state.minutes.drafts[0]!.contentHash;
      const jan = (kind: string) => ({
        'meeting/J': {
          decider: meetingDecider as unknown as Decider<never>,
          history: play([
            ['ConveneMeeting', { ...convene('2025-01-08', '2024-12-10')[1], meeting: 'J', kind }, clerk('2024-12-10')],
            ['RecordArrival', { meeting: 'J', member: 'p_acc_1' }, clerk('2025-01-08')],
            ['TakeChair', { meeting: 'J', member: 'p_acc_1', as: 'CHOSEN_BY_MEETING' }, clerk('2025-01-08')],
          ]),
        },
      });
      const confirm = (amendment: object) => ({ at: 'J', contentHash: hash, amendments: [amendment] });
      const capacity = { amends: 'CAPACITY', was: 'Present: B. Sub, member', becomes: 'Present: B. Sub, substitute' };
      it('an amendment of who sat as what is confirmed, and no result changes', () => {
        const confirmed = play([['ConfirmMinutes', confirm(capacity), clerk('2025-01-08')]], drafted, {
          others: jan('ORDINARY'),
        });
        expect(codes(confirmed)).toEqual([]);
        const signed = play(
          [['SignMinutes', { at: 'J', capacity: 'Person presiding' }, by('2025-01-08', 'p_acc_1')]],
          confirmed,
          { others: jan('ORDINARY') },
        );
        expect(meetingStatus(meetingAfter(signed).state)).toBe('SIGNED');
      });
      it('an amendment that would change a result makes an integrity case, and the result stays', () => {
        const other = { amends: 'RESULT', becomes: 'Lost', vote: 'V-6', outcome: 'LOST' };
        const confirmed = play([['ConfirmMinutes', confirm(other), clerk('2025-01-08')]], drafted, {
          others: jan('ORDINARY'),
        });
        expect(confirmed.at(-1)![0]).toEqual(
          ComplianceExceptionRaised({ rule: 'INTEGRITY_CASE', severity: 'HIGH', authority: 'acc', detail: undefined }),
        );
        expect(meetingAfter(confirmed).state.votes.votes.get('V-6')?.closed?.outcome).toBe('CARRIED');
      });
      it('an extraordinary meeting is not a suitable one', () => {
        meetingAfter(drafted, { others: jan('EXTRAORDINARY') })
          .when('ConfirmMinutes', { meeting: 'B', ...confirm(capacity) }, clerk('2025-01-08'))
          .thenRefused('MEETING_NOT_SUITABLE');
      });
    });
  });

  describe('C42 and C43: 12 March 2025', () => {
    const day = '2025-03-12';
    const met = play([
      convene(day, '2025-02-20', { chair: 'p_acc_1' }),
      agenda('2025-02-27', '5'),
      ...arrive(day, ...ALL),
      ['TakeChair', { member: 'p_acc_1', as: 'CHAIR' }, clerk(day)],
      open(day, '5'),
      move(day, 'MO-5', '5'),
    ]);
    const tied = play(
      [
        openVote(day, 'V-5', 'MO-5'),
        ...cast(day, 'V-5', 'FOR', 'p_acc_1', 'p_acc_2', 'p_bdc_1', 'p_bdc_2'),
        ...cast(day, 'V-5', 'AGAINST', 'p_wic_1', 'p_wic_2', 'p_pcc', 'p_cc'),
      ],
      met,
    );
    it('C42: 4–4 is not carried, and there is no casting vote to give', () => {
      meetingAfter(tied)
        .when('GiveCastingVote', { meeting: 'B', vote: 'V-5', option: 'FOR' }, by(day, 'p_acc_1'))
        .thenRefused('NO_CASTING_VOTE');
      const closed = play([closeVote(day, 'V-5')], tied);
      expect(meetingAfter(closed).state.votes.votes.get('V-5')?.closed?.outcome).toBe('NOT_CARRIED');
    });
    it('C42: what if the person presiding had a casting vote is answered and not written', () => {
      const vote = meetingAfter(tied).state.votes.votes.get('V-5')!;
      const whatIf = whatIfOf({ ...vote, casting: { by: 'p_acc_1', option: 'FOR' } }, { name: 'majority@1' });
      expect(whatIf).toMatchObject({ hypothetical: true, differs: true, supposed: { outcome: 'CARRIED' } });
    });
    it('C43: the amended motion is carried 6–1–1', () => {
      const again = play(
        [
          closeVote(day, 'V-5'),
          move(day, 'MO-5b', '5'),
          [
            'MoveAmendment',
            {
              motion: 'MO-5b',
              amendment: 'AM-1',
              text: 'That WA-001 be permitted until 16 August 2025.',
              member: 'p_bdc_1',
            },
            clerk(day),
          ],
          openVote(day, 'V-5a', 'AM-1'),
          ['RecordVotes', { vote: 'V-5a', form: 'NEM_CON' }, clerk(day)],
          closeVote(day, 'V-5a'),
          openVote(day, 'V-5b', 'MO-5b'),
          ...cast(day, 'V-5b', 'FOR', 'p_acc_1', 'p_acc_2', 'p_bdc_1', 'p_bdc_2', 'p_pcc', 'p_cc'),
          ...cast(day, 'V-5b', 'AGAINST', 'p_wic_1'),
          ...cast(day, 'V-5b', 'ABSTAIN', 'p_wic_2'),
          closeVote(day, 'V-5b'),
        ],
        tied,
      );
      const { state } = meetingAfter(again);
      const vote = state.votes.votes.get('V-5b')!;
      expect(vote.closed).toMatchObject({
        outcome: 'CARRIED',
        tally: { count: { for: 6, against: 1, abstaining: 1 } },
      });
      expect(vote.textHash).toBe(state.motions.motions.get('AM-1')?.textHash);
      expect(textHashOf(state.motions, 'MO-5b')).toBe(vote.textHash);
    });
    it('a member votes once', () => {
      meetingAfter(tied)
        .when('CastVote', { meeting: 'B', vote: 'V-5', option: 'FOR' }, by(day, 'p_cc'))
        .thenRefused('VOTED_ALREADY');
      meetingAfter(tied)
        .when('CastVote', { meeting: 'B', vote: 'V-5', option: 'FOR' }, entered(day, 'p_cc'))
        .thenRefused('VOTED_ALREADY');
    });
    it('tells the same tally as it stores', () => {
      const counted = tallyOf(meetingAfter(tied).state.votes.votes.get('V-5')!);
      expect(isRefusal(counted) ? counted : counted.outcome).toBe('NOT_CARRIED');
    });
  });
});
