import fc from 'fast-check';
import type { NamedVote, TallyInput } from './index.js';
import { tally, VOTE_OPTIONS, VOTING_RULES, whatIf } from './index.js';
import { cast, GROUPED, PARAMS } from '../testing/every-tally.js';

const letters = fc.string({ unit: fc.constantFrom('F', 'A', 'B', 'N', 'X', 'W'), minLength: 8, maxLength: 8 });
const rule = fc.constantFrom(...VOTING_RULES.keys()).map((name) => ({ name, params: PARAMS[name] }));
const vote = fc.record({ rule, letters }).map((v) => cast(v.rule, v.letters, GROUPED));
const named = (input: TallyInput): readonly NamedVote[] => (input.votes.how === 'NAMED' ? input.votes.named : []);

const PRESENT_AND_VOTING = ['majority@1', 'majority-no-casting@1', 'two-thirds@1', 'four-fifths@1', 'unanimity@1'];

describe('a tally, always', () => {
  it('gives the same steps whatever the order of votes, members and attendance', () => {
    const shuffled = vote.chain((input) =>
      fc.record({
        input: fc.constant(input),
        votes: fc.shuffledSubarray([...named(input)], { minLength: named(input).length }),
        entitled: fc.shuffledSubarray([...GROUPED], { minLength: GROUPED.length }),
        strays: fc.array(
          fc.record({ person: fc.constantFrom('p1', 'p2', 'x'), option: fc.constantFrom(...VOTE_OPTIONS) }),
          { maxLength: 4 },
        ),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ input, votes, entitled, strays }) => {
        const one = { ...input, votes: { how: 'NAMED', named: [...named(input), ...strays] } } as const;
        const other = { ...input, entitled, votes: { how: 'NAMED', named: [...strays, ...votes] } } as const;
        expect(tally(other)).toEqual(tally(one));
      }),
      { numRuns: 1000 },
    );
  });

  it('of those present and voting does not change with one more abstention or absence', () => {
    const more = { person: 'p9', authority: 'xdc', partner: 'xdc' };
    fc.assert(
      fc.property(
        fc.constantFrom(...PRESENT_AND_VOTING),
        letters,
        fc.constantFrom('B', 'X', 'W', 'N'),
        (name, cards, ninth) => {
          expect(tally(cast(name, cards + ninth, [...GROUPED, more])).outcome).toBe(
            tally(cast(name, cards, GROUPED)).outcome,
          );
        },
      ),
    );
  });

  it('accounts for every member once', () => {
    fc.assert(
      fc.property(vote, (input) => {
        const { count } = tally(input);
        expect(count.for + count.against + count.abstaining + count.notVoting).toBe(count.eligible);
        expect(count.eligible + count.withdrawn).toBe(count.present);
        expect(count.present).toBeLessThanOrEqual(count.entitled);
      }),
    );
  });

  it('is never carried with more against than for, and never lost by one more vote for (weights and vetoes apart)', () => {
    const simple = fc.constantFrom(...PRESENT_AND_VOTING, 'all-members-majority@1');
    fc.assert(
      fc.property(simple, letters, fc.nat({ max: 7 }), (name, cards, at) => {
        const before = tally(cast(name, cards, GROUPED));
        if (before.outcome === 'CARRIED') {
          expect(before.count.for).toBeGreaterThan(before.count.against);
          const after = cards.slice(0, at) + 'F' + cards.slice(at + 1);
          expect(tally(cast(name, after, GROUPED)).outcome).toBe('CARRIED');
        }
      }),
    );
  });

  it('compares two-thirds as whole numbers do: three times the votes for against twice the votes', () => {
    fc.assert(
      fc.property(fc.nat({ max: 500 }), fc.nat({ max: 500 }), (inFavour, against) => {
        const entitled = Array.from({ length: 1000 }, (_, i) => ({ person: `m${i}`, authority: 'a', partner: 'a' }));
        const found = tally({
          rule: { name: 'two-thirds@1' },
          entitled,
          present: 1000,
          votes: { how: 'COUNTS', counts: { for: inFavour, against, abstaining: 0 } },
        });
        const needed = Number(found.steps.find(({ step }) => step === 'THRESHOLD_TWO_THIRDS')?.value);
        expect(found.outcome === 'CARRIED').toBe(
          BigInt(inFavour) * 3n >= BigInt(inFavour + against) * 2n && inFavour > 0,
        );
        expect(found.outcome === 'CARRIED').toBe(inFavour >= needed && inFavour > 0);
      }),
      { numRuns: 50 },
    );
  });

  it('under the same rule gives the same result: a thousand what-ifs differ in nothing', () => {
    fc.assert(
      fc.property(vote, (input) => {
        const answer = whatIf(input, input.rule);
        expect(answer.supposed).toEqual(answer.held);
        expect(answer.differs).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  it('leaves its input as it was', () => {
    fc.assert(
      fc.property(vote, (input) => {
        const before = JSON.stringify(input);
        tally(input);
        expect(JSON.stringify(input)).toBe(before);
      }),
    );
  });
});
