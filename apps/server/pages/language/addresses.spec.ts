import { moved, routed } from './addresses.js';

describe('addresses in Welsh', () => {
  it.each([
    ['/cy', '/?lang=cy'],
    ['/cy/', '/?lang=cy'],
    ['/cy?asOf=2025-03-13', '/?asOf=2025-03-13&lang=cy'],
    ['/cy/arrangements/vale', '/arrangements/vale?lang=cy'],
    ['/cy/arrangements/vale/history?before=3&lang=en', '/arrangements/vale/history?before=3&lang=cy'],
    ['/cyfarfodydd', '/cyfarfodydd'],
    ['/arrangements/cy', '/arrangements/cy'],
    ['/cy/api/v1/arrangements', '/cy/api/v1/arrangements'],
    ['/cy/assets/icon.svg', '/cy/assets/icon.svg'],
  ])('%s is to the routes %s', (sent, seen) => {
    expect(routed(sent)).toBe(seen);
  });

  it.each([
    ['/api/v1/arrangements/vale/history?lang=cy', undefined],
    ['/arrangements/vale?slang=cy', undefined],
    ['/arrangements/vale', undefined],
    ['/cy/arrangements/vale?lang=cy', '/cy/arrangements/vale'],
    ['/arrangements/vale?lang=fr', '/arrangements/vale'],
    ['/cy//elsewhere.example?lang=en', '/elsewhere.example'],
  ])('asked for as %s, a page is at %s', (sent, place) => {
    expect(moved(sent)).toBe(place);
  });
});
