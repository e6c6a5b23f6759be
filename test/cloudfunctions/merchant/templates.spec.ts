import type { InputOf } from '../../../contract';
import { OUR_LIMITS } from '../../../domain/kernel';
import { describeCloud } from '../../cloud/describe-cloud';
import { call, callAction, deskCloud, REPLY_TEMPLATE, refusal, STATUS_TEMPLATE } from '../desk-cloud';
import { ADMIN, LEAD, newKey, seedTicketDesk } from '../ticket-desk';

type Template = InputOf<'merchant', 'template.save'>['template'];
const ID = 'TemplateOther0000000000';

describeCloud('merchant: templates of notices', deskCloud(['merchant']), (cloud) => {
  beforeEach(() => seedTicketDesk(cloud));

  const list = () => call(cloud, ADMIN, 'merchant', 'template.list', {});
  const input = (template: Template, expectedVersion = 1) => ({
    key: newKey(),
    kind: 'reply' as const,
    template,
    expectedVersion,
  });
  const refused = (template: Template, openid = ADMIN) =>
    refusal(cloud, openid, 'merchant', 'template.save', input(template));

  test('template.list: each kind with its template, null where it has none', async () => {
    seedAgain({ status: undefined });
    const { templates, version } = await list();
    expect(version).toBe(1);
    expect(templates).toEqual([
      { kind: 'reply', template: { templateId: REPLY_TEMPLATE, keys: expect.objectContaining({ title: 'thing1' }) } },
      { kind: 'status', template: null },
      { kind: 'desk', template: null },
    ]);
  });
  const seedAgain = (templates: object) => {
    cloud.reset();
    seedTicketDesk(cloud, {
      templates: { reply: { templateId: REPLY_TEMPLATE, keys: { title: 'thing1' } }, ...templates },
    });
  };

  test('template.save: one kind’s is replaced whole, the other’s stays; null takes it away', async () => {
    const keys = { title: 'thing3', time: 'time2' };
    await call(cloud, ADMIN, 'merchant', 'template.save', input({ templateId: ID, keys }));
    const desk = () =>
      cloud.database.find('settings', { _id: 'desk' })[0] as unknown as { templates: Record<string, object> };
    expect(desk()).toMatchObject({ v: 2, templates: { status: { templateId: STATUS_TEMPLATE } } });
    expect(desk().templates.reply).toEqual({ templateId: ID, keys });
    await call(cloud, ADMIN, 'merchant', 'template.save', input(null, 2));
    expect(Object.keys(desk().templates)).toEqual(['status']);
    expect(cloud.database.find('audit_log')).toMatchObject([{ targetId: 'reply' }, { targetId: 'reply' }]);
  });

  test('template.save: what WeChat could not take is refused', async () => {
    const keys = { title: 'thing1' };
    expect(await refused({ templateId: '短', keys })).toBe('INVALID_INPUT');
    expect(await refused({ templateId: ID, keys: {} })).toBe('INVALID_INPUT');
    expect(await refused({ templateId: ID, keys: { title: '标题' } })).toBe('INVALID_INPUT');
    expect(await refused({ templateId: ID, keys: { title: 'thing1', hint: 'thing1' } })).toBe('INVALID_INPUT');
    expect(await refused({ templateId: ID, keys: { nothing: 'thing1' } as never })).toBe('INVALID_INPUT');
    expect(await refused({ templateId: ID, keys }, LEAD)).toBe('FORBIDDEN');
    expect(await refusal(cloud, ADMIN, 'merchant', 'template.save', input({ templateId: ID, keys }, 9))).toBe(
      'VERSION_CONFLICT',
    );
  });

  describe('template.test', () => {
    const tryOut = (kind: 'reply' | 'status' = 'reply', key = newKey()) =>
      callAction(cloud, ADMIN, 'merchant', 'template.test', { key, kind });
    const sent = () => cloud.sent(ADMIN).filter(({ accepted }) => accepted);
    const allow = (taps = 1, templateId = REPLY_TEMPLATE) =>
      Promise.all(Array.from({ length: taps }, () => cloud.tapSubscribe(ADMIN, { [templateId]: 'accept' })));

    test('the admin gets what a shopper would, with the saved template; the same key once', async () => {
      await allow(2);
      expect(await tryOut('reply', 'key-of-the-test')).toMatchObject({ ok: true, data: { isSent: true } });
      expect(await tryOut('reply', 'key-of-the-test')).toMatchObject({ ok: true, data: { isSent: true } });
      expect(sent()).toHaveLength(1);
      expect(sent()[0]).toMatchObject({
        payload: { touser: ADMIN, template_id: REPLY_TEMPLATE, data: { thing1: { value: '你问的物流问题' } } },
      });
      // Somebody else's words under the same key are another intention.
      expect(await tryOut('status', 'key-of-the-test')).toMatchObject({ error: { code: 'KEY_REUSED' } });
    });

    test('what WeChat refuses is told by its code: not allowed, keywords that do not fit', async () => {
      expect(await tryOut()).toMatchObject({ ok: true, data: { isSent: false, refusal: 43101 } });
      const template = { templateId: REPLY_TEMPLATE, keys: { title: 'thing9' } };
      await call(cloud, ADMIN, 'merchant', 'template.save', input(template));
      await allow();
      expect(await tryOut()).toMatchObject({ ok: true, data: { isSent: false, refusal: 47003 } });
      await call(cloud, ADMIN, 'merchant', 'template.save', input(null, 2));
      expect(await tryOut()).toMatchObject({ error: { code: 'INVALID_STATE' } });
    });

    test('ten in ten minutes, then nobody sends more; and only admins', async () => {
      for (let nth = 0; nth < OUR_LIMITS.testNotices.count; nth += 1) await tryOut();
      await allow();
      expect(await tryOut()).toMatchObject({ error: { code: 'RATE_LIMITED' } });
      expect(sent()).toEqual([]);
      expect(await refusal(cloud, LEAD, 'merchant', 'template.test', { key: newKey(), kind: 'reply' })).toBe(
        'FORBIDDEN',
      );
    });
  });
});
