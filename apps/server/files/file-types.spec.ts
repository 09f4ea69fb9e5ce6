import { zipSync } from 'fflate';
import fc from 'fast-check';
import { FILE_TYPES, fileType } from './file-types.js';
import { ODT_TYPE, samples } from './testing/samples.js';

const fits = (mediaType: string, content: Uint8Array, pieces = 7): boolean => {
  const look = fileType(mediaType)!.look();
  for (let at = 0; at < content.length; at += pieces) look.see(content.subarray(at, at + pieces));
  return look.fits();
};
const text = (words: string): Buffer => Buffer.from(words);

describe('the types of files that are taken', () => {
  it.each(FILE_TYPES.map(({ mediaType }) => mediaType))('know %s by its content, however it comes', (mediaType) => {
    const content = samples[mediaType]!;
    fc.assert(fc.property(fc.integer({ min: 1, max: content.length }), (n) => fits(mediaType, content, n)));
  });

  it('take none for another, but for plain text, which CSV is too', () => {
    for (const { mediaType } of FILE_TYPES)
      for (const [other, content] of Object.entries(samples)) {
        const alike = mediaType === other || (mediaType.startsWith('text/') && other.startsWith('text/'));
        expect([mediaType, other, fits(mediaType, content)]).toEqual([mediaType, other, alike]);
      }
  });

  it('refuse an Office document with macros, and an archive that is cut off', () => {
    const [docx] = FILE_TYPES.filter(({ extension }) => extension === 'docx');
    const macros = zipSync({ 'word/document.xml': text('<w/>'), 'word/vbaProject.bin': text('Sub') });
    expect(fits(docx!.mediaType, macros)).toBe(false);
    for (const mediaType of [docx!.mediaType, ODT_TYPE])
      expect(fits(mediaType, samples[mediaType]!.subarray(0, -30))).toBe(false);
    const template = zipSync({ mimetype: [text(`${ODT_TYPE}-template`), { level: 0 }] });
    expect(fits(ODT_TYPE, template)).toBe(false);
  });

  it.each([
    ['Windows letters', Buffer.from([0x50, 0xe9, 0x0a])],
    ['half a character at the end', Buffer.from([0x41, 0xc3])],
    ['a null', Buffer.from('a\0b')],
    ['an escape', Buffer.from('a\u001b[2J')],
  ])('refuse %s as text', (_, content) => {
    for (const pieces of [1, 100]) expect(fits('text/plain', content, pieces)).toBe(false);
  });

  it('are named by their media type, whatever its case and parameters', () => {
    expect(fileType('Text/CSV; charset=windows-1252')?.extension).toBe('csv');
    for (const other of ['text/html', 'image/svg+xml', 'application/zip', 'application/octet-stream', ''])
      expect(fileType(other)).toBeUndefined();
  });
});
