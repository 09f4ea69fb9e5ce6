import type { RuleCode } from './rule-code.js';
import { HOUSE, row } from './rule-code.js';

/** Processes, workarounds, actions and conditions. */
export const workCodes: readonly RuleCode[] = [
  row('WORKAROUND_OVERDUE', 'HIGH', 'BOARD', 'A permitted workaround goes on after its permission has ended.', HOUSE),
  row('WORKAROUND_UNSANCTIONED', 'MEDIUM', 'BOARD', 'A workaround goes on, flagged and not permitted.', HOUSE),
  row('ADOPTION_STALE', 'LOW', 'PARTIES', 'Nobody has assured an adoption for longer than counts as fresh.', HOUSE),
  row('ACTION_OVERDUE', 'MEDIUM', 'BOARD', 'An action was not said to be done by the day on which it was due.', HOUSE),
  row(
    'CONDITION_FAILED',
    'HIGH',
    'PARTIES',
    'A condition that had to follow a decision was not met by its day.',
    'The decision that set it',
  ),
  row(
    'CONTESTED_VERSION_TABLED',
    'MEDIUM',
    'PARTIES',
    'A version was tabled for decision while an objection to it stood.',
    HOUSE,
  ),
  row(
    'CONTESTED_VERSION_IN_FORCE',
    'MEDIUM',
    'PARTIES',
    'A version came into force while an objection to it stood.',
    HOUSE,
  ),
  row('POSITION_AFTER_CONSULTATION', 'LOW', 'PARTIES', 'A position was taken after consultation had closed.', HOUSE),
  row(
    'STANDARD_NOT_TRIED',
    'MEDIUM',
    'BOARD',
    'A customisation was asked for without trying the standard first.',
    'Adopt before you adapt',
  ),
];
