import type { Problem } from '#governance';

/** A question whose parameters are well-formed one by one and still cannot be answered. The host answers INVALID with the problems. */
export class NotAnswerable extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(({ path, wanted }) => `${path} must be ${wanted}`).join('; '));
    this.name = 'NotAnswerable';
  }
}
