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
    ['another store', { CONCORDAT_STORE: 'postgres://x' }, [], /"sqlite:".*kurrentdb:\/\/user/],
    ['keys to share where nobody shares', { CONCORDAT_SHARED: '/mnt/keys' }, [], /CONCORDAT_SHARED.*CONCORDAT_STORE/],
    [
      'a prefix that is none',
      { CONCORDAT_STORE: 'kurrentdb://x', CONCORDAT_PREFIX: 'a-b' },
      [],
      /CONCORDAT_PREFIX.*letter/,
    ],
    ['no folder', { CONCORDAT_STORE: 'kurrentdb://x', CONCORDAT_SHARED: '' }, [], /CONCORDAT_SHARED is empty/],
    ['an origin with a path', { CONCORDAT_ORIGIN: 'https://x.example/board' }, [], /without a path/],
    ['an origin that is none', { CONCORDAT_ORIGIN: 'board' }, [], /CONCORDAT_ORIGIN/],
    ['a mail server that is none', { CONCORDAT_SMTP: 'mail.example' }, [], /CONCORDAT_SMTP.*smtp:\/\/user/],
    ['an option that there is not', {}, ['--emtpy'], /"--emtpy" is no option/],
  ])('refuse %s by one sentence that says what would be accepted', (_, env, args, says) => {
    expect(() => settingsFrom(env, args)).toThrow(BadSetting);
    expect(() => settingsFrom(env, args)).toThrow(says);
  });

  it('take a kurrentdb or an older server, one or a cluster, and keep the keys of one server below its data folder', () => {
    const data = '/srv/concordat';
    for (const connection of [
      'kurrentdb://localhost:2113?tls=false',
      'esdb://admin:changeit@db.example:2113',
      'kurrentdb+discover://admin:p%40ss@cluster.example:2113?tlsCaFile=%2Fetc%2Fca.crt',
      'esdb+discover://a.example:2113,b.example:2113/?nodePreference=leader&defaultDeadline=5000',
    ]) {
      expect(settingsFrom({ CONCORDAT_STORE: connection, CONCORDAT_DATA: data }, []).cluster).toEqual({
        connection,
        shared: '/srv/concordat/.shared',
      });
      expect(
        settingsFrom({ CONCORDAT_STORE: connection, CONCORDAT_SHARED: '/mnt/keys', CONCORDAT_DATA: data }, []).cluster
          ?.shared,
      ).toBe('/mnt/keys');
    }
    expect(settingsFrom({}, []).cluster).toBeUndefined();
  });

  it.each([
    ['kurrentdb:admin:secret@host', /form/],
    ['kurrentdb://', /form/],
    ['kurrentdb://secret@host', /user, a colon and a password/],
    ['kurrentdb://u:sec:ret@host', /%3A/],
    ['kurrentdb://u:secret%@host', /%25/],
    ['kurrentdb://u:secret@ho st', /hosts/],
    ['kurrentdb://u:secret@host:port', /hosts/],
    ['kurrentdb://u:secret@host?tsl=false', /knows tls/],
    ['kurrentdb://u:secret@host?tls', /no value/],
    ['kurrentdb://u:secret@host?throwOnAppendFailure=false', /leave it out/],
    ['kurrentdb://u:secret@host?Throw-On-Append-Failure=false', /leave it out/],
    ['postgres://u:secret@host', /sqlite:/],
  ])('refuse the kurrentdb connection %s without repeating what may be its password', (CONCORDAT_STORE, says) => {
    const read = (): unknown => settingsFrom({ CONCORDAT_STORE }, []);
    expect(read).toThrow(BadSetting);
    expect(read).toThrow(says);
    expect(read).not.toThrow(/secret|sec:ret/);
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
