import { MatterRegistered } from '#governance';
import type { Ask } from '../../language/declaration.js';
import { fieldsAt } from '../../reading/events.js';
import { matterView } from '../../views.js';

/** The titles of these matters as at the reader's time, read from the log; a matter that nobody registered has none. */
export async function matterTitles(ask: Ask, matters: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const registered = matters.flatMap((matter) => {
    const facts = ask.source.facts(matterView as never, matter, ask.when);
    const fact = facts.findLast(({ type, standing }) => type === MatterRegistered.type && standing !== 'DISPUTED');
    return fact ? [{ matter, position: fact.position }] : [];
  });
  const titles = await fieldsAt(
    ask,
    registered.map(({ position }) => position),
    'title',
  );
  return new Map(registered.map(({ matter, position }) => [matter, titles.get(position) ?? '']));
}
