import type { FullBody } from '#governance';
import { decisionInForceOn } from '#governance';
import { day, oneOf, optional, ref } from '#governance/language/kinds.js';
import { declareView } from '../language/declaration.js';
import { namesAt } from '../reading/names.js';
import { deciderOf } from './decider.js';
import type { Line } from './register/ordered.js';
import { decisionsAt } from './register/ordered.js';
import { matching } from './register/filter.js';
import { pageOf, pageParams } from './register/page.js';
import { decisionTitlesView } from './titles.view.js';
import { languageOf } from './words.js';

const inForceParams = {
  on: optional(day('2024-12-01')),
  process: optional(ref('process')),
  show: optional(oneOf(['IN_FORCE', 'REPLACED'])),
  ...pageParams,
};

export const decisionsInForce = declareView({
  name: 'decisions-in-force',
  route: 'decisions-in-force',
  params: inForceParams,
  audience: 'PUBLIC',
  about:
    'The decisions in force on a day (`on`; without it, that of asOf), each with what it replaces and the clauses that others replaced; or, with show=REPLACED, those whose place another had taken by then.',
  async read(ask, { on = ask.day, process, show = 'IN_FORCE', ...paging }: FullBody<typeof inForceParams>) {
    const asked = matching(ask, { process });
    const found = decisionsAt(ask).filter((line) => standsOn(line, on, show) && asked(line));
    const { lines, next } = pageOf(found, paging);
    const nameOf = await namesAt(
      ask,
      lines.flatMap(({ state }) => state.outcome.decidedBy.person ?? []),
    );
    const decisions = lines.map(({ id, on: decidedOn, state }) => {
      const { inForce, except } = decisionInForceOn(state, on);
      const { decidedBy, process: its, replaces, replacedBy } = state.outcome;
      return {
        id,
        title: ask.source.state(decisionTitlesView, id, ask.when)?.title ?? null,
        process: its ?? null,
        decidedOn,
        decidedBy: deciderOf(decidedBy, nameOf, languageOf(ask.reader)),
        inForce,
        effectiveFrom: state.effect.from ?? null,
        except,
        replaces: replaces.map(({ decision, as, clauses }) => ({ id: decision, as, clauses: clauses ?? null })),
        replacedBy: replacedBy
          .filter(({ from }) => from <= on)
          .map(({ by, as, from, clauses }) => ({ id: by, as, from, clauses: clauses ?? null })),
      };
    });
    return { on, decisions, total: found.length, ...(next !== undefined && { next }) };
  },
});

function standsOn({ state }: Line, day: string, show: 'IN_FORCE' | 'REPLACED'): boolean {
  const { inForce, replacedBy } = decisionInForceOn(state, day);
  if (show === 'IN_FORCE') return inForce;
  return replacedBy !== undefined && state.effect.from !== undefined && state.effect.from <= day;
}
