import { dayOf } from '#kernel';
import type { Decision } from '../language/decider.js';
import { on, singleDecider } from '../language/decider.js';
import { put } from '../language/put.js';
import { isRefusal } from '../language/refusal.js';
import { decidedByThen, decisionCited } from '../decision/cited.policy.js';
import { counted } from '../record/counted.js';
import { ComplianceExceptionRaised } from '../record/record.events.js';
import type { AcknowledgeException } from './commands/acknowledge-exception.command.js';
import type { MitigateException } from './commands/mitigate-exception.command.js';
import type { WaiveException } from './commands/waive-exception.command.js';
import * as e from './exception.events.js';
import * as rule from './exception.policy.js';
import type { ExceptionEntry, ExceptionsState } from './exception.state.js';

/**
 * What is said of exceptions, in the stream where each stands, whatever kind of stream it is. A register folds the same
 * events; what has been voided never reaches it.
 */
export const exceptionDecider = singleDecider<ExceptionsState>('exception', {
  initial: new Map(),
  folds: [
    on(ComplianceExceptionRaised, (state: ExceptionsState, { id, body, occurredAt }) =>
      put(state, id, {
        event: id,
        rule: body.rule,
        severity: body.severity,
        ...(body.authority !== undefined && { authority: body.authority }),
        ...(body.detail !== undefined && { detail: body.detail }),
        evidence: body.evidence ?? [],
        raisedOn: dayOf(occurredAt),
        status: 'RAISED',
        mitigations: [],
      }),
    ),
    counted(e.ExceptionAcknowledged, (state: ExceptionsState, { body, occurredAt }) =>
      amend(state, body.target, ({ status }) => ({
        status: status === 'RAISED' ? 'ACKNOWLEDGED' : status,
        acknowledgedOn: dayOf(occurredAt),
      })),
    ),
    counted(e.ExceptionMitigated, (state: ExceptionsState, { id, body }) =>
      amend(state, body.target, ({ status, mitigations }) => ({
        status: status === 'WAIVED' ? status : 'MITIGATED',
        mitigations: [...mitigations, id],
      })),
    ),
    counted(e.ExceptionWaived, (state: ExceptionsState, { body, occurredAt }) =>
      amend(state, body.target, () => ({ status: 'WAIVED', waivedOn: dayOf(occurredAt) })),
    ),
  ],
  decide: {
    AcknowledgeException({ comment }: AcknowledgeException, state, context): Decision {
      const it = rule.exceptionAt(state, context);
      if (isRefusal(it)) return it;
      return (
        rule.answeredByWhomItNames(it, context) ??
        rule.notAcknowledgedYet(it) ??
        rule.notWaivedYet(it) ?? [e.ExceptionAcknowledged({ ...of(it), comment })]
      );
    },
    MitigateException({ measures, action }: MitigateException, state, context): Decision {
      const it = rule.exceptionAt(state, context);
      if (isRefusal(it)) return it;
      return (
        rule.answeredByWhomItNames(it, context) ??
        rule.notWaivedYet(it) ?? [e.ExceptionMitigated({ ...of(it), measures, action })]
      );
    },
    WaiveException({ reason, decision }: WaiveException, state, context): Decision {
      const it = rule.exceptionAt(state, context);
      if (isRefusal(it)) return it;
      return (
        rule.notWaivedYet(it) ??
        rule.waivedByWhomItIsOwed(it, decision, context) ??
        decidedByThen(decision, context) ??
        decisionCited(decision, context) ?? [e.ExceptionWaived({ ...of(it), reason, decision })]
      );
    },
  },
});

const of = ({ event: target, rule: code, authority }: ExceptionEntry) => ({ target, rule: code, authority });

const amend = (
  state: ExceptionsState,
  target: string,
  to: (entry: ExceptionEntry) => Partial<ExceptionEntry>,
): ExceptionsState => {
  const entry = state.get(target);
  return entry ? put(state, target, { ...entry, ...to(entry) }) : state;
};
