import type { Day } from '#kernel';
import { endOfDay } from '#kernel';
import { dayText } from '../format.js';
import { chosenDate } from '../compare/dates.js';
import { definePage, elsewhere } from '../frame/page.js';
import type { Reading } from '../frame/reading.js';
import { meetingDays } from '../time/meetings.js';
import type { MatrixAnswer, Moves } from './moves-part.js';
import { movesPart } from './moves-part.js';

const PATH = 'pictures/moves';

/** How the partners moved between two dates: since the last meeting, unless another day is asked for. */
export const movesPage = definePage({
  path: PATH,
  part: 'history',
  template: 'pictures/moves',
  async read(at) {
    const { t, lang } = at.words;
    const chosen = chosenDate(at.query, 'from', at.words);
    const problems = chosen.problem ? [chosen.problem] : [];
    if (chosen.typed && chosen.day !== undefined) return elsewhere(at.way.to(PATH, { from: chosen.day }));
    const from = chosen.day ?? (problems.length > 0 ? undefined : await lastMeeting(at));
    const backwards = from !== undefined && from > at.day;
    const between = from === undefined ? {} : { from: dayText(from, lang), to: dayText(at.day, lang) };
    return {
      title: t('pictures.moves.title'),
      trail: [at.link('part.history', 'history'), { href: at.way.to('compare'), text: t('compare.title') }],
      problems,
      ...{ action: at.way.on({}, PATH), hidden: at.dateFields, from: chosen },
      ...(from !== undefined && {
        between: t('compare.between', between),
        compare: { href: at.way.to('compare', { from }), text: t('pictures.moves.compare') },
      }),
      ...(backwards && { backwards: t('compare.backwards', between) }),
      ...(from !== undefined && !backwards && { moves: await movesOf(at, from, at.day) }),
    };
  },
});

/**
 * For a page of another kind that shows it too.
 * @param from the earlier day @param to the later one, or the page's own
 * @param knownFrom how much the earlier day is read with, in ms; as known at the date of the page where absent
 */
export async function movesOf(at: Reading, from: Day, to: Day, knownFrom?: number): Promise<Moves> {
  const { when } = at.views;
  const matrixOn = (day: Day, knownAt = when.knownAt): Promise<MatrixAnswer | undefined> =>
    at.ask<MatrixAnswer>('matrix', {}, { asOf: Math.min(endOfDay(day), when.asOf), knownAt });
  const [before, after] = await Promise.all([matrixOn(from, knownFrom), matrixOn(to)]);
  const none: MatrixAnswer = { partners: [], processes: [] };
  return movesPart({ from, to, before: before ?? none, after: after ?? none }, at.words);
}

/** The last meeting before the day of the page. */
const lastMeeting = async (at: Reading): Promise<Day | undefined> =>
  (await meetingDays(at)).map(({ day }) => day).find((day) => day < at.day);
