import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { LogsOptions } from '#pipeline';
import { Logs, playSample, secretIn } from '#pipeline';

/** Made beside the logs and moved among them when it is whole: a sample that was interrupted is never shown. */
const UNFINISHED = '.sample-being-made';
/** Keys the fingerprints of commands: the sample is written under the data folder's own. */
const FINGERPRINTS = 'fingerprint.key';

/**
 * Plays the sample partnership into a data folder without logs, through the same commands that a board uses.
 * @param courierOf who writes the letters that follow: without it they would all be owed when the sample is first opened
 * @param tell is told how far it is, in sentences
 */
export async function makeSample(
  folder: string,
  courierOf: NonNullable<LogsOptions['courierOf']>,
  tell: (line: string) => void,
): Promise<void> {
  const unfinished = join(folder, UNFINISHED);
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  secretIn(folder, FINGERPRINTS);
  copyFileSync(join(folder, FINGERPRINTS), join(unfinished, FINGERPRINTS));
  const logs = new Logs(unfinished, { courierOf });
  let told = 0;
  tell(
    'The data folder is empty: playing the Vale sample, two years of an invented partnership (npm start -- --empty begins with nothing).',
  );
  try {
    const slug = await playSample(logs, (done, of) => {
      const tenths = Math.floor((10 * done) / of);
      if (tenths > told) tell(`  ${done} of ${of} steps`);
      told = tenths;
    });
    await logs.close();
    if (!existsSync(join(folder, slug))) renameSync(join(unfinished, slug), join(folder, slug));
  } finally {
    await logs.close();
    rmSync(unfinished, { recursive: true, force: true });
  }
}
