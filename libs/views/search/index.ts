import type { ViewDeclaration } from '../language/declaration.js';
import { searchView } from './search.js';

/** Search over what the reader may see, as at a date. */
export const searchViews: readonly ViewDeclaration[] = [searchView];
