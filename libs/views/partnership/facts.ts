import type { FullBody } from '#governance';
import { FACT_KINDS } from '#governance';
import { line, oneOf, optional, ref } from '#governance/language/kinds.js';
import { factsView } from '../facts.view.js';
import { declareView } from '../language/declaration.js';
import { disclosedAt } from '../reading/disclosed.js';
import { eventsAt } from '../reading/events.js';

const factParams = { kind: optional(oneOf(FACT_KINDS)), process: optional(ref('process')), authority: optional(ref('authority')), about: optional(line(80, 'WA-001')) };

export const factsRegister = declareView({
  name: 'facts',
  route: 'facts',
  params: factParams,
  audience: 'PUBLIC',
  about: 'What has been recorded that has no rule of its own: reviews, reports, control failures, benefits, proceedings and the like, newest first.',
  async read(ask, { kind, process, authority, about }: FullBody<typeof factParams>) {
    const facts = ask.source
      .keys(factsView as never)
      .flatMap((key) => ask.source.state(factsView, key, ask.when) ?? [])
      .filter((fact) => (kind === undefined || fact.kind === kind) && (process === undefined || fact.process === process))
      .filter((fact) => (authority === undefined || fact.authority === authority) && (about === undefined || fact.about.includes(about)))
      .sort((a, b) => b.at - a.at || b.position - a.position);
    const positions = facts.map(({ position }) => position);
    const [events, disclosed] = await Promise.all([eventsAt(ask, positions), disclosedAt(ask.disclosures, positions, ask.reader)]);
    return {
      facts: facts.map(({ at: _at, position, ...fact }) => {
        const event = events.get(position);
        const detail = disclosed.get(position)?.['detail'];
        return { ...fact, position, occurredAt: event?.occurredAt, standing: event?.standing, title: event?.body['title'], source: event?.body['source'], detail: detail ?? null };
      }),
    };
  },
});
