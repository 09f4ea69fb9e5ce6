import { isOwn } from './same-origin.guard.js';

const ORIGIN = 'https://board.example.gov.uk';

describe('a request with an unsafe method', () => {
  it.each([
    ['from a page of this site', { 'sec-fetch-site': 'same-origin' }, true],
    ['typed by the visitor', { 'sec-fetch-site': 'none' }, true],
    ['from another site', { 'sec-fetch-site': 'cross-site' }, false],
    ['from a neighbouring host', { 'sec-fetch-site': 'same-site' }, false],
    ['from another site that claims our origin', { 'sec-fetch-site': 'cross-site', origin: ORIGIN }, false],
    ['of an old browser, from here', { origin: ORIGIN }, true],
    ['of an old browser, from elsewhere', { origin: 'https://evil.example' }, false],
    ['of an old browser, from nowhere', { origin: 'null' }, false],
    ['that says nothing of where it is from', {}, false],
    ['with a bearer token, which no foreign page can make a browser send', { authorization: 'Bearer abc' }, true],
    ['with another authorization', { authorization: 'Basic abc' }, false],
  ])('%s', (_, headers, allowed) => {
    expect(isOwn({ method: 'POST', headers }, ORIGIN)).toBe(allowed);
    expect(isOwn({ method: 'DELETE', headers }, ORIGIN)).toBe(allowed);
    expect(isOwn({ method: 'GET', headers }, ORIGIN)).toBe(true);
  });
});
