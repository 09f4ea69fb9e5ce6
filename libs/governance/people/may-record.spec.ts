import { startOfDay } from '#kernel';
import { at, given } from '../testing/given.js';
import type { History } from '../testing/given.js';
import { mayRecord } from './mandate.policy.js';
import { authorityDecider } from './people.decider.js';
import { OfficerAppointed } from './people.events.js';
import { OFFICES } from './people.words.js';

const on = (day: string) => startOfDay(day);
const office = (name: (typeof OFFICES)[number], scope?: 'OWN_AUTHORITY' | 'JOINT'): History => [
  [
    OfficerAppointed({ authority: 'bdc', person: 'p_o', office: name, scope }),
    at('2024-03-01', 'bdc', 'MANDATE_HOLDER'),
  ],
];

describe('who may type an entry for somebody else', () => {
  it.each(OFFICES)('%s', (name) => {
    const may = mayRecord(
      given(authorityDecider, office(name, name === 'AUDITOR' ? 'JOINT' : undefined)).state,
      'p_o',
      on('2024-06-01'),
    );
    expect(may).toMatchObject(
      name === 'CLERK' || name === 'PROPER_OFFICER' ? { capacity: name } : { refused: 'MAY_NOT_RECORD' },
    );
  });
  it('nobody who is not in office', () => {
    expect(mayRecord(given(authorityDecider, office('CLERK')).state, 'p_o', on('2024-02-28'))).toMatchObject({
      refused: 'MAY_NOT_RECORD',
    });
  });
});
