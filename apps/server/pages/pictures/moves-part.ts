import type { Day } from '#kernel';
import type { ProcessRow } from '#views';
import { countText, dayText, listText } from '../format.js';
import type { Words } from '../words.js';
import type { Axis, Direction, Value } from './direction.js';
import { directionOf, DIRECTIONS, ORDER } from './direction.js';
import { slopeChart } from './slope-chart.js';

/** The matrix as its view gives it, as at one date. */
export interface MatrixAnswer {
  readonly partners: readonly { readonly partner: string; readonly name: string }[];
  readonly processes: readonly (ProcessRow & { readonly title: string | null })[];
}

/** One partner's value on both dates, in words. */
export interface MoveRow {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly direction: Direction;
  readonly how: string;
}

/** One process on one axis of the matrix. */
export interface MovesPanel {
  readonly process: string;
  readonly heading: string;
  /** The finding: who moved which way. */
  readonly headline: string;
  readonly svg: string;
  readonly columns: readonly string[];
  readonly rows: readonly MoveRow[];
}

export interface Moves {
  readonly summary: string;
  /** What moved, in the order of the matrix. */
  readonly panels: readonly MovesPanel[];
  /** Processes on which nobody did. */
  readonly still: string;
}

/** Two dates of the matrix. */
export interface Between {
  readonly from: Day;
  readonly to: Day;
  readonly before: MatrixAnswer;
  readonly after: MatrixAnswer;
}

interface Side {
  readonly value?: Value;
  /** What of the process held at that date. */
  readonly standing: string;
}

/** How partners moved between two dates, a picture and a table for each process and axis on which one did. */
export function movesPart(between: Between, words: Words, id = 'moves'): Moves {
  const { t, lang } = words;
  const ids = [
    ...new Set([...between.after.processes, ...between.before.processes].map(({ process }) => process)),
  ].sort();
  const all = ids.flatMap((process) => (['operation', 'decision'] as const).map((axis) => ({ process, axis })));
  const panels = all.flatMap((one) => panelOf(one, between, words, id) ?? []);
  const moved = new Set(panels.map(({ process }) => process));
  const still = ids.filter((process) => !moved.has(process)).map((process) => titleOf(process, between));
  const count = panels.reduce((sum, { rows }) => sum + rows.filter(({ direction }) => direction !== 'SAME').length, 0);
  return {
    summary: t('pictures.moves.summary', { count, n: countText(count), ...dates(between, words) }),
    panels,
    still: still.length === 0 ? '' : t('pictures.moves.still', { names: listText(still, lang) }),
  };
}

/** Undefined where nobody moved. */
function panelOf(
  { process, axis }: { readonly process: string; readonly axis: Axis },
  between: Between,
  words: Words,
  id: string,
): MovesPanel | undefined {
  const { t } = words;
  const [before, after] = [between.before, between.after].map((matrix) => sideOf(matrix, process, axis, words));
  if (!before || !after) return undefined;
  const names = new Map(
    [...between.before.partners, ...between.after.partners].map(({ partner, name }) => [partner, name]),
  );
  const lines = [...names].flatMap(([partner, name]) => {
    const [from, to] = [before(partner), after(partner)];
    return from.value === undefined && to.value === undefined
      ? []
      : [{ name, from: from.value, to: to.value, direction: directionOf(axis, from.value, to.value) }];
  });
  if (lines.every(({ direction }) => direction === 'SAME')) return undefined;
  const says = (value: Value | undefined): string =>
    value === undefined ? t('pictures.moves.nothing') : t(`value.${value}`);
  const values = [...ORDER[axis], undefined].filter((value) =>
    lines.some(({ from, to }) => from === value || to === value),
  );
  const heading = t(`pictures.moves.axis.${axis}`, { process: titleOf(process, between) });
  const headline = headlineOf(lines, words);
  const day = dates(between, words);
  const svg = slopeChart({
    id: `${id}-${axis}-${process}`,
    title: `${heading}. ${headline}`,
    desc: t('pictures.moves.desc', day),
    before: [day.from, before('').standing],
    after: [day.to, after('').standing],
    bands: values.map(says),
    slopes: lines.map(({ name, from, to, direction }) => ({
      ...{ name, from: values.indexOf(from), to: values.indexOf(to), stroke: direction },
    })),
    key: {
      NEARER: t('pictures.moves.how.NEARER'),
      FURTHER: t('pictures.moves.how.FURTHER'),
      OTHERWISE: t('pictures.moves.how.OTHERWISE'),
      SAME: t('pictures.moves.how.SAME'),
    },
  });
  return {
    process,
    heading,
    headline,
    svg,
    columns: [t('matrix.partner'), day.from, day.to, t('pictures.moves.howColumn')],
    rows: lines.map(({ name, from, to, direction }) => ({
      ...{ name, from: says(from), to: says(to), direction, how: t(`pictures.moves.how.${direction}`) },
    })),
  };
}

/** The value of each partner at one date: on the version in force, or on the text in progress where there is one. */
function sideOf(matrix: MatrixAnswer, process: string, axis: Axis, { t }: Words): (partner: string) => Side {
  const row = matrix.processes.find((one) => one.process === process);
  const inProgress = row?.asked && row.asked.version !== row.inForce?.version ? row.asked.version : undefined;
  const version = axis === 'operation' ? row?.inForce?.version : inProgress;
  const standing =
    version === undefined
      ? t(`pictures.moves.none.${axis}`)
      : t(axis === 'operation' ? 'matrix.inForce' : 'pictures.moves.inProgress', { version });
  return (partner) => {
    const cell = row?.cells.find((one) => one.partner === partner);
    const value =
      axis === 'operation' ? cell?.operation?.value : inProgress === undefined ? undefined : cell?.decision?.value;
    return { standing, ...(value !== undefined && { value }) };
  };
}

/** "Nearer to the common text: Aldermere and Brackwater. Further from it: Wexcombe." */
const headlineOf = (
  lines: readonly { readonly name: string; readonly direction: Direction }[],
  { t, lang }: Words,
): string =>
  DIRECTIONS.flatMap((direction) => {
    const names = lines.filter((one) => one.direction === direction).map(({ name }) => name);
    return names.length === 0 ? [] : [t(`pictures.moves.headline.${direction}`, { names: listText(names, lang) })];
  }).join(' ');

const titleOf = (process: string, { before, after }: Between): string =>
  [after, before].flatMap(({ processes }) => processes.find((one) => one.process === process)?.title ?? [])[0] ??
  process;

const dates = ({ from, to }: Between, { lang }: Words) => ({ from: dayText(from, lang), to: dayText(to, lang) });
