import type { ViewDeclaration } from '../language/declaration.js';
import { oneAction } from './action.js';
import { actionsView } from './actions.js';
import { conditionsView } from './conditions.js';

/** What has to follow: actions, one action, and conditions. */
export const actionViews: readonly ViewDeclaration[] = [actionsView, oneAction, conditionsView];
