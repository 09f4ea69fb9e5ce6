import { isLiveWorkaround, workaroundDecider, WorkaroundFlagged, WorkaroundReopened } from '#governance';
import type { Look, Reaction } from './reaction.js';

/** So many live workarounds on one process call for its review (capabilities, default thresholds). */
export const thresholdReview: Reaction = {
  process: 'threshold-review',
  after: [WorkaroundFlagged.type, WorkaroundReopened.type],
  needless: ['REVIEW_OPEN', 'NOTHING_IN_FORCE', 'PROCESS_RETIRED'],
  async follows({ body }, look) {
    const process = body['process'] as string;
    const { workaroundsThatCallForReview } = (await look.board()).rules.terms;
    if ((await liveOn(process, look)) < workaroundsThatCallForReview) return [];
    return [{ command: 'OpenProcessReview', data: { process, ground: 'THRESHOLD' } }];
  },
};

async function liveOn(process: string, look: Look): Promise<number> {
  const states = await Promise.all(
    look.known.of('workarounds', process).map((id) => look.state(workaroundDecider, `workaround/${id}`)),
  );
  return states.filter(isLiveWorkaround).length;
}
