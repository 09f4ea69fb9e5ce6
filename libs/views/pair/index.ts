import type { ViewDeclaration } from '../language/declaration.js';
import { pairView } from './pair.js';

/** One authority and one process. */
export const pairViews: readonly ViewDeclaration[] = [pairView];
