import { ComplianceExceptionRaised, ExceptionAcknowledged, ExceptionMitigated, ExceptionWaived } from '#governance';
import type { Fact } from '#governance';
import { EXCEPTIONS, exceptionsView } from '../../exceptions.view.js';
import { fieldsAt } from '../../reading/events.js';
import type { OpenDecision } from './opened.js';

const DONE: Readonly<Record<string, string>> = {
  [ExceptionAcknowledged.type]: 'ACKNOWLEDGED',
  [ExceptionMitigated.type]: 'MITIGATED',
  [ExceptionWaived.type]: 'WAIVED',
};

/** The exceptions raised on a decision: in its own stream or that of its call-ins, or on the evidence of one of its events. */
export async function exceptionsOn({ ask, id, facts }: OpenDecision) {
  const all = ask.source.facts(exceptionsView as never, EXCEPTIONS, ask.when);
  const own = new Set(facts.map((fact) => fact.id));
  const raised = all.filter((fact) => fact.type === ComplianceExceptionRaised.type && isOn(fact, id, own));
  const details = await fieldsAt(
    ask,
    raised.map(({ position }) => position),
    'detail',
  );
  return raised.map(({ id: event, position, occurredAt, body }) => ({
    event,
    rule: body['rule'],
    severity: body['severity'],
    authority: body['authority'] ?? null,
    detail: details.get(position) ?? null,
    occurredAt,
    status: DONE[all.findLast((fact) => fact.body['target'] === event)?.type ?? ''] ?? 'RAISED',
  }));
}

const isOn = ({ stream, body }: Fact, id: string, events: ReadonlySet<string>): boolean =>
  stream === `decision/${id}` ||
  stream === `callin/${id}` ||
  ((body['evidence'] ?? []) as readonly string[]).some((event) => events.has(event));
