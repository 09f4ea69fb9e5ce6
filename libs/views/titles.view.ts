import { CommonProcessProposed, WorkaroundFlagged } from '#governance';
import { on, view } from './language/view.js';

/** The event that last gave a thing its title, by position: the title is read where it stands. */
export type Titled = number | undefined;

const latest = (_: Titled, { position }: { readonly position: number }): Titled => position;

/** Keys: `process/CP-001`, `workaround/WA-001`. */
export const titlesView = view<Titled>('title', undefined, [
  on(CommonProcessProposed, { key: ({ body }) => `process/${body.process}`, keep: () => ({}), fold: latest }),
  on(WorkaroundFlagged, { key: ({ body }) => `workaround/${body.workaround}`, keep: () => ({}), fold: latest }),
]);
