import { CompromiseAgreed, DeadlinePassed, NoteAdded, ProcessSuperseded } from '#governance';
import { on, view } from './language/view.js';

/** Events that decide nothing by themselves and are shown with what they mark. */

/** A note on an event: its text is disclosed, and read where it stands. */
export interface Note {
  readonly event: string;
  readonly target: string;
  readonly position: number;
}
/** Notes on the events of a stream, oldest first; one key a stream. */
export const notesView = view<readonly Note[]>(
  'note',
  [],
  [
    on(NoteAdded, {
      key: ({ stream }) => stream,
      fold: (notes, { id, position, body }) => [...notes, { event: id, target: body.target ?? '', position }],
    }),
  ],
);

/** A date that came, and what was due by it. */
export interface Passed {
  readonly event: string;
  readonly deadline: string;
  readonly due: string;
}
/** Deadlines of a stream that have passed, oldest first; one key a stream. */
export const deadlinesView = view<readonly Passed[]>(
  'deadline',
  [],
  [
    on(DeadlinePassed, {
      key: ({ stream }) => stream,
      fold: (passed, { id, body }) => [...passed, { event: id, deadline: body.deadline ?? '', due: body.due ?? '' }],
    }),
  ],
);

/** Versions of a process that another took the place of, and the events that say so; one key a process. */
export const supersededView = view<ReadonlyMap<number, { readonly by: number; readonly event: string }>>(
  'superseded',
  new Map(),
  [
    on(ProcessSuperseded, {
      key: ({ body }) => body.process,
      fold: (versions, { id, body }) =>
        body.version === undefined || body.supersededBy === undefined
          ? versions
          : new Map(versions).set(body.version, { by: body.supersededBy, event: id }),
    }),
  ],
);

/** The event that says that everyone had accepted; one key a compromise. */
export const agreedView = view<string | undefined>('agreed', undefined, [
  on(CompromiseAgreed, { key: ({ body }) => body.compromise, fold: (_, { id }) => id }),
]);
