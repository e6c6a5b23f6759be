import type { InputOf } from '../../../contract';
import { describeCloud } from '../../cloud/describe-cloud';
import { call, deskCloud, REPLY_TEMPLATE, refusal, STATUS_TEMPLATE } from '../desk-cloud';
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
});
