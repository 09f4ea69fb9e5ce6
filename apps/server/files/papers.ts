import { Injectable } from '@nestjs/common';
import type { Fact } from '#governance';
import { authorityOf, factsAt, FOR_EVER, MeetingConvened, PaperPublished, speaksForItsAuthority } from '#governance';
import type { RunningLog } from '#pipeline';

/** A paper by which a file is on the record. */
export interface PaperOfFile {
  readonly meeting: string;
  readonly paper: string;
  readonly version: number;
  readonly copy: 'PUBLIC' | 'EXEMPT';
  /** The authority whose own organ met; none where a body of the arrangement did. */
  readonly organOf?: string;
}

/** By which papers a file is on the record: an upload that no paper names is nobody's to read. */
@Injectable()
export class Papers {
  /**
   * The papers that open a file, as the record stands: what was voided, disputed or not confirmed by its authority opens
   * nothing, nor does a paper of an authority that never brought that file. Hashes of exempt papers stand openly in the log:
   * whoever merely repeats one must not get to read, or make public, what lies behind it.
   */
  async opening({ host, knowing, files }: RunningLog, hash: string): Promise<readonly PaperOfFile[]> {
    // What was published a moment ago is found once it has been met there; where that has stopped, what was known.
    await knowing.waitFor(host.log.store.size() - 1).catch(() => undefined);
    const brought = await files.broughtBy(hash);
    const papers = await Promise.all(
      knowing.known.of('papers', hash).map(async (meeting) => {
        const facts = factsAt((await host.streams.load(`meeting/${meeting}`)).facts, FOR_EVER);
        const organOf = facts.findLast(({ type }) => type === MeetingConvened.type)?.body['organOf'];
        return facts
          .filter(
            (fact) => fact.type === PaperPublished.type && fact.body['contentHash'] === hash && counts(fact, brought),
          )
          .map(({ body }) => ({
            ...(body as unknown as Pick<PaperOfFile, 'meeting' | 'paper' | 'version' | 'copy'>),
            ...(typeof organOf === 'string' && { organOf }),
          }));
      }),
    );
    return papers.flat();
  }

  /** Whether any event names it, whatever became of that event: what is on the record is never swept away. */
  isNamed({ knowing }: RunningLog, hash: string): boolean {
    return knowing.known.of('papers', hash).length > 0;
  }
}

const counts = (fact: Fact, brought: readonly string[]): boolean => {
  const publisher = fact.recordedBy?.authority ?? authorityOf(fact);
  return (
    publisher !== undefined &&
    brought.includes(publisher) &&
    speaksForItsAuthority(fact) &&
    fact.body['notCounted'] === undefined
  );
};
