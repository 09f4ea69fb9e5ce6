import { arrangementDecider } from '../arrangement/arrangement.decider.js';
import { VehicleNamed } from '../arrangement/formation.events.js';
import type { Decider } from '../language/decider.js';
import { ComplianceExceptionRaised } from '../record/record.events.js';
import { at } from '../testing/given.js';
import { LateItemAdmitted } from './convening.events.js';
import { agenda, clerk, convene, MEMBERS, meetingAfter, minuted, play } from './testing/vale.js';

const DAY = '2025-03-12';
const called = play([convene(DAY, '2025-02-20')]);
const onAgenda = play([agenda('2025-02-27', '6')], called);
const hash = 'a'.repeat(64);
const content = { hash, mediaType: 'application/pdf', size: 1000 };
const paper = { meeting: 'B', paper: 'P-6', version: 1, copy: 'PUBLIC', item: '6', title: 'Report', content };
const [, valid] = convene(DAY, '2025-02-20');
const calling = (more: object, on = '2025-02-20', told = clerk(on)) =>
  meetingAfter([]).when('ConveneMeeting', { meeting: 'B', ...valid, ...more }, told);

describe('convening a meeting', () => {
  it('freezes the members of the body as they are given', () => {
    expect(meetingAfter(called).state.convening.convened).toMatchObject({
      day: DAY,
      kind: 'ORDINARY',
      members: MEMBERS,
    });
  });
  it('is done once', () => {
    meetingAfter(called)
      .when('ConveneMeeting', { meeting: 'B', ...valid }, clerk('2025-02-21'))
      .thenRefused('MEETING_EXISTS');
  });
  it('lists each person once, of authorities in the arrangement, at a time of day', () => {
    calling({ members: [...MEMBERS, MEMBERS[0]] }).thenRefused('MEMBER_LISTED_TWICE');
    calling({ members: [{ ...MEMBERS[0], authority: 'zzz' }] }).thenRefused('MEMBER_OF_NO_PARTY');
    calling({ time: '2 pm' }).thenRefused('NO_TIME_OF_DAY');
  });
  it('is not for a day that has passed; what was convened then is recorded with an exception', () => {
    calling({}, '2025-03-13').thenRefused('MEETING_DAY_PAST');
    calling({}, '2025-03-13', minuted('2025-03-13')).thenTypes(
      'MeetingConvened',
      'ComplianceExceptionRaised',
      'ComplianceExceptionRaised',
    );
  });
  it('takes the law it meets under from the form of the arrangement, which nobody types', () => {
    const arrangement = {
      'arrangement/test': {
        decider: arrangementDecider as unknown as Decider<never>,
        history: [[VehicleNamed({ vehicle: 'S102_JOINT_COMMITTEE' }), at('2024-01-01', 'acc')]] as const,
      },
    };
    const { decision } = meetingAfter([], { others: arrangement }).when(
      'ConveneMeeting',
      { meeting: 'B', ...valid },
      clerk('2025-02-20'),
    );
    expect(decision).toMatchObject([
      { body: { vehicle: 'S102_JOINT_COMMITTEE', law: 'LOCAL_GOVERNMENT', jurisdiction: 'ENGLAND' } },
    ]);
    const organ = meetingAfter([], { others: arrangement }).when(
      'ConveneMeeting',
      { meeting: 'B', ...valid, organOf: 'wic', law: 'NHS' },
      clerk('2025-02-20'),
    );
    expect(organ.decision).toMatchObject([{ body: { organOf: 'wic', law: 'NHS' } }]);
    expect(organ.decision).not.toMatchObject([{ body: { vehicle: expect.anything() as unknown } }]);
  });
  it('counts notice as the constitution does, where it has terms of its own', () => {
    calling({ notice: { clearDays: 28, dayKind: 'CALENDAR' } }).thenTypes(
      'MeetingConvened',
      'ComplianceExceptionRaised',
    );
    calling({ notice: { clearDays: 2, dayKind: 'CALENDAR' } }, '2025-03-09').thenTypes('MeetingConvened');
  });
});

