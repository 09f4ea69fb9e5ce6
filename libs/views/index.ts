import { actionViews } from './actions/index.js';
import { aroundView } from './around/around.js';
import { changesView } from './changes/changes.js';
import { compromisesView } from './compromises/compromises.js';
import { complianceViews } from './compliance/index.js';
import { concessionLedger } from './concessions/ledger.js';
import { decisionViews } from './decisions/index.js';
import { disputeViews } from './disputes/index.js';
import { forwardViews } from './forward/index.js';
import { historyView } from './history/history.js';
import { inboxView } from './inbox/inbox.js';
import type { ViewDeclaration } from './language/declaration.js';
import { matrixView } from './matrix/matrix.js';
import { meetingViews } from './meetings/index.js';
import { pairViews } from './pair/index.js';
import { exceptionsRegister } from './partnership/exceptions.js';
import { factsRegister } from './partnership/facts.js';
import { partnershipView } from './partnership/partnership.js';
import { peopleView } from './partnership/people.js';
import { differenceView, oneProcess, processesView } from './processes/processes.js';
import { searchViews } from './search/index.js';
import { sentences } from './reading/catalogue.js';
import { withdrawalViews } from './withdrawal/index.js';
import { oneWorkaround, workaroundRegister } from './workarounds/register.js';
import { workaroundsThroughTime } from './workarounds/through-time.js';

/** Every view that can be asked for: routes, OpenAPI and pages are made from this one list. */
export const viewDeclarations: readonly ViewDeclaration[] = [
  partnershipView,
  matrixView,
  processesView,
  oneProcess,
  differenceView,
  workaroundRegister,
  oneWorkaround,
  workaroundsThroughTime,
  historyView(sentences),
  changesView,
  inboxView,
  compromisesView,
  concessionLedger,
  peopleView,
  exceptionsRegister,
  factsRegister,
  aroundView,
  ...decisionViews,
  ...meetingViews,
  ...forwardViews,
  ...actionViews,
  ...disputeViews,
  ...complianceViews,
  ...withdrawalViews,
  ...searchViews,
  ...pairViews,
];

export type { Answer, NoAnswer, ViewHostOptions } from './host.js';
export { ViewHost } from './host.js';
export type { Ask, Reader, ViewDeclaration } from './language/declaration.js';
export type { HistoryEntry } from './history/entry.js';
export type { HistoryPage } from './history/history.js';
export type { Cell, DecisionCell, OperationCell } from './matrix/cell.js';
export { OPERATION_VALUES } from './matrix/operation.policy.js';
export type { OperationValue } from './matrix/operation.policy.js';
export type { ProcessRow } from './matrix/process-row.js';
export { readableBy } from './reading/readable.js';
export type { FactsOf } from './reading/readable.js';
export { ViewsBuilding, ViewsStopped } from './runner/runner.js';
export type { WorkaroundRow } from './workarounds/row.js';
export { views } from './views.js';
