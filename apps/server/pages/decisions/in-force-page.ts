import { dayText, countText } from '../format.js';
import { definePage } from '../frame/page.js';
import type { Reading } from '../frame/reading.js';
import { downloads } from '../lists/downloads.js';
import { usualField, dayField, processField } from '../lists/field.js';
import { filterOf } from '../lists/filter.js';
import { cursorIn, isPlace, pagingOf } from '../lists/paging.js';
import { siblings } from '../lists/siblings.js';
import { codeSaid, hrefOf, linkOf, nameSaid } from '../lists/told.js';
import type { InForceAnswer } from './answers.js';

const PATH = 'decisions-in-force';

/** What was in force on a day, by its own effect and by what replaced what: never read from titles. */
export const inForcePage = definePage({
  path: PATH,
  part: 'decisions',
  template: 'decisions/in-force',
  async read(at) {
    const { t, lang } = at.words;
    const filter = filterOf(at, PATH, [
      dayField('on', 'inForceOn'),
      usualField('show', ['IN_FORCE', 'REPLACED'], codeSaid('decisions.show', at)),
      await processField(at),
    ]);
    const cursor = cursorIn(at, isPlace);
    const answer = await at.ask<InForceAnswer>(PATH, {
      ...filter.params,
      ...(cursor !== undefined && { cursor }),
    });
    const replaced = filter.params['show'] === 'REPLACED';
    return {
      title: t('lists.page.decisions-in-force'),
      trail: [at.link('part.decisions', 'decisions')],
      problems: filter.problems,
      siblings: siblings(at, 'decisions', PATH),
      form: filter.form,
      total: t(replaced ? 'decisions.replacedTotal' : 'decisions.inForceTotal', {
        count: answer?.total ?? 0,
        n: countText(answer?.total ?? 0),
        day: dayText(answer?.on ?? at.day, lang),
      }),
      lines: (answer?.decisions ?? []).map((line) => linePart(line, at)),
      paging: pagingOf(at, PATH, filter, cursor, answer?.next),
      downloads: downloads(at, PATH, filter.query),
    };
  },
});

function linePart(line: InForceAnswer['decisions'][number], at: Reading) {
  const { words } = at;
  const { t, lang } = words;
  const other = (key: string, id: string, clauses: readonly string[] | null) => ({
    before: codeSaid(key.slice(0, key.lastIndexOf('.')), at)(key.slice(key.lastIndexOf('.') + 1)),
    link: { href: hrefOf(at, 'decision', id) ?? '', text: id },
    ...(clauses !== null && { after: t('decision.clauses', { clauses: clauses.join(', ') }) }),
  });
  return {
    link: { href: hrefOf(at, 'decision', line.id) ?? '', text: line.title ?? line.id },
    id: line.id,
    on: dayText(line.decidedOn, lang),
    by: nameSaid(line.decidedBy.name, words),
    from: line.effectiveFrom === null ? '–' : dayText(line.effectiveFrom, lang),
    process: linkOf(at, 'process', line.process),
    others: [
      ...line.replaces.map(({ id, as, clauses }) => other(`decision.replaces.${as}`, id, clauses)),
      ...line.replacedBy.map(({ id, as, clauses }) => other(`decision.replacedBy.${as}`, id, clauses)),
    ],
  };
}
