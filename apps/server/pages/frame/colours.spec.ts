import fc from 'fast-check';
import type { Colours } from './colours.js';
import { coloursFrom, unfit } from './colours.js';
import { contrast } from './contrast.js';

describe('the colour of a partnership', () => {
  it('is linked and written for the partnership it was given to, and for no other', () => {
    const colours = coloursFrom('vale=#00524C, northshire=#7a1f3d') as Colours;
    expect(colours.of('vale')).toEqual({ colour: '/arrangements/vale/colour.css?00524c' });
    expect(colours.css('northshire')).toContain(':root { --partnership: #7a1f3d; --on-partnership: #ffffff; ');
    expect(colours.css('northshire')).toContain('--govuk-link-colour: #7a1f3d;');
    expect([colours.of('other'), colours.css('other')]).toEqual([{}, undefined]);
  });

  it.each([
    ['vale=#ffdd00', 'contrast of only 1.2'],
    ['vale=purple', '"purple" is no colour'],
    ['#00524c', 'is no colour'],
    ['=#00524c', 'names no partnership'],
    ['vale=#00524c;} body{display:none', 'is no colour'],
  ])('refuses %s with a sentence that says why, and what would do', (setting, why) => {
    expect(coloursFrom(setting)).toEqual(expect.stringContaining(why));
    expect(coloursFrom(setting)).toEqual(expect.stringContaining('#00524c'));
  });

  it('never lets a colour through in which text could not be read', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffff }), (n) => {
        const colour = `#${n.toString(16).padStart(6, '0')}`;
        const readable = ['#ffffff', '#f5f3f9'].every((ground) => contrast(colour, ground) >= 4.5);
        expect(unfit(colour) === undefined).toBe(readable);
      }),
    );
  });

  it('reckons contrast as WCAG does', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });
});
