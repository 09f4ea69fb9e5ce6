import { join } from 'node:path';
import { compile, NodePackageImporter } from 'sass';

const root = join(import.meta.dirname, '../../..');
const { css } = compile(join(import.meta.dirname, 'styles/concordat.scss'), {
  importers: [new NodePackageImporter(root)],
  style: 'compressed',
  quietDeps: true,
});

const colour = (name: string): string => {
  const [, value = ''] = new RegExp(`--${name}:\\s*(#[0-9a-f]{3,6})`).exec(css) ?? [];
  return value.length === 4 ? value.replaceAll(/[0-9a-f]/g, '$&$&') : value;
};

/** Contrast of two colours (WCAG 2.2, relative luminance). */
function contrast(a: string, b: string): number {
  const luminance = (hex: string): number => {
    const [r = 0, g = 0, blue = 0] = [1, 3, 5]
      .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
      .map((c) => (c <= 0.040_45 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * blue;
  };
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

describe('the style sheet', () => {
  it.each([
    ['on-partnership', 'partnership'],
    ['partnership', 'paper'],
    ['partnership', 'wash'],
    ['ink', 'wash'],
    ['muted', 'paper'],
    ['muted', 'wash'],
    ['past-ink', 'past'],
    ...['good', 'part', 'bad', 'none'].flatMap((tone) => [
      [tone, 'paper'],
      [tone, `${tone}-wash`],
      ['ink', `${tone}-wash`],
      ['muted', `${tone}-wash`],
    ]),
  ])('sets %s on %s with a contrast of at least 4.5', (text, ground) => {
    expect(contrast(colour(text), colour(ground))).toBeGreaterThanOrEqual(4.5);
  });

  it('draws borders that must be seen with a contrast of at least 3', () => {
    expect(contrast(colour('edge'), colour('paper'))).toBeGreaterThanOrEqual(3);
    expect(contrast(colour('past-edge'), colour('past'))).toBeGreaterThanOrEqual(3);
  });

  it('carries nothing of GOV.UK’s brand: no font, no crown, none of its files, not its blue', () => {
    expect(css.match(/GDS Transport|@font-face|url\([^)]*|[^}]*#1d70b8/gi) ?? []).toEqual([]);
  });

  it('is drawn for print and for forced colours too', () => {
    expect(['@media print', 'forced-colors: active'].filter((query) => !css.includes(query))).toEqual([]);
  });
});
