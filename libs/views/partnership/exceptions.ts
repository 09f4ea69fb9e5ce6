import type { Fact, FullBody } from '#governance';
import { ComplianceExceptionRaised, ExceptionAcknowledged, ExceptionMitigated, ExceptionWaived } from '#governance';
import { line, optional, ref } from '#governance/language/kinds.js';
import { instantOf } from '#kernel';
import { exceptionsView, EXCEPTIONS } from '../exceptions.view.js';
import { declareView } from '../language/declaration.js';
import { fieldsAt } from '../reading/events.js';
import { veilFor } from '../reading/veil.js';
import { compromiseOf } from '../runner/filing.js';

const exceptionParams = { rule: optional(line(60, 'LATE_ENTRY')), authority: optional(ref('authority')) };

export const exceptionsRegister = declareView({
  name: 'exceptions',
  route: 'exceptions',
  params: exceptionParams,
  audience: 'PUBLIC',
  about:
    'The register of compliance exceptions: rules of procedure that were not kept, the facts that stand, newest first.',
  async read(ask, { rule, authority }: FullBody<typeof exceptionParams>) {
    const veiled = veilFor(ask);
    const all = ask.source.facts(exceptionsView as never, EXCEPTIONS, ask.when);
    const standing = standingsOf(all);
    const facts = all.filter((fact) => {
      const compromise = compromiseOf(fact);
      const { body } = fact;
      return (
        fact.type === ComplianceExceptionRaised.type &&
        (compromise === undefined || !veiled(compromise)) &&
        (rule === undefined || body['rule'] === rule) &&
        (authority === undefined || body['authority'] === authority)
      );
    });
    const details = await fieldsAt(
      ask,
      facts.map(({ position }) => position),
      'detail',
    );
    const exceptions = facts.map(({ id, position, occurredAt, known, stream, body }) => ({
      event: id,
      position,
      occurredAt,
      recordedAt: instantOf(known),
      stream,
      rule: body['rule'],
      severity: body['severity'],
      authority: body['authority'] ?? null,
      evidence: body['evidence'] ?? [],
      detail: details.get(position) ?? null,
      ...(standing.get(id) ?? { status: 'RAISED', because: [] }),
    }));
    return { exceptions: exceptions.reverse() };
  },
});

interface ExceptionStanding {
  readonly status: 'ACKNOWLEDGED' | 'MITIGATED' | 'WAIVED';
  /** The events that say what was done about it. */
  readonly because: readonly string[];
}

const DONE: Readonly<Record<string, ExceptionStanding['status']>> = {
  [ExceptionAcknowledged.type]: 'ACKNOWLEDGED',
  [ExceptionMitigated.type]: 'MITIGATED',
  [ExceptionWaived.type]: 'WAIVED',
};

/** How each exception stands, by the event that raised it: the last that was done about it, and all that was. */
function standingsOf(facts: readonly Fact[]): ReadonlyMap<string, ExceptionStanding> {
  const standings = new Map<string, ExceptionStanding>();
  for (const { type, id, body } of facts) {
    const status = DONE[type];
    const target = String(body['target']);
    if (status) standings.set(target, { status, because: [...(standings.get(target)?.because ?? []), id] });
  }
  return standings;
}
