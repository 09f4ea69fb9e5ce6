import type { Reading } from '../frame/reading.js';

/** What things are called, to speak of their changes. */
export interface ChangeNames {
  readonly process: (id: string) => string;
  readonly partner: (id: string) => string;
  readonly authority: (id: string) => string;
  readonly workaround: (id: string) => string;
}

/** The names of the date of the page. */
export async function changeNames(at: Reading): Promise<ChangeNames> {
  const [processes, workarounds] = await Promise.all([
    at.ask<{ readonly processes: readonly { readonly process: string; readonly title: string | null }[] }>('processes'),
    at.ask<{ readonly workarounds: readonly { readonly workaround: string; readonly title: string | null }[] }>(
      'workarounds',
      { show: 'ALL' },
    ),
  ]);
  const processTitles = new Map((processes?.processes ?? []).map(({ process, title }) => [process, title]));
  const workaroundTitles = new Map(
    (workarounds?.workarounds ?? []).map(({ workaround, title }) => [workaround, title]),
  );
  const partners = new Map(at.about.partners.map(({ id, name }) => [id, name]));
  const titled = (titles: ReadonlyMap<string, string | null>) => (id: string) => {
    const title = titles.get(id);
    return title ? `${title} (${id})` : id;
  };
  return {
    process: titled(processTitles),
    workaround: titled(workaroundTitles),
    partner: (id) => partners.get(id) ?? at.nameOf(id),
    authority: at.nameOf,
  };
}
