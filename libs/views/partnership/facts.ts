import type { FullBody } from '#governance';
import { FACT_KINDS } from '#governance';
import { line, oneOf, optional, ref } from '#governance/language/kinds.js';
import { factsView } from '../facts.view.js';
import { declareView } from '../language/declaration.js';
import { disclosedAt } from '../reading/disclosed.js';
import { eventsAt } from '../reading/events.js';

const factParams = {
  kind: optional(oneOf(FACT_KINDS)),
  process: optional(ref('process')),
  authority: optional(ref('authority')),
  about: optional(line(80, 'WA-001')),
};

export const factsRegister = declareView({
  name: 'facts',
  route: 'facts',
  params: factParams,
  audience: 'PUBLIC',
  about:
    'What has been recorded that has no rule of its own: reviews, reports, control failures, benefits, proceedings and the like, newest first.',
  async read(ask, { kind, process, authority, about }: FullBody<typeof factParams>) {
    const facts = (kind === undefined ? ask.source.keys(factsView as never) : [kind])
      .flatMap((key) => ask.source.facts(factsView as never, key, ask.when))
      .filter(
        ({ body }) =>
          (process === undefined || body['process'] === process) &&
          (authority === undefined || body['authority'] === authority),
      )
      .filter(({ body }) => about === undefined || ((body['about'] ?? []) as readonly string[]).includes(about))
      .sort((a, b) => b.at - a.at || b.position - a.position);
    const positions = facts.map(({ position }) => position);
    const [events, disclosed] = await Promise.all([
      eventsAt(ask, positions),
      disclosedAt(ask.disclosures, positions, ask.reader),
    ]);
    return {
      facts: facts.map(({ id, position, occurredAt, standing, body }) => ({
        ...body,
        event: id,
        position,
        occurredAt,
        standing,
        title: events.get(position)?.body['title'] ?? null,
        source: events.get(position)?.body['source'] ?? null,
        detail: disclosed.get(position)?.['detail'] ?? null,
      })),
    };
  },
});
