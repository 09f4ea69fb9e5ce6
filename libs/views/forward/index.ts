import type { ViewDeclaration } from '../language/declaration.js';
import { forwardPlan } from './forward-plan.js';
import { whoDecides } from './who-decides.js';

/** The forward plan, and who must decide what by when. */
export const forwardViews: readonly ViewDeclaration[] = [forwardPlan, whoDecides];
