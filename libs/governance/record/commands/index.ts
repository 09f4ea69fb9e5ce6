import { addNote } from './add-note.command.js';
import { confirmEntry } from './confirm-entry.command.js';
import { correctRecord } from './correct-record.command.js';
import { disputeEntry } from './dispute-entry.command.js';
import { raiseComplianceException } from './raise-compliance-exception.command.js';
import { recordFact } from './record-fact.command.js';

/** What is said about the record itself: facts without a rule of their own, corrections, confirmations, notes. */
export const recordCommands = [
  recordFact,
  correctRecord,
  confirmEntry,
  disputeEntry,
  addNote,
  raiseComplianceException,
];
