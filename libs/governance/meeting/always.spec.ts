import { endOfDay } from '#kernel';
import fc from 'fast-check';
import type { NewEvent } from '../language/event.js';
import { isRefusal } from '../language/refusal.js';
import { AuthorityRenamed } from '../arrangement/membership.events.js';
import type { Told } from '../testing/given.js';
import { fact } from '../testing/given.js';
import { attendanceAt } from './attendance.js';
import * as e from './attendance.events.js';
import { meetingDecider } from './meeting.decider.js';
import type { Vote } from './meeting.state.js';
import { meetingStatus } from './meeting.state.js';
import { minutesOf } from './minutes-draft.js';
import { eligibleFor, quorumFor } from './quorum.js';
import { MeetingClosed } from './sitting.events.js';
import { MEMBERS, ALL, by, cast, clerk, closeVote, meetingAfter, openVote, play, sitting } from './testing/vale.js';
import { VoteCast, VoteClosed, VoteOpened, VotesRecorded } from './vote.events.js';
import { tallyOf, votesOf, whatIfOf } from './vote.js';

const DAY = '2025-03-12';
const opened = play([openVote(DAY, 'V-1', 'MO-6')], sitting(DAY));
const option = fc.constantFrom('FOR', 'AGAINST', 'ABSTAIN', 'NOT_VOTING');
const voteIn = (history: ReturnType<typeof play>): Vote => meetingAfter(history).state.votes.votes.get('V-1')!;
const given = fc.record(Object.fromEntries(ALL.map((p) => [p, fc.option(option, { nil: undefined })])));

