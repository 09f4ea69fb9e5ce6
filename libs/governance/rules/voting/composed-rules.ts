import type { Step } from '../steps.js';
import { step } from '../steps.js';
import type { Cast, Stand } from './count.js';
import { countOf } from './count.js';
import type { Part, Verdict, VotingPolicy } from './policy.js';
import { outcomeOf } from './policy.js';
import { SIMPLE_RULES } from './simple-rules.js';
import type { RuleParams } from './voting.words.js';

const simple = (name: string): VotingPolicy | undefined => SIMPLE_RULES.find((rule) => rule.name === name);

/** A part of the members counted for itself. */
function among(
  of: string,
  stands: readonly Stand[],
  policy: VotingPolicy,
): { part: Part; tied: boolean; steps: Step[] } {
  const count = countOf(stands);
  const found = policy.decide({ count, stands, uncounted: [] }, {});
  const outcome = outcomeOf(found);
  const { entitled, for: inFavour, against, abstaining } = count;
  return {
    part: { of, outcome },
    tied: found.tied,
    steps: [
      step('PART', inFavour, { of, entitled, for: inFavour, against, abstaining }),
      ...found.steps,
      step(`PART_${outcome}`, outcome, { of }),
    ],
  };
}

/** Carried when every part is; a tie when what stands in the way is ties only. */
function together(parts: readonly ReturnType<typeof among>[], more: readonly Step[] = []): Verdict {
  const failed = parts.filter(({ part }) => part.outcome !== 'CARRIED');
  return {
    carried: parts.length > 0 && failed.length === 0,
    tied: failed.every(({ tied }) => tied),
    steps: [...parts.flatMap(({ steps }) => steps), ...more],
    parts: parts.map(({ part }) => part),
  };
}

/** SI 2016/653 Sch. 1 para. 3(1): a second limb only where others than the first group have votes. */
function dual({ stands }: Cast, { limbs = [] }: RuleParams): Verdict {
  const inGroup = (group: string | undefined): readonly Stand[] =>
    group === undefined ? stands : stands.filter(({ seat }) => seat.group === group);
  const [first = [], second = []] = limbs.map(({ group }) => inGroup(group));
  const others = second.some((stand) => !first.includes(stand));
  const counted = limbs.slice(0, others ? 2 : 1).flatMap(({ group, rule }) => {
    const policy = simple(rule);
    return policy ? [among(group ?? 'ALL', inGroup(group), policy)] : [];
  });
  return together(counted, others ? [] : [step('SECOND_LIMB_NOT_NEEDED', 0)]);
}

/** Reserved matters: the members of each authority decide for it alone, and all must. */
function eachAuthority({ stands }: Cast): Verdict {
  const authorities = [...new Set(stands.map(({ seat }) => seat.authority))].sort();
  const own = simple('majority-no-casting@1');
  if (!own) return together([]);
  return together(
    authorities.map((authority) =>
      among(
        authority,
        stands.filter(({ seat }) => seat.authority === authority),
        own,
      ),
    ),
  );
}

function requiredVoter(cast: Cast, { required = {} }: RuleParams): Verdict {
  const { for: inFavour, against } = cast.count;
  const named = cast.stands.filter(
    ({ seat }) =>
      (required.person !== undefined && seat.person === required.person) ||
      (required.role !== undefined && seat.role === required.role),
  );
  const forIt = named.filter(({ standing }) => standing === 'FOR').length;
  const majority = simple('majority-no-casting@1')?.decide(cast, {}).steps ?? [];
  return {
    carried: inFavour > against && forIt > 0,
    tied: inFavour === against,
    steps: [...majority, step('REQUIRED_VOTER', forIt, { required: required.role ?? required.person ?? '' })],
  };
}

function concurrence({ stands, count }: Cast, { concurrence: lines = [] }: RuleParams): Verdict {
  const heard = lines.map((line) => {
    const { role, authority, partner, least } = line;
    const forIt = stands.filter(
      ({ seat, standing }) =>
        standing === 'FOR' &&
        (role === undefined || seat.role === role) &&
        (authority === undefined || seat.authority === authority) &&
        (partner === undefined || seat.partner === partner),
    ).length;
    const who = [authority ?? partner, role].filter((word) => word !== undefined).join(', ');
    return { enough: forIt >= least, step: step('CONCURRENCE', forIt, { who, least }) };
  });
  return {
    carried: heard.every(({ enough }) => enough),
    tied: count.for === 0 && count.against === 0,
    steps: heard.map((line) => line.step),
  };
}

/** Strictly more than half of all the weight there is, present or not: contractual boards only. */
function weighted({ stands }: Cast): Verdict {
  const weigh = (of: readonly Stand[]): number => of.reduce((sum, { seat }) => sum + (seat.weight ?? 0), 0);
  const total = weigh(stands);
  const inFavour = weigh(stands.filter(({ standing }) => standing === 'FOR'));
  const against = weigh(stands.filter(({ standing }) => standing === 'AGAINST'));
  const needed = Math.floor(total / 2) + 1;
  return {
    carried: inFavour * 2 > total,
    tied: inFavour === against,
    steps: [
      step('WEIGHT_FOR', inFavour),
      step('WEIGHT_AGAINST', against),
      step('THRESHOLD_WEIGHT', needed, { needed, total }),
    ],
  };
}

const named = { casting: false, needs: 'NAMES' } as const;

/** Rules that look at who voted which way. */
export const COMPOSED_RULES: readonly VotingPolicy[] = [
  {
    ...named,
    name: 'dual@1',
    about: 'Two groups of members, each by a rule of its own; the second only where others than the first have votes.',
    decide: dual,
    lacks: ({ limbs }) =>
      limbs?.length === 2 && limbs.every(({ rule }) => simple(rule))
        ? undefined
        : 'two groups of members, each with a rule that counts votes',
  },
  {
    ...named,
    name: 'required-voter@1',
    about: 'More votes for than against, of those present and voting, and the named member among those for.',
    decide: requiredVoter,
    lacks: ({ required }, { stands }) =>
      stands.some(
        ({ seat }) =>
          (required?.person ?? required?.role) !== undefined &&
          (seat.person === required?.person || (seat.role !== undefined && seat.role === required?.role)),
      )
        ? undefined
        : 'the member, or the role of a member, whose vote must be among those for',
  },
  {
    ...named,
    name: 'concurrence@1',
    about: 'So many votes for from each role or organisation that the agreement lists.',
    decide: concurrence,
    lacks: ({ concurrence: lines }) =>
      lines?.length && lines.every(({ role, authority, partner }) => (role ?? authority ?? partner) !== undefined)
        ? undefined
        : 'how many votes for are needed of each role or organisation',
  },
  {
    ...named,
    name: 'weighted@1',
    about: 'Strictly more than half of the weight of all members; only where an agreement gives votes weights.',
    decide: weighted,
    lacks: (_, { stands }) =>
      stands.length > 0 && stands.every(({ seat }) => seat.weight !== undefined)
        ? undefined
        : 'a weight for every member',
  },
  {
    ...named,
    name: 'each-authority@1',
    about: 'The members of each authority decide for it, by a majority of those present and voting; all must.',
    decide: eachAuthority,
  },
];
