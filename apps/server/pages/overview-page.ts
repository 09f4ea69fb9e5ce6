import { historyOf } from './from-views/history.js';
import { matrixOf } from './from-views/matrix.js';
import { workaroundsOf } from './from-views/workarounds.js';
import { definePage } from './frame/page.js';
import { duesPart } from './overview/dues-part.js';
import { inForcePart } from './overview/in-force-part.js';
import { partnershipPage } from './partnership-page.js';

/** So many of the latest entries; the rest is a link away. */
const LATEST = 8;

/**
 * The first page of a partnership: why now, who is aligned on what, which workarounds are open, what is decided and
 * what is due, and what happened last.
 */
export const overviewPage = definePage({
  path: '',
  part: 'overview',
  template: 'partnership',
  async read(at) {
    const [matrix, workarounds, history, inForce, dues] = await Promise.all([
      matrixOf(at.views, at.nameOf),
      workaroundsOf(at.views),
      historyOf(at.views, at.nameOf, { limit: LATEST }),
      inForcePart(at),
      duesPart(at),
    ]);
    const record = { ...at.about, ...matrix, workarounds, history, summary: at.summary, around: at.around };
    return { ...partnershipPage(record, at), inForce, dues, pictures: at.link('pictures.title', 'pictures') };
  },
});
