import { group, line, listOf } from '../language/kinds.js';
import type { FullBody } from '../language/kinds.js';
import type { Params } from '../language/refusal.js';

/**
 * One line of a computation that a person can follow by hand. Its sentence is the message `step.<step>`, filled from
 * `params`; `value` is what the line comes to.
 */
export interface Step {
  readonly step: string;
  readonly params: Params;
  readonly value: number | string;
}

/** One line; where no parameters are given, the sentence speaks of the value alone. */
export const step = (code: string, value: number | string, params: Params = {}): Step => ({
  step: code,
  params: { ...params, value },
  value,
});

/** A step as an event keeps it: parameters by name, in order of name, numbers as their digits. */
export const stepShape = {
  step: line(60, 'ENTITLED'),
  value: line(200, '8'),
  params: listOf(group({ name: line(40, 'entitled'), value: line(400, '8') }), 20),
};
export type StoredStep = FullBody<typeof stepShape>;

/** Steps as an event keeps them: the same steps always give the same bytes. */
export const storedSteps = (steps: readonly Step[]): readonly StoredStep[] =>
  steps.map(({ step: code, value, params }) => ({
    step: code,
    value: String(value),
    params: Object.entries(params)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, given]) => ({ name, value: String(given) })),
  }));

/** What a stored step says, for its sentence. */
export const stepOf = ({ step: code, value, params }: StoredStep): Step => ({
  step: code,
  value,
  params: Object.fromEntries(params.map(({ name, value: given }) => [name, given])),
});
