import { differences, find } from './shows.js';

const answer = {
  processes: [{ process: 'CP-001', cells: [{ partner: 'bdc', operation: { value: 'ALIGNED' } }] }],
  counts: { open: 2 },
  names: ['a', 'b'],
};

describe('what a check shows', () => {
  it('finds a list member by the id it carries, and a list by its length', () => {
    expect(find(answer, 'processes.CP-001.cells.bdc.operation.value')).toBe('ALIGNED');
    expect(find(answer, 'processes.#')).toBe(1);
    expect(find(answer, 'names.1')).toBe('b');
  });

  it('says what is otherwise, and what should be there', () => {
    expect(differences(answer, { 'counts.open': 3 })).toEqual(['counts.open shows 2, not 3']);
    expect(differences(answer, { 'counts.closed': 1 })).toEqual(['counts.closed shows nothing, not 1']);
  });

  it('does not ask about members that the file leaves out, but about every member of a list', () => {
    expect(differences(answer, { 'processes.CP-001': { process: 'CP-001' } })).toEqual([]);
    expect(differences(answer, { names: ['a'] })).toHaveLength(1);
  });

  it('takes one moment written in two ways for the same, and no other', () => {
    const until = { until: '2019-04-04T16:00:00.000Z', day: '2019-04-04' };
    for (const said of ['2019-04-04T16:00:00Z', '2019-04-04T16:00Z', '2019-04-04T17:00:00+01:00'])
      expect(differences(until, { until: said })).toEqual([]);
    for (const said of ['2019-04-04T16:00:01Z', '2019-04-04T16:00:00', '2019-04-04'])
      expect(differences(until, { until: said })).toHaveLength(1);
    expect(differences(until, { day: '2019-04-04T00:00:00Z' })).toHaveLength(1);
  });

  it('fails when something stands where nothing should', () => {
    expect(differences(answer, {}, ['counts.open', 'counts.secret'])).toEqual([
      'counts.open should not be there, and shows 2',
    ]);
  });
});
