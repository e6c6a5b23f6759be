import { isChange } from '../../../demo/stage/changes';
import type { CloudEvent } from '../../../local-cloud';

const run = (functionName: string, action?: string, ok = true): CloudEvent => ({
  type: 'function',
  at: 1,
  functionName,
  ...(action !== undefined && { action }),
  source: 'wx_client',
  outcome: { requestId: '1', ok, millis: 5, coldStart: false, databaseCalls: 2 },
});

describe('when phones look again', () => {
  test.each<[string, CloudEvent, boolean]>([
    ['a message was left', run('shopper', 'ticket.create'), true],
    ['a reply was written', run('agent', 'ticket.reply'), true],
    ['what became due has run', run('jobs'), true],
    ['what was cleaned up', run('chores'), true],
    ['WeChat pushed a message', run('push'), true],
    ['a phone looked', run('agent', 'queue.list'), false],
    ['what is named as something every object has', run('agent', 'constructor'), false],
    ['nothing came of it', run('agent', 'ticket.reply', false), false],
  ])('%s', (_what, event, expected) => expect(isChange(event)).toBe(expected));
});
