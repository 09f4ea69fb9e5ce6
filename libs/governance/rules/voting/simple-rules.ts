import type { Step } from '../steps.js';
import { step } from '../steps.js';
import type { Cast, Count } from './count.js';
import { votingIn } from './count.js';
import type { Verdict, VotingPolicy } from './policy.js';

/** A tie is as many for as against: with nobody voting at all, too. */
const verdict = ({ count }: Cast, carried: boolean, threshold: Step): Verdict => ({
  carried,
  tied: count.for === count.against,
  steps: [threshold],
});

/** "At least so many parts of those present and voting", in whole numbers: nothing is rounded before it is compared. */
const atLeast =
  (parts: number, of: number, code: string) =>
  (cast: Cast): Verdict => {
    const voting = votingIn(cast.count);
    const needed = Math.ceil((voting * parts) / of);
    const carried = cast.count.for > 0 && cast.count.for * of >= voting * parts;
    return verdict(cast, carried, step(code, needed, { needed, voting }));
  };

const majority = (cast: Cast): Verdict => {
  const voting = votingIn(cast.count);
  const needed = Math.floor(voting / 2) + 1;
  return verdict(cast, cast.count.for > cast.count.against, step('THRESHOLD_MAJORITY', needed, { needed, voting }));
};

const allMembers = (cast: Cast): Verdict => {
  const { entitled } = cast.count;
  const needed = Math.floor(entitled / 2) + 1;
  return verdict(cast, cast.count.for * 2 > entitled, step('THRESHOLD_ALL_MEMBERS', needed, { needed, entitled }));
};

const unanimous = (cast: Cast): Verdict => {
  const needed = votingIn(cast.count);
  const carried = cast.count.for > 0 && cast.count.against === 0;
  return verdict(cast, carried, step('THRESHOLD_UNANIMITY', needed, { needed }));
};

const unanimousAll = (cast: Cast): Verdict => {
  const { entitled, present, for: inFavour }: Count = cast.count;
  const carried = entitled > 0 && present === entitled && inFavour === entitled;
  return verdict(cast, carried, step('THRESHOLD_UNANIMITY_ALL', entitled, { needed: entitled, present }));
};

/** Rules that need no more than how many voted which way. */
export const SIMPLE_RULES: readonly VotingPolicy[] = [
  {
    name: 'majority@1',
    about:
      'More votes for than against, of those present and voting; on a tie the person presiding has a casting vote.',
    casting: true,
    needs: 'COUNTS_OR_NEM_CON',
    decide: majority,
  },
  {
    name: 'majority-no-casting@1',
    about: 'More votes for than against, of those present and voting; a tie is not carried.',
    casting: false,
    needs: 'COUNTS_OR_NEM_CON',
    decide: majority,
  },
  {
    name: 'two-thirds@1',
    about: 'At least two-thirds of those present and voting.',
    casting: false,
    needs: 'COUNTS_OR_NEM_CON',
    decide: atLeast(2, 3, 'THRESHOLD_TWO_THIRDS'),
  },
  {
    // "80 per cent of the votes of the members present and voting", rounded up: Local Government Act (NI) 2014 s.40.
    name: 'four-fifths@1',
    about: 'At least 80 per cent of those present and voting, rounded up.',
    casting: false,
    needs: 'COUNTS_OR_NEM_CON',
    decide: atLeast(4, 5, 'THRESHOLD_FOUR_FIFTHS'),
  },
  {
    name: 'all-members-majority@1',
    about: 'More than half of all members entitled to vote, present or not.',
    casting: false,
    needs: 'COUNTS',
    decide: allMembers,
  },
  {
    name: 'unanimity@1',
    about: 'Nobody against, of those present and voting; an abstention does not defeat it.',
    casting: false,
    needs: 'COUNTS_OR_NEM_CON',
    decide: unanimous,
  },
  {
    name: 'unanimity-all@1',
    about: 'All members present, and all for.',
    casting: false,
    needs: 'COUNTS',
    decide: unanimousAll,
  },
];
