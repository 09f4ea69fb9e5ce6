import { VOTING_RULES } from '#governance';
import { isRef } from '#kernel';
import { declared } from '../acting/form/labels.js';
import type { Reading } from '../frame/reading.js';
import type { Field } from '../lists/field.js';
import { codeField } from '../lists/field.js';
import type { Filter } from '../lists/filter.js';
import { asQuestion, filterOf, listIn } from '../lists/filter.js';
import { codeSaid } from '../lists/told.js';

/** What of a vote bears on what can be supposed of it. */
export interface HeldVote {
  readonly entitled: readonly { readonly person: string }[];
  readonly presiding: object | null;
  readonly casting: object | null;
}

/** Folded away: only some rules ask for them. */
export const MORE = ['weights', 'required', 'limbs', 'concurrence'] as const;
const LONGEST = 2000;

const FORMS: Readonly<Record<(typeof MORE)[number], (typed: string, vote: HeldVote) => boolean>> = {
  weights: (typed, { entitled }) =>
    listIn(typed).every((one) => {
      const [person = '', weight = ''] = one.split(':');
      return entitled.some((seat) => seat.person === person) && /^\d{1,7}$/.test(weight);
    }),
  required: (typed) => /^(person|role):[\w.-]{1,100}$/.test(typed),
  limbs: (typed) =>
    listIn(typed).length === 2 &&
    listIn(typed).every((one) => /^[\w.-]{1,40}:/.test(one) && VOTING_RULES.has(one.slice(one.indexOf(':') + 1))),
  concurrence: (typed) =>
    listIn(typed).length <= 20 &&
    listIn(typed).every((one) => {
      const [kind = '', name = '', least = ''] = one.split(':');
      return /^(role|authority|partner)$/.test(kind) && isRef(name) && /^[1-9]\d{0,2}$/.test(least);
    }),
};

/** What is supposed of a vote, from the address; what the view would refuse is refused here, beside its field. */
export function supposedIn(at: Reading, path: string, vote: HeldVote): Filter {
  const filter = asQuestion(filterOf(at, path, fieldsOf(at, vote), MORE), at);
  const wrong = MORE.filter((name) => {
    const typed = filter.query[name];
    return typed !== undefined && !FORMS[name](typed, vote);
  });
  const problems = wrong.map((name) => ({ text: at.words.t(`whatIf.problem.${name}`), href: `#${name}` }));
  const lists = Object.fromEntries(
    (['weights', 'limbs', 'concurrence'] as const).flatMap((name) => {
      const typed = filter.query[name];
      return typed === undefined ? [] : [[name, listIn(typed)]];
    }),
  );
  return { ...filter, params: { ...filter.params, ...lists }, problems: [...filter.problems, ...problems] };
}

function fieldsOf(at: Reading, { presiding, casting }: HeldVote): readonly Field[] {
  const options = presiding || casting ? ['FOR', 'AGAINST', 'NONE'] : ['NONE'];
  return [
    {
      is: 'choice',
      name: 'rule',
      any: at.words.t('acting.choose'),
      choices: [...VOTING_RULES].map(([value, { about }]) => ({
        value,
        ...declared(`${value}: ${about}`, at.words.lang),
      })),
    },
    { ...codeField('casting', options, codeSaid('whatIf.casting', at)), any: at.words.t('whatIf.asHeld') },
    ...MORE.map((name): Field => ({ is: 'words', name, longest: LONGEST })),
  ];
}
