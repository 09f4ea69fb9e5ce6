/** Where a thing can be read, by its kind: the collections of the API. What has none of its own is found in the history. */
const COLLECTIONS: Readonly<Record<string, string>> = {
  action: 'actions',
  decision: 'decisions',
  dispute: 'disputes',
  matter: 'matters',
  meeting: 'meetings',
  process: 'processes',
  workaround: 'workarounds',
  event: 'events',
};

/** The public address of a thing of an arrangement, by its kind and id. */
export const addressOf =
  (origin: string, slug: string) =>
  (kind: string, id: string): string => {
    const base = `${origin}/api/v1/arrangements/${slug}`;
    const collection = COLLECTIONS[kind];
    return collection === undefined ? `${base}/history` : `${base}/${collection}/${encodeURIComponent(id)}`;
  };
