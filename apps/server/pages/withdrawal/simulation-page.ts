import { refusalSaid } from '../acting/form/faults.js';
import { definePage } from '../frame/page.js';
import { dayText, listText } from '../format.js';
import { authorityField, dayField } from '../lists/field.js';
import { asQuestion, filterOf, listIn } from '../lists/filter.js';
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
    const filter = asQuestion(
      filterOf(at, PATH, [
        { ...authorityField(at), any: words.t('acting.choose') },
        dayField('servedOn'),
        dayField('effective'),
        { is: 'words', name: 'schedules', longest: 80 },
      ]),
      at,
    );
    const { schedules, ...params } = filter.params;
    const named = typeof schedules === 'string' ? listIn(schedules) : [];
    const asked = filter.problems.length === 0 && filter.params['authority'] !== undefined;
    const answer = asked
      ? await at.ask<SimulationAnswer>(PATH, { ...params, ...(named.length > 0 && { schedules: named }) })
      : undefined;
    return {
      title: words.t('lists.page.withdrawal-simulation'),
      trail: [at.link('part.compliance', 'compliance')],
      problems: filter.problems,
      siblings: siblings(at, 'compliance', PATH),
      form: filter.form,
      asked,
      ...(answer && {
        question: words.t(answer.scope === 'WHOLE' ? 'withdrawal.ifWhole' : 'withdrawal.ifScope', {
          name: answer.authorityName,
          day: dayText(answer.servedOn, words.lang),
          scope: listText(named, words.lang),
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
