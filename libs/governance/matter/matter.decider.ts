import type { Decider } from '../language/decider.js';
import { decider } from '../language/decider.js';
import { matterFolds } from './matter.fold.js';
import { matterDecisions } from './matter.decisions.js';
import type { MatterState } from './matter.state.js';
import { noMatter } from './matter.state.js';
import { adviceDecisions, keyNoticesDue, noticeDecisions } from './notice.decisions.js';
import { adviceFolds, noticeFolds } from './notice.fold.js';

/** Decides for `matter/<id>`: what is to be decided, by whom it may be, and what must be said and published before. */
export const matterDecider: Decider<MatterState> = decider<MatterState>('matter', {
  matter: { initial: noMatter, folds: matterFolds, decide: matterDecisions },
  notices: { initial: new Map(), folds: noticeFolds, decide: noticeDecisions, deadlines: keyNoticesDue },
  advice: { initial: new Map(), folds: adviceFolds, decide: adviceDecisions },
});
