import { CommonProcessProposed } from '#governance';
import { on, view } from './language/view.js';

/** The event that last proposed a process, by position: its title is read where it stands. One key a process. */
export const titlesView = view<number | undefined>('title', undefined, [
  on(CommonProcessProposed, { key: ({ body }) => body.process, keep: () => ({}), fold: (_, { position }) => position }),
]);
