/** The mark that a figure is held against, and which way is better. */
export interface Target {
  readonly better: 'higher' | 'lower';
  /** The worst ratio (value to reference) that still meets it. */
  readonly ratio: number;
}

/** One figure beside its limit or peer. A figure that could not be taken says why, and has then met nothing. */
export interface Figure {
  readonly name: string;
  /** One line for a person. */
  readonly about: string;
  readonly unit: string;
  readonly value: number | undefined;
  readonly reference: { readonly name: string; readonly value: number | undefined };
  /** Value to reference; where rounds were paired, the median of the pairs' ratios. */
  readonly ratio: number | undefined;
  /** Absent for a figure that only stands beside another. */
  readonly target?: Target;
  readonly rounds?: number;
  /** What has to be known to read it: errors of a peer, what could not be measured. */
  readonly notes?: readonly string[];
}

/** Whether the target is met; undefined where there is none to meet. */
export function isMet({ ratio, target }: Figure): boolean | undefined {
  if (!target) return undefined;
  if (ratio === undefined) return false;
  return target.better === 'higher' ? ratio >= target.ratio : ratio <= target.ratio;
}

/** A figure that could not be taken on this machine. */
export function notMeasured(
  figure: Omit<Figure, 'value' | 'ratio' | 'reference'> & { readonly against: string },
  why: string,
): Figure {
  const { against, notes = [], ...rest } = figure;
  const reference = { name: against, value: undefined };
  return { ...rest, value: undefined, ratio: undefined, reference, notes: [`Not measured: ${why}`, ...notes] };
}

/** One object on one line, for programs. `scale` is there only when the run was smaller than the real one. */
export function asJson(figure: Figure, scale: number): string {
  const { name, value, unit, reference, ratio, target, rounds, notes } = figure;
  return JSON.stringify({
    name,
    value: rounded(value),
    unit,
    reference: { name: reference.name, value: rounded(reference.value) },
    ratio: rounded(ratio),
    target: target?.ratio ?? null,
    better: target?.better ?? null,
    met: isMet(figure) ?? null,
    ...(rounds !== undefined && { rounds }),
    ...(notes && notes.length > 0 && { notes }),
    ...(scale < 1 && { scale }),
  });
}

/** One line a figure for a person, and its notes below it. */
export function asLine(figure: Figure): string {
  const { about, value, unit, reference, ratio, target, notes = [] } = figure;
  const mark = { true: 'met     ', false: 'NOT MET ', undefined: '        ' }[String(isMet(figure)) as 'true'];
  const wanted = target ? ` (${target.better === 'higher' ? 'at least' : 'at most'} ${target.ratio})` : '';
  const said = `${mark}${about}: ${shown(value)} ${unit}; ${reference.name}: ${shown(reference.value)}; ratio ${shown(ratio)}${wanted}`;
  return [said, ...notes.map((note) => `          ${note}`)].join('\n');
}

const rounded = (value: number | undefined): number | null =>
  value === undefined ? null : Number(value.toPrecision(4));

function shown(value: number | undefined): string {
  if (value === undefined) return '—';
  return value >= 1000 ? Math.round(value).toLocaleString('en-GB') : String(Number(value.toPrecision(3)));
}
