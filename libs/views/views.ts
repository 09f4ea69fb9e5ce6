import {
  actionDecider,
  adoptionDecider,
  approvalsDecider,
  arrangementDecider,
  assuranceDecider,
  authorityDecider,
  callInDecider,
  compromiseDecider,
  conditionDecider,
  decisionDecider,
  declarations,
  disputeDecider,
  isLiveCondition,
  isLiveDispute,
  isLiveWorkaround,
  isOpenAction,
  matterDecider,
  meetingDecider,
  processDecider,
  workaroundDecider,
} from '#governance';
import { decisionTitlesView } from './decisions/titles.view.js';
import { exceptionsView } from './exceptions.view.js';
import { delegationsWithdrawnView, factsView } from './facts.view.js';
import { wholeBody } from './language/kept-fields.js';
import type { View } from './language/view.js';
import { lifecycleView } from './language/view.js';
import { agreedView, deadlinesView, notesView, supersededView } from './marks.view.js';
import { personNamesView } from './person-names.view.js';
import { titlesView } from './titles.view.js';
import { unconfirmedView } from './unconfirmed.view.js';

export const actionView = lifecycleView(actionDecider, declarations, { isOver: (state) => !isOpenAction(state) });
export const approvalsView = lifecycleView(approvalsDecider, declarations);
export const callInView = lifecycleView(callInDecider, declarations);
export const conditionView = lifecycleView(conditionDecider, declarations, {
  isOver: (state) => !isLiveCondition(state),
});
export const decisionView = lifecycleView(decisionDecider, declarations, { keepFor: wholeBody });
export const disputeView = lifecycleView(disputeDecider, declarations, {
  keepFor: wholeBody,
  isOver: (state) => !isLiveDispute(state),
});
export const matterView = lifecycleView(matterDecider, declarations, { keepFor: wholeBody });
export const meetingView = lifecycleView(meetingDecider, declarations, { keepFor: wholeBody });
export const adoptionView = lifecycleView(adoptionDecider, declarations);
export const arrangementView = lifecycleView(arrangementDecider, declarations, { keepFor: wholeBody });
export const assuranceView = lifecycleView(assuranceDecider, declarations);
export const authorityView = lifecycleView(authorityDecider, declarations);
export const compromiseView = lifecycleView(compromiseDecider, declarations);
export const processView = lifecycleView(processDecider, declarations);
export const workaroundView = lifecycleView(workaroundDecider, declarations, {
  isOver: (state) => !isLiveWorkaround(state),
});

/** Every fold that the runner feeds. */
export const views = [
  actionView,
  adoptionView,
  approvalsView,
  arrangementView,
  assuranceView,
  authorityView,
  callInView,
  compromiseView,
  conditionView,
  decisionView,
  disputeView,
  matterView,
  meetingView,
  processView,
  workaroundView,
  agreedView,
  decisionTitlesView,
  deadlinesView,
  delegationsWithdrawnView,
  exceptionsView,
  factsView,
  notesView,
  personNamesView,
  supersededView,
  titlesView,
  unconfirmedView,
] as unknown as readonly View<never>[];
