import { BadSetting, settingsFrom } from './settings.js';

describe('settings', () => {
  it('have defaults for this machine alone', () => {
    expect(settingsFrom({}, [])).toMatchObject({ port: 3000, host: '127.0.0.1', origin: undefined, empty: false });
    expect(
      settingsFrom({ PORT: '0', CONCORDAT_ORIGIN: 'https://board.example/', CONCORDAT_STORE: 'sqlite:' }, ['--empty']),
    ).toMatchObject({ port: 0, origin: 'https://board.example', empty: true });
  });

  it.each<[string, Record<string, string>, string[], RegExp]>([
    ['a port that is none', { PORT: 'x' }, [], /PORT is "x".*0 to 65535/],
    ['a port beyond the last', { PORT: '65536' }, [], /PORT/],
    ['an empty port', { PORT: '' }, [], /PORT/],
    ['KurrentDB', { CONCORDAT_STORE: 'kurrentdb://localhost:2113' }, [], /not in this version/],
    ['another store', { CONCORDAT_STORE: 'postgres://x' }, [], /knows "sqlite:"/],
    ['an origin with a path', { CONCORDAT_ORIGIN: 'https://x.example/board' }, [], /without a path/],
    ['an origin that is none', { CONCORDAT_ORIGIN: 'board' }, [], /CONCORDAT_ORIGIN/],
    ['a mail server that is none', { CONCORDAT_SMTP: 'mail.example' }, [], /CONCORDAT_SMTP.*smtp:\/\/user/],
    ['an option that there is not', {}, ['--emtpy'], /"--emtpy" is no option/],
  ])('refuse %s by one sentence that says what would be accepted', (_, env, args, says) => {
    expect(() => settingsFrom(env, args)).toThrow(BadSetting);
    expect(() => settingsFrom(env, args)).toThrow(says);
  });

  it('take a mail server, and never repeat what may hold a password', () => {
    expect(settingsFrom({ CONCORDAT_SMTP: 'smtps://u:p%40ss@mail.example?from=board@x.example' }, []).smtp).toEqual({
      ...{ host: 'mail.example', port: 465, secure: true, from: 'board@x.example' },
      auth: { user: 'u', pass: 'p@ss' },
    });
    expect(settingsFrom({ CONCORDAT_SMTP: 'smtp://mail.example:2525' }, []).smtp).toEqual({
      ...{ host: 'mail.example', port: 2525, secure: false },
    });
    expect(settingsFrom({}, []).smtp).toBeUndefined();
    const wrong = [
      'https://u:secret@mail.example',
      'smtp://u:secret@mail.example/path',
      'smtp://u:secret@mail.example?tls=no',
      'smtp://u:secret@mail.example?from=no one',
      'smtp://secret@mail.example',
      'smtp://u:secret%@mail.example',
      'smtp:///u:secret',
    ];
    for (const text of wrong) {
      const read = (): unknown => settingsFrom({ CONCORDAT_SMTP: text }, []);
      expect(read).toThrow(BadSetting);
      expect(read).not.toThrow(/secret/);
    }
  });

  it('takes colours of partnerships in which text can be read, and says of others why not', () => {
    expect(settingsFrom({ CONCORDAT_COLOURS: 'vale=#00524c' }, []).colours?.of('vale')).toEqual({
      colour: '/arrangements/vale/colour.css?00524c',
    });
    expect(settingsFrom({}, []).colours).toBeUndefined();
    expect(() => settingsFrom({ CONCORDAT_COLOURS: 'vale=#ffdd00' }, [])).toThrow(/contrast of only 1\.2.*#00524c/);
  });
});
