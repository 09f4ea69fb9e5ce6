import { countText } from '../format.js';
import { definePage } from '../frame/page.js';
import { downloads } from '../lists/downloads.js';
import { authorityField, codeField, dayField } from '../lists/field.js';
import { filterOf } from '../lists/filter.js';
import { siblings } from '../lists/siblings.js';
import { codeSaid } from '../lists/told.js';
import type { Due } from './due-part.js';
import { daysOf } from './due-part.js';

/** What may be waited for, as the view `who-decides` names it. */
const KINDS = [
  ...['DECISION_PLANNED', 'APPROVAL_TO_DECIDE', 'APPROVAL_TO_GRANT', 'APPROVALS_TO_SEEK', 'APPROVAL_CONDITION'],
  ...['DECISION_CONDITION', 'MATTER_TO_CLASSIFY', 'ADVICE_MISSING', 'KEY_TO_ASSESS', 'KEY_NOTICE', 'PRIVATE_NOTICE'],
  ...['STATEMENT_DUE', 'PUBLICATION_DUE', 'HOLD', 'VALIDITY_TO_SETTLE', 'CALL_IN_WINDOW', 'SCRUTINY_TO_MEET'],
  ...['RECONSIDERATION', 'AGENDA_DUE', 'MEETING_TO_RESUME', 'VOTES_TO_CONFIRM', 'MINUTES_TO_DRAFT'],
  ...['MINUTES_TO_CONFIRM', 'MINUTES_TO_SIGN', 'ACTION_DUE', 'ACTION_TO_ACCEPT', 'CONDITION_TO_MEET'],
  ...['CONDITION_TO_VERIFY', 'DISPUTE_RUNG', 'SETTLEMENT_TO_SIGN', 'EXIT_PLAN_DUE', 'ACCESSION_TO_APPROVE'],
] as const;

/** Who must decide what by when, across all authorities: in order of the day, each with whose it is. */
export const whoDecidesPage = definePage({
  path: 'who-decides',
  part: 'forward',
  template: 'forward/who-decides',
  async read(at) {
    const { t } = at.words;
    const filter = filterOf(at, 'who-decides', [
      authorityField(at),
      codeField('kind', KINDS, codeSaid('forward.kind', at)),
      dayField('until', 'dueUntil'),
    ]);
    const answer = await at.ask<{ readonly dues: readonly Due[] }>('who-decides', filter.params);
    const dues = answer?.dues ?? [];
    return {
      title: t('lists.page.who-decides'),
      trail: [at.link('part.forward', 'forward-plan')],
      problems: filter.problems,
      siblings: siblings(at, 'forward', 'who-decides'),
      form: filter.form,
      total: t('forward.total', { count: dues.length, n: countText(dues.length) }),
      late: dues.filter(({ late }) => late).length,
      days: daysOf(dues, at),
      downloads: downloads(at, 'who-decides', filter.query),
    };
  },
});