describe('the agenda', () => {
  it('is added to by a supplement, and nothing is taken away', () => {
    const more = play([agenda('2025-03-03', '7')], onAgenda);
    expect([...meetingAfter(more).state.convening.agenda.keys()]).toEqual(['6', '7']);
    expect(more.at(-1)![0].body['supplement']).toBe(1);
  });
  it('numbers an item once', () => {
    const again = { meeting: 'B', items: [{ item: '6', title: 'Again' }] };
    meetingAfter(onAgenda).when('PublishAgenda', again, clerk('2025-02-28')).thenRefused('ITEM_EXISTS');
    meetingAfter([]).when('PublishAgenda', again, clerk('2025-02-28')).thenRefused('MEETING_UNKNOWN');
  });
  it('takes a late item for the chair’s reasons', () => {
    const late = { meeting: 'B', item: '9', title: 'Flood', reasons: 'The river rose', chair: 'p_acc_1' };
    const chaired = play([convene(DAY, '2025-02-20', { chair: 'p_acc_1' })]);
    meetingAfter(chaired).when('AdmitLateItem', late, clerk(DAY)).thenTypes('LateItemAdmitted');
    meetingAfter(chaired)
      .when('AdmitLateItem', { ...late, chair: 'p_bdc_1' }, clerk(DAY))
      .then(
        LateItemAdmitted({ ...late, chair: 'p_bdc_1' }),
        ComplianceExceptionRaised({ rule: 'LATE_ITEM_NOT_BY_CHAIR', severity: 'MEDIUM', authority: 'acc' }),
      );
    meetingAfter(onAgenda)
      .when('AdmitLateItem', { ...late, item: '6' }, clerk(DAY))
      .thenRefused('ITEM_EXISTS');
    expect(
      meetingAfter(play([['AdmitLateItem', late, clerk(DAY)]], chaired)).state.convening.agenda.get('9')?.late,
    ).toBe(true);
  });
});

describe('papers', () => {
  const publish = (more: object) =>
    meetingAfter(onAgenda).when('PublishPaper', { ...paper, ...more }, clerk('2025-02-28'));
  it('are kept in every version', () => {
    const two = play(
      [
        ['PublishPaper', paper, clerk('2025-02-28')],
        ['PublishPaper', { ...paper, version: 2, content: { ...content, hash: 'b'.repeat(64) } }, clerk('2025-03-03')],
      ],
      onAgenda,
    );
    expect(meetingAfter(two).state.convening.papers.get('P-6 PUBLIC')).toEqual([
      { version: 1, contentHash: hash },
      { version: 2, contentHash: 'b'.repeat(64) },
    ]);
    publish({ version: 2 }).thenRefused('PAPER_VERSION_NOT_NEXT');
  });
  it('belong to an item of the agenda, where they name one', () => {
    publish({ item: '9' }).thenRefused('ITEM_NOT_ON_AGENDA');
    publish({ item: undefined }).thenTypes('PaperPublished');
  });
  it('are kept from the public on a ground of the law that applies', () => {
    const ground = { basis: 'LGA_12A', jurisdiction: 'ENGLAND', paragraph: '3' };
    publish({ copy: 'EXEMPT', ground }).thenTypes('PaperPublished');
    publish({ copy: 'EXEMPT' }).thenRefused('EXEMPT_COPY_NEEDS_GROUND');
    publish({ ground }).thenRefused('PUBLIC_COPY_HAS_NO_GROUND');
    publish({ copy: 'EXEMPT', ground: { ...ground, paragraph: '9' } }).thenRefused('EXEMPTION_GROUND_UNKNOWN');
  });
});

describe('cancelling', () => {
  it('ends a meeting that has not begun', () => {
    const cancelled = play([['CancelMeeting', { ground: 'NO_BUSINESS' }, clerk('2025-03-03')]], onAgenda);
    expect(meetingAfter(cancelled).state.convening.cancelled).toBe(true);
    meetingAfter(cancelled).when('OpenItem', { meeting: 'B', item: '6' }, clerk(DAY)).thenRefused('MEETING_CANCELLED');
  });
  it('is not for one that has', () => {
    const begun = play([['OpenItem', { item: '6' }, clerk(DAY)]], onAgenda);
    meetingAfter(begun)
      .when('CancelMeeting', { meeting: 'B', ground: 'OTHER' }, clerk(DAY))
      .thenRefused('MEETING_BEGUN');
  });
});
