import { randomBytes } from 'node:crypto';
import type { TicketDoc } from '../../../cloudfunctions/_records/documents';

describe('texts of a ticket', () => {
  const { WARMDESK_KEYS, WARMDESK_KEY_ID } = process.env;
  beforeAll(() => {
    process.env.WARMDESK_KEYS = `k1:${randomBytes(32).toString('base64')}`;
    process.env.WARMDESK_KEY_ID = 'k1';
  });
  afterAll(() => {
    Object.assign(process.env, { WARMDESK_KEYS: WARMDESK_KEYS ?? '', WARMDESK_KEY_ID: WARMDESK_KEY_ID ?? '' });
  });

  it('previewOf, handoverWordsOf: what was masked by the rules of an earlier build is masked by those of today', async () => {
    const texts = await import('../../../cloudfunctions/_records/ticket-texts');
    const words = '打 一三八0013八012 找她';
    const ticket = {
      _id: 't1',
      order: null,
      preview: texts.sealInTicket('t1', 'preview', words),
      handover: { by: '小林', words: texts.sealInTicket('t1', 'handover', words) },
    } as TicketDoc;
    expect(texts.previewOf(ticket)).toBe('打 一三八****八012 找她');
    expect(texts.handoverWordsOf(ticket)).toBe('打 一三八****八012 找她');
    expect(texts.handoverWordsOf({ ...ticket, handover: null })).toBeUndefined();
  });
});
