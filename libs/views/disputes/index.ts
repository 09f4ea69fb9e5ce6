import type { ViewDeclaration } from '../language/declaration.js';
import { oneDispute } from './dispute.js';
import { disputesView } from './disputes.js';

/** Disputes, and one dispute with its ladder. */
export const disputeViews: readonly ViewDeclaration[] = [disputesView, oneDispute];
