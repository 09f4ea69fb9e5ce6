import { archivePublication } from './archive-publication.command.js';
import { closeImplementation } from './close-implementation.command.js';
import { completeImplementation } from './complete-implementation.command.js';
import { disposeOfRecord } from './dispose-of-record.command.js';
import { failDecisionCondition } from './fail-decision-condition.command.js';
import { liftHold } from './lift-hold.command.js';
import { meetDecisionCondition } from './meet-decision-condition.command.js';
import { notifyContacts } from './notify-contacts.command.js';
import { placeHold } from './place-hold.command.js';
import { placeLegalHold } from './place-legal-hold.command.js';
import { produceStatement } from './produce-statement.command.js';
import { publishAsIncomplete } from './publish-as-incomplete.command.js';
import { publishDecision } from './publish-decision.command.js';
import { questionValidity } from './question-validity.command.js';
import { recordEffect } from './record-effect.command.js';
import { releaseLegalHold } from './release-legal-hold.command.js';
import { reportPrematureImplementation } from './report-premature-implementation.command.js';
import { rescindDecision } from './rescind-decision.command.js';
import { reviewRecord } from './review-record.command.js';
import { settleValidity } from './settle-validity.command.js';
import { startImplementation } from './start-implementation.command.js';
import { supersedeDecision } from './supersede-decision.command.js';
import { takeDecision } from './take-decision.command.js';
import { takeOfficerDecision } from './take-officer-decision.command.js';
import { varyDecision } from './vary-decision.command.js';
import { verifyPublication } from './verify-publication.command.js';
import { waiveDecisionCondition } from './waive-decision-condition.command.js';
import { withdrawPublication } from './withdraw-publication.command.js';
import { withholdDecision } from './withhold-decision.command.js';

/** Everything that can be done about a decision, in the order of its life. */
export const decisionCommands = [
  takeDecision,
  takeOfficerDecision,
  produceStatement,
  publishDecision,
  publishAsIncomplete,
  withholdDecision,
  withdrawPublication,
  verifyPublication,
  archivePublication,
  notifyContacts,
  placeLegalHold,
  releaseLegalHold,
  placeHold,
  liftHold,
  meetDecisionCondition,
  waiveDecisionCondition,
  failDecisionCondition,
  recordEffect,
  startImplementation,
  completeImplementation,
  closeImplementation,
  reportPrematureImplementation,
  supersedeDecision,
  varyDecision,
  rescindDecision,
  questionValidity,
  settleValidity,
  reviewRecord,
  disposeOfRecord,
];
