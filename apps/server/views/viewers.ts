import type { Reader, ViewDeclaration } from '#views';
import { viewDeclarations, ViewHost } from '#views';
import type { When } from '#governance';
import type { Logs, RunningLog } from '#pipeline';

/** How long a check waits for the views to have what the log has, in ms. */
const LONG = 60_000;

/** The views of each log that is served, opened when they are first wanted. */
export class Viewers {
  private readonly hosts = new Map<string, ViewHost>();
  private readonly unopened = new Map<string, Error>();
  private readonly whole = new Set<string>();

  constructor(private readonly logs: Logs) {}

  /** The views of a log, following it from now on. They are built in the background: until then a read says so. */
  open({ slug, folder, host: { log } }: RunningLog): ViewHost {
    const known = this.hosts.get(slug);
    if (known) return known;
    const { store, disclosures, blobs } = log;
    const host = new ViewHost({ slug, folder, store, disclosures, blobs, declared: viewDeclarations });
    this.hosts.set(slug, host);
    host.start().then(
      () => this.whole.add(slug),
      (error: unknown) => this.unopened.set(slug, error instanceof Error ? error : new Error(String(error))),
    );
    return host;
  }

  openAll(): void {
    for (const log of this.logs.list()) this.open(log);
  }

  /** Why the views of a log have stopped, or never started. */
  failed(slug: string): Error | undefined {
    return this.unopened.get(slug) ?? this.hosts.get(slug)?.failed;
  }

  /** Whether the views of a log have had, once, all that the log held when they were opened. */
  caughtUp(slug: string): boolean {
    return this.whole.has(slug);
  }

  /** How a scenario's checks read: a view by its name or route, as at a moment, with all that the log holds. */
  async look(
    slug: string,
    view: string,
    params: Readonly<Record<string, unknown>>,
    when: When,
    authority: string | undefined,
  ): Promise<unknown> {
    const log = this.logs.get(slug);
    if (!log) throw new Error(`There is no arrangement ${slug}.`);
    const declaration = viewDeclarations.find(({ name, route }) => name === view || route === view);
    if (!declaration)
      throw new Error(`There is no view ${view}; there are ${viewDeclarations.map(({ name }) => name).join(', ')}.`);
    const host = this.open(log);
    await host.waitFor(log.host.log.store.size() - 1, LONG);
    const reader: Reader = authority === undefined ? { level: 'PUBLIC' } : { level: 'PARTIES', authority };
    const answer = await host.read(declaration.name, params, when, reader);
    if ('none' in answer) throw new Error(whyNone(declaration, answer));
    return answer.data;
  }

  async close(): Promise<void> {
    await Promise.allSettled([...this.hosts.values()].map((host) => host.close()));
    this.hosts.clear();
  }
}

function whyNone(
  { name }: ViewDeclaration,
  answer: Extract<Awaited<ReturnType<ViewHost['read']>>, { none: string }>,
): string {
  if (answer.none === 'INVALID')
    return `${name}: ${answer.problems.map(({ path, wanted }) => `${path} must be ${wanted}`).join('; ')}`;
  if (answer.none === 'PARTIES_ONLY')
    return `${name} is for readers of the arrangement: say "reader:" with an authority.`;
  return answer.none === 'NOT_THERE_THEN'
    ? `${name}: there was no such thing at that time.`
    : `There is no view ${name}.`;
}
