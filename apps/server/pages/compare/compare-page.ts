import type { Day } from '#kernel';
import { endOfDay } from '#kernel';
import { countText, dayText } from '../format.js';
import { definePage, elsewhere } from '../frame/page.js';
import type { Reading } from '../frame/reading.js';
import { movesOf } from '../pictures/moves-page.js';
import { meetingDays } from '../time/meetings.js';
import type { Changed, Group } from './change-line.js';
import { changeLine, groupOf, GROUPS } from './change-line.js';
import { changeNames } from './change-names.js';
import { chosenDate } from './dates.js';

/** Meetings offered as the earlier date. */
const OFFERED = 12;

/** Two dates compared: what moved, from what to what. "Since our last board" is one link. */
export const comparePage = definePage({
  path: 'compare',
  part: 'history',
  template: 'compare/compare',
  async read(at) {
    const { words } = at;
    const [from, to] = [chosenDate(at.query, 'from', words), chosenDate(at.query, 'to', words)];
    const known = at.one('known') === 'then';
    const problems = [from, to].flatMap(({ problem }) => problem ?? []);
    if (problems.length === 0 && (from.typed || to.typed))
      return elsewhere(at.way.to('compare', { from: from.day, to: to.day, ...(known && { known: 'then' }) }));
    const meetings = await meetingDays(at);
    return {
      title: words.t('compare.title'),
      trail: [at.link('part.history', 'history')],
      problems,
      ...{ action: at.way.on({}, 'compare'), hidden: at.dateFields, from, to, known },
      meetings: meetings
        .filter(({ day }) => day < at.day)
        .slice(0, OFFERED)
        .map(({ day, text }) => ({
          href: at.way.to('compare', { from: day }),
          text: words.t('compare.since', { meeting: text }),
        })),
      ...(problems.length === 0 && from.day !== undefined && { result: await resultOf(at, from.day, to.day, known) }),
    };
  },
});

async function resultOf(at: Reading, from: Day, to: Day | undefined, known: boolean) {
  const { t, lang } = at.words;
  const until = to !== undefined && to < at.day ? to : at.day;
  const [answer, names, moves] = await Promise.all([
    from > until
      ? undefined
      : at.ask<{ readonly changes: readonly Changed[] }>('changes', {
          from,
          ...(to !== undefined && { to }),
          ...(known && { knownFrom: from }),
        }),
    changeNames(at),
    from > until ? undefined : movesOf(at, from, until, known ? endOfDay(from) : undefined),
  ]);
  const changes = answer?.changes ?? [];
  const groups = (Object.keys(GROUPS) as Group[])
    .map((group) => ({
      heading: `compare.group.${group}`,
      lines: changes.filter(({ kind }) => groupOf(kind) === group).map((change) => changeLine(change, names, at)),
    }))
    .filter(({ lines }) => lines.length > 0);
  const between = { from: dayText(from, lang), to: dayText(until, lang) };
  return {
    heading: t('compare.between', between),
    summary:
      from > until
        ? t('compare.backwards', between)
        : t('compare.count', { count: changes.length, n: countText(changes.length) }),
    groups,
    ...(moves && moves.panels.length > 0 && { moves }),
  };
}
