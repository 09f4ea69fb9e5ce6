import { mkdirSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './project.js';

/** The number by which Linux knows a file system in memory: nothing there is ever synced to a disk. */
const TMPFS = 0x01021994;

/** A folder on the project's own disk (a temporary folder of the system is often in memory), with folders in it. */
export class Workplace {
  private readonly path: string;

  constructor() {
    const parent = join(root, '.cache', 'bench');
    mkdirSync(parent, { recursive: true });
    this.path = mkdtempSync(join(parent, 'run-'));
  }

  /** True where the project itself stands in memory: then "durable" costs nothing and says nothing. */
  get inMemory(): boolean {
    return statfsSync(this.path).type === TMPFS;
  }

  /** The path of a new, empty folder; one of the same name is emptied. */
  folder(name: string): string {
    const path = join(this.path, name);
    rmSync(path, { recursive: true, force: true });
    mkdirSync(path);
    return path;
  }

  /** Takes all of it away. */
  leave(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}
