import type { FullBody } from '#governance';
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
    const facts = ask.source.facts(exceptionsView as never, EXCEPTIONS, ask.when).filter((fact) => {
      const compromise = compromiseOf(fact);
      const { body } = fact;
      return (
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
    }));
    return { exceptions: exceptions.reverse() };
  },
});
