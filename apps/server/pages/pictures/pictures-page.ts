import { definePage } from '../frame/page.js';

const PICTURES = ['workarounds', 'moves', 'network'] as const;

/** Where the pictures are, and what each shows. The alignment matrix is a table, on the partnership's first page. */
export const picturesPage = definePage({
  path: 'pictures',
  part: 'overview',
  template: 'pictures/pictures',
  read: (at) => ({
    title: at.words.t('pictures.title'),
    matrix: { href: `${at.way.to()}#matrix`, text: at.words.t('matrix.heading') },
    pictures: PICTURES.map((name) => ({
      href: at.way.to(`pictures/${name}`),
      text: at.words.t(`pictures.of.${name}.title`),
      says: at.words.t(`pictures.of.${name}.says`),
    })),
  }),
});
