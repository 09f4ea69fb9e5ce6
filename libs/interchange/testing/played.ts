import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { When } from '#governance';
import type { RunningLog } from '#pipeline';
import { Logs, Player, readScenario } from '#pipeline';
import type { Reader } from '#views';
import { viewDeclarations, ViewHost } from '#views';
import type { Data } from '../table/register.js';

const SCENARIOS = new URL('../../../test/scenarios/', import.meta.url);

/** A scenario played through the pipeline, with its views. For specs. */
export class Played {
  private constructor(
    readonly folder: string,
    readonly logs: Logs,
    readonly log: RunningLog,
    readonly views: ViewHost,
  ) {}

  static async of(name: string): Promise<Played> {
    const folder = mkdtempSync(join(tmpdir(), 'interchange-'));
    const logs = new Logs(folder);
    const scenario = readScenario(fileURLToPath(new URL(`${name}.yaml`, SCENARIOS)));
    await new Player(logs, scenario).play();
    const log = logs.get(scenario.slug);
    if (!log) throw new Error(`${name} did not begin.`);
    const { store, disclosures, blobs } = log.host.log;
    const views = new ViewHost({
      slug: log.slug,
      folder: log.folder,
      store,
      disclosures,
      blobs,
      declared: viewDeclarations,
    });
    await views.start();
    return new Played(folder, logs, log, views);
  }

  /** What a view answers now, or as at a time; undefined where it has no answer. */
  async read(view: string, params: object = {}, reader: Reader = PUBLIC, when?: When): Promise<Data | undefined> {
    const now = { asOf: this.log.host.now(), knownAt: Infinity };
    const answer = await this.views.read(view, params as Data, when ?? now, reader);
    return 'none' in answer ? undefined : (answer.data as Data);
  }

  async end(): Promise<void> {
    await this.views.close();
    await this.logs.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

export const PUBLIC: Reader = { level: 'PUBLIC' };
export const PARTY: Reader = { level: 'PARTIES', authority: 'acc' };
