import { termsShape } from '../../arrangement/constitution.words.js';
import { hashOf, packOn, PACKS } from './index.js';

describe('the rule packs', () => {
  it('a pack that events name keeps its name and its bytes', () => {
    const [first] = PACKS;
    expect([first?.name, first && hashOf(first).slice(0, 16)]).toEqual(['uk@2005-01', '0195dd20cdadc9af']);
  });
  it('each has a name of its own, and answers for every day', () => {
    expect(new Set(PACKS.map(({ name }) => name)).size).toBe(PACKS.length);
    expect(packOn('1999-12-31').name).toBe(packOn('2005-01-01').name);
  });
  it('a constitution may set every term otherwise', () => {
    expect(Object.keys(termsShape).sort()).toEqual(Object.keys(packOn('2025-01-01').terms).sort());
  });
});
