import type { Reading } from '../frame/reading.js';

/** A process by which a picture is drawn for itself; the first is all of them. */
export interface ProcessChoice {
  readonly href: string;
  readonly text: string;
  readonly current: boolean;
}

interface Processes {
  readonly processes: readonly { readonly process: string; readonly title: string | null }[];
}

/** Which process is asked for, out of those that there are at the date; undefined where it is none of them. */
export async function chosenProcess(
  at: Reading,
  path: string,
): Promise<{ readonly process?: string; readonly choices: readonly ProcessChoice[] } | undefined> {
  const answer = await at.ask<Processes>('processes');
  const processes = answer?.processes ?? [];
  const asked = at.one('process');
  if (asked !== undefined && !processes.some(({ process }) => process === asked)) return undefined;
  const every = { href: at.way.to(path), text: at.words.t('pictures.everyProcess'), current: asked === undefined };
  return {
    ...(asked !== undefined && { process: asked }),
    choices:
      processes.length < 2
        ? []
        : [
            every,
            ...processes.map(({ process, title }) => ({
              href: at.way.to(path, { process }),
              text: title === null ? process : `${title} (${process})`,
              current: process === asked,
            })),
          ],
  };
}
