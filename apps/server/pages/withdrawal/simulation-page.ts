import { refusalSaid } from '../acting/form/faults.js';
import { definePage } from '../frame/page.js';
import { dayText } from '../format.js';
import { authorityField, dayField } from '../lists/field.js';
import { filterOf } from '../lists/filter.js';
import { toSignIn } from '../lists/for-parties.js';
import { siblings } from '../lists/siblings.js';
import type { SimulationAnswer } from './answer.js';
import { simulatedPart } from './simulated-part.js';

const PATH = 'withdrawal-simulation';

/** If an authority left: asked and answered without writing anything, and all of the question in the address. */
export const withdrawalPage = definePage({
  path: PATH,
  part: 'compliance',
  template: 'withdrawal/simulation',
  async read(at) {
    if (!at.isParty) return toSignIn(at, PATH);
    const { words } = at;
    const filter = filterOf(at, PATH, [
      authorityField(at),
      dayField('servedOn'),
      dayField('effective'),
      { is: 'words', name: 'scope', longest: 80 },
    ]);
    const asked = filter.problems.length === 0 && filter.params['authority'] !== undefined;
    const answer = asked ? await at.ask<SimulationAnswer>(PATH, filter.params) : undefined;
    return {
      title: words.t('lists.page.withdrawal-simulation'),
      trail: [at.link('part.compliance', 'compliance')],
      problems: filter.problems,
      siblings: siblings(at, 'compliance', PATH),
      form: filter.form,
      asked,
      ...(answer && {
        question: words.t(answer.scope === null ? 'withdrawal.ifWhole' : 'withdrawal.ifScope', {
          name: answer.authorityName,
          day: dayText(answer.servedOn, words.lang),
          scope: answer.scope ?? '',
        }),
        ...(answer.refused
          ? {
              refused: refusalSaid({ refused: answer.refused.code, params: answer.refused.params }, words.lang),
            }
          : { found: simulatedPart(answer, at) }),
      }),
    };
  },
});
