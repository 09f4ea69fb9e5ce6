import type { By } from '#kernel';
import type { Casting, NewEvent, Seat, VoteOption, VotingRule } from '#governance';
import { CastingVoteGiven, MeetingConvened, storedTally, tally, VoteCast, VoteClosed, VoteOpened } from '#governance';
import type { TestLog } from '../../testing/log.js';
import { BOARD, officer } from './decisions.js';

/** A meeting of the board and the votes that were held there, as the log has them. For specs. */
export const SEATS: readonly Seat[] = ['acc', 'bdc', 'wic', 'pcc'].map((authority) => ({
  person: `p_${authority}`,
  authority,
  partner: authority,
}));
const CLERK: By = officer('acc', 'CLERK');

export const convened = (meeting: string): NewEvent =>
  MeetingConvened({
    meeting,
    body: 'board',
    kind: 'ORDINARY',
    held: 'IN_PERSON',
    day: '2024-10-02',
    time: '14:00',
    place: 'County Hall, Aldermere',
    members: SEATS.map((seat) => ({ ...seat, role: 'MEMBER', voting: true })),
    quorum: { minTotal: 3 },
    law: 'AGREEMENT',
    jurisdiction: 'ENGLAND',
  });

interface Held {
  readonly rule?: VotingRule;
  readonly votes: Readonly<Record<string, VoteOption>>;
  readonly casting?: Casting;
}

/** A vote as it was opened, cast by name and closed, its result computed as the domain does. */
export async function held(
  log: TestLog,
  vote: string,
  { rule = { name: 'majority@1' }, votes, casting }: Held,
): Promise<void> {
  const of = { meeting: 'B-1', item: '6', motion: 'MO-6', vote };
  const present = Object.keys(votes);
  const named = Object.entries(votes).map(([person, option]) => ({ person, option }));
  const counted = tally({ rule, entitled: SEATS, present, withdrawn: [], votes: { how: 'NAMED', named }, casting });
  const told = { on: '2024-10-02', by: CLERK };
  const opened = VoteOpened({
    ...of,
    textHash: '6'.repeat(64),
    rule,
    entitled: SEATS,
    present,
    withdrawn: [],
    quorate: true,
    quorum: [],
    named: true,
    presiding: 'p_acc',
  });
  await log.append('meeting/B-1', told, convened('B-1'), opened);
  for (const { person, option } of named) {
    const authority = person.slice(2);
    await log.append(
      'meeting/B-1',
      { on: '2024-10-02', by: officer(authority, 'REPRESENTATIVE') },
      VoteCast({ ...of, member: person, authority, option }),
    );
  }
  const cast = casting ? [CastingVoteGiven({ ...of, person: casting.by, option: casting.option })] : [];
  await log.append(
    'meeting/B-1',
    { on: '2024-10-02', by: BOARD },
    ...cast,
    VoteClosed({ ...of, outcome: counted.outcome, tally: storedTally(counted) }),
  );
}
