import type { ArrangementState, Board, Partner, When } from '#governance';
import { boardOf, partnersOf } from '#governance';
import type { Ask } from '../language/declaration.js';
import { arrangementView } from '../views.js';

type Asked = Pick<Ask, 'source' | 'when' | 'slug'>;

/** The arrangement's own state as at the reader's time. */
export const arrangementAt = ({ source, when, slug }: Asked): ArrangementState =>
  source.state(arrangementView, slug, when);

/** Who belongs, and under which rules, as at the reader's time. */
export const boardAt = (ask: Asked): Board => boardOf(arrangementAt(ask), ask.when.asOf, ask.slug);

/** The rows of the matrix as at the reader's time. */
export const partnersAt = (ask: Asked): readonly Partner[] => partnersOf(arrangementAt(ask), ask.when.asOf);

export type { When };
