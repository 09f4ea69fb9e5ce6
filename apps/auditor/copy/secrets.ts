import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '#event-store/sqlite/folders.js';
import { writeOnce } from '#event-store/kurrentdb/key-folder.js';

/** Without the first, tokens that were handed out no longer count; without the second, a repeated command is taken for another. */
const SECRETS = ['token.key', 'fingerprint.key'] as const;

/**
 * Copies a server's own keys where the target has none yet. Answers a sentence for each that the target has differently: it
 * keeps its own, since its other records rest on it.
 */
export function copySecrets(from: string, to: string): readonly string[] {
  return SECRETS.flatMap((name) => {
    const [source, target] = [join(from, name), join(to, name)];
    if (!existsSync(source)) return [];
    const secret = readFileSync(source);
    if (!existsSync(target)) {
      makeFolder(to);
      writeOnce(target, secret);
      return [];
    }
    return readFileSync(target).equals(secret)
      ? []
      : [`${target} is another one than ${source} and was left as it is: ${MEANS[name]}`];
  });
}

const MEANS: Readonly<Record<(typeof SECRETS)[number], string>> = {
  'token.key': 'tokens of the original do not count here, so give new ones.',
  'fingerprint.key': 'a command that was sent to the original must not be sent again here under the same key.',
};