describe('always', () => {
  it('a tally does not depend on the order in which the votes were cast', () => {
    fc.assert(
      fc.property(given, fc.infiniteStream(fc.nat()), (votes, picks) => {
        const pairs = Object.entries(votes).flatMap(([person, o]) => (o ? [[person, o] as const] : []));
        const shuffled = pairs
          .map((pair) => ({ pair, at: picks.next().value as number }))
          .sort((a, b) => a.at - b.at)
          .map(({ pair }) => pair);
        const result = (order: typeof pairs) =>
          tallyOf(
            voteIn(
              play(
                order.flatMap(([p, o]) => cast(DAY, 'V-1', o, p)),
                opened,
              ),
            ),
          );
        expect(result(shuffled)).toEqual(result(pairs));
      }),
      { numRuns: 60 },
    );
  });

  it('a member who withdrew never counts, before the vote or in it, cast or recorded', () => {
    fc.assert(
      fc.property(given, fc.subarray([...ALL], { minLength: 1 }), fc.boolean(), (votes, out, before) => {
        const leave = out.map((person) => ['DeclareInterest', { item: '6', code: 'DPI' }, by(DAY, person)] as const);
        const casting = Object.entries(votes).flatMap(([person, o]) =>
          o
            ? [
                [
                  VoteCast({
                    meeting: 'B',
                    item: '6',
                    motion: 'MO-6',
                    vote: 'V-1',
                    member: person,
                    authority: 'acc',
                    option: o,
                  }),
                  by(DAY, person),
                ] as [NewEvent, Told],
              ]
            : [],
        );
        const withdrawn = before ? [...play(leave, opened), ...casting] : play(leave, [...opened, ...casting]);
        const counted = tallyOf(voteIn(withdrawn));
        const entitled = MEMBERS.filter((m) => !out.includes(m.person)).map((m) => m.person);
        const want = (o: string) => entitled.filter((p) => votes[p] === o).length;
        expect(isRefusal(counted) ? counted : counted.count).toMatchObject({
          withdrawn: out.length,
          for: want('FOR'),
          against: want('AGAINST'),
          abstaining: want('ABSTAIN'),
        });
      }),
      { numRuns: 60 },
    );
  });

  it('once a vote is closed, a thousand later events of any kind leave its stored result as it was', () => {
    const closed = play(
      [...cast(DAY, 'V-1', 'FOR', 'p_acc_1', 'p_cc'), ...cast(DAY, 'V-1', 'AGAINST', 'p_wic_1'), closeVote(DAY, 'V-1')],
      opened,
    );
    const stored = voteIn(closed).closed;
    const of = { meeting: 'B', item: '6', motion: 'MO-6', vote: 'V-1' };
    const person = fc.constantFrom(...ALL, 'p_bdc_sub', 'p_stranger');
    const seat = { authority: 'acc', partner: 'acc', role: 'MEMBER' };
    const later: fc.Arbitrary<NewEvent> = fc.oneof(
      person.map((p) => e.MemberArrived({ meeting: 'B', person: p, remote: false })),
      person.map((p) => e.MemberLeft({ meeting: 'B', person: p })),
      person.map((p) => e.MemberWithdrewFromItem({ meeting: 'B', item: '6', person: p })),
      person.map((p) => e.SubstitutionNotified({ meeting: 'B', person: p, for: 'p_bdc_2' })),
      fc.tuple(person, option).map(([member, o]) => VoteCast({ ...of, member, authority: 'acc', option: o })),
      fc.nat(8).map((n) => VotesRecorded({ ...of, form: 'COUNTS', counts: { for: 0, against: n, abstaining: 0 } })),
      fc.constantFrom('unanimity@1', 'weighted@1', 'nothing@9').map((name) =>
        VoteOpened({
          ...of,
          textHash: 'f'.repeat(64),
          rule: { name },
          entitled: [{ person: 'p_x', ...seat }],
          present: [],
          withdrawn: [],
          quorate: false,
          quorum: [],
          named: false,
        }),
      ),
      fc.constant(VoteClosed({ ...of, outcome: 'LOST', tally: { ...stored!.tally, outcome: 'LOST' } })),
      fc.constant(AuthorityRenamed({ authority: 'acc', name: 'Another name' })),
      fc.constant(MeetingClosed({ meeting: 'B', inquorate: false })),
    );
    fc.assert(
      fc.property(fc.array(later, { minLength: 1000, maxLength: 1000 }), (events) => {
        const history = [...closed, ...events.map((event): [NewEvent, Told] => [event, clerk('2025-03-13')])];
        const after = voteIn(history);
        expect(after.closed).toEqual(stored);
        expect(after.rule).toEqual(voteIn(closed).rule);
        expect(after.entitled).toEqual(voteIn(closed).entitled);
      }),
      { numRuns: 5 },
    );
  });

  it('a fold meets any subset of the facts, in any order, and what is read from it does not throw', () => {
    const whole = play(
      [
        ['DeclareInterest', { item: '6', code: 'DPI' }, by(DAY, 'p_bdc_1')],
        ...cast(DAY, 'V-1', 'FOR', 'p_acc_1'),
        closeVote(DAY, 'V-1'),
        ['MoveMotion', { item: '6', motion: 'MO-9', text: 'Other' }, by(DAY, 'p_cc')],
        ['MoveAmendment', { motion: 'MO-9', amendment: 'AM-9', text: 'Else' }, by(DAY, 'p_cc')],
        openVote(DAY, 'V-9', 'AM-9'),
        ['RecordVotes', { vote: 'V-9', form: 'NEM_CON' }, clerk(DAY)],
        closeVote(DAY, 'V-9'),
        ['CloseItem', { item: '6' }, clerk(DAY)],
        ['AdjournMeeting', {}, clerk(DAY)],
        ['DraftMinutes', { version: 1, copy: 'PUBLIC', text: { present: [], apologies: [], items: [] } }, clerk(DAY)],
      ],
      opened,
    );
    const facts = whole.map(([event, told], i) => fact(event, told, i));
    fc.assert(
      fc.property(fc.shuffledSubarray(facts), (some) => {
        const state = some.reduce((s, f) => meetingDecider.evolve(s, f), meetingDecider.initial);
        const now = endOfDay(DAY);
        meetingStatus(state);
        expect(attendanceAt(state, now).length).toBeLessThanOrEqual(MEMBERS.length);
        expect(eligibleFor(state, '6', now).length).toBeLessThanOrEqual(attendanceAt(state, now).length);
        quorumFor(state, '6', now);
        minutesOf(state);
        for (const vote of state.votes.votes.values()) {
          votesOf(vote);
          tallyOf(vote);
          whatIfOf(vote, { name: 'unanimity@1' });
        }
      }),
    );
  });
});
