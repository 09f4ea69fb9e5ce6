import { AssetDispositionRecorded } from '#governance';
import { factsView } from '../facts.view.js';
import type { Ask } from '../language/declaration.js';
import { factsOf, uncountedBy } from '../meetings/facts-of.js';
import { eventsAt } from '../reading/events.js';
import { arrangementView } from '../views.js';

/** Something whose owner has to be settled when an authority leaves. */
export interface AssetLeft {
  readonly asset: string;
  readonly title: string | null;
  /** How it was last disposed of; null where it was only recorded. */
  readonly how: string | null;
  readonly to: string | null;
  readonly event: string;
}

/** Kinds of recorded facts that somebody owns. */
const OWNED = ['ASSET', 'CONTRACT'] as const;

/** Assets and contracts that are the leaver's, are shared with it, or whose owner is unclear, by the last word on each. */
export async function assetsOf(ask: Ask, authority: string, name: string): Promise<readonly AssetLeft[]> {
  const { source, when } = ask;
  const disposed = new Map(
    factsOf(source.facts(arrangementView as never, ask.slug, when), AssetDispositionRecorded)
      .filter((fact) => uncountedBy(fact) === null)
      .map((fact) => [fact.body.asset ?? '', fact] as const),
  );
  const recorded = OWNED.flatMap((kind) => source.facts(factsView as never, kind, when)).filter(
    ({ body }) => body['authority'] === authority && !disposed.has(String(body['fact'])),
  );
  const events = await eventsAt(
    ask,
    recorded.map(({ position }) => position),
  );
  const its = [...disposed.values()].filter(
    ({ body: { how, leaver, to } }) =>
      how === 'SHARED' ||
      how === 'UNCLEAR' ||
      to === authority ||
      to === name ||
      (leaver === authority && how === 'RETAINED'),
  );
  return [
    ...its.map(({ id, body }) => ({
      asset: body.asset ?? '',
      title: body.title ?? null,
      how: body.how ?? null,
      to: body.to ?? null,
      event: id,
    })),
    ...recorded.map(({ id, position, body }) => ({
      asset: String(body['fact']),
      title: (events.get(position)?.body['title'] as string | undefined) ?? null,
      how: null,
      to: null,
      event: id,
    })),
  ].sort((a, b) => a.asset.localeCompare(b.asset, 'en'));
}
