import { historyOf } from './from-views/history.js';
import { matrixOf } from './from-views/matrix.js';
import { workaroundsOf } from './from-views/workarounds.js';
import { definePage } from './frame/page.js';
import { partnershipPage } from './partnership-page.js';

/** The first page of a partnership: why now, who is aligned on what, which workarounds are open, and what happened last. */
export const overviewPage = definePage({
  path: '',
  part: 'overview',
  template: 'partnership',
  async read(at) {
    const [matrix, workarounds, history] = await Promise.all([
      matrixOf(at.views, at.nameOf),
      workaroundsOf(at.views),
      historyOf(at.views, at.nameOf),
    ]);
    const record = { ...at.about, ...matrix, workarounds, history, summary: at.summary, around: at.around };
    return { ...partnershipPage(record, at), pictures: at.link('pictures.title', 'pictures') };
  },
});
