import type { Decider } from '../language/decider.js';
import { on, singleDecider } from '../language/decider.js';
import type { EventDeclaration } from '../language/event.js';
import type { Fact } from '../language/fact.js';
import { authorityOf } from '../language/fact.js';
import { refuse } from '../language/refusal.js';
import type { AddNote } from './commands/add-note.command.js';
import type { ConfirmEntry } from './commands/confirm-entry.command.js';
import type { CorrectRecord } from './commands/correct-record.command.js';
import type { DisputeEntry } from './commands/dispute-entry.command.js';
import type { RaiseComplianceException } from './commands/raise-compliance-exception.command.js';
import { confirmable } from './confirmation.policy.js';
import { correctable, correctedTo } from './correction.policy.js';
import { currently } from './currently.js';
import * as e from './record.events.js';
import type { RecordState } from './record.state.js';
import { nothingSaid } from './record.state.js';

/**
 * Decides what is said about an event that is already on the record, in the stream where it stands. Unlike the other
 * deciders it folds the stream as it was written, amendments among it.
 *
 * @param declarations every event type by name: which fields an event has is its declaration's to say
 */
export const recordDecider = (declarations: ReadonlyMap<string, EventDeclaration>): Decider<RecordState> =>
  singleDecider<RecordState>('record', {
    initial: nothingSaid,
    folds: [
      ...[e.RecordCorrected, e.ConsequenceVoided, e.EntryConfirmed, e.EntryDisputed].map(({ type }) => ({
        type,
        fold: amendment,
      })),
      on(e.ComplianceExceptionRaised, (state: RecordState, { body }) => ({
        ...state,
        exceptions: new Set([...state.exceptions, ...(body.evidence ?? []).map((event) => `${event} ${body.rule}`)]),
      })),
    ],
    decide: {
      CorrectRecord(command: CorrectRecord, state, context) {
        const target = currently(state, context);
        if ('refused' in target) return target;
        const refusal = correctable(target, context);
        if (refusal) return refusal;
        const change = correctedTo(command, target, declarations.get(target.type), context);
        if ('refused' in change) return change;
        const { field, reason } = command;
        return [e.RecordCorrected({ target: command.target, field, reason, ...change })];
      },
      ConfirmEntry({ target: id }: ConfirmEntry, state, context) {
        const target = currently(state, context);
        if ('refused' in target) return target;
        return confirmable(target, context) ?? [e.EntryConfirmed({ target: id })];
      },
      DisputeEntry({ target: id, reason }: DisputeEntry, state, context) {
        const target = currently(state, context);
        if ('refused' in target) return target;
        return confirmable(target, context) ?? [e.EntryDisputed({ target: id, reason })];
      },
      AddNote: ({ target, note }: AddNote) => [e.NoteAdded({ target, note })],
      RaiseComplianceException({ target: id, rule, severity, detail }: RaiseComplianceException, state, { target }) {
        if (state.exceptions.has(`${id} ${rule}`)) return refuse('EXCEPTION_ALREADY_RAISED', { rule, target: id });
        const authority = target && authorityOf(target);
        return [e.ComplianceExceptionRaised({ rule, severity, authority, evidence: [id], detail })];
      },
    },
  });

function amendment(state: RecordState, fact: Fact): RecordState {
  const target = String(fact.body['target']);
  const amendments = new Map(state.amendments);
  amendments.set(target, [...(amendments.get(target) ?? []), fact]);
  return { ...state, amendments };
}
