import { reachOf } from '../../../src/agent/ticket/reach';

const now = Date.UTC(2026, 10, 20, 6);

describe('reachOf', () => {
  it('open conversation: goes first, with how many and until when', () => {
    const reach = { conversationLeft: 3, conversationUntilAt: now + 1, noticesLeft: 2 };
    expect(reachOf(reach, now)).toEqual({ by: 'conversation', left: 3, untilAt: now + 1 });
  });

  it('conversation used up or over: a notice, while one is left', () => {
    const notice = { by: 'notice', left: 2 };
    expect(reachOf({ conversationLeft: 0, conversationUntilAt: now + 1, noticesLeft: 2 }, now)).toEqual(notice);
    expect(reachOf({ conversationLeft: 5, conversationUntilAt: now, noticesLeft: 2 }, now)).toEqual(notice);
  });

  it('neither: they see it on their next visit', () => {
    expect(reachOf({ conversationLeft: 0, noticesLeft: 0 }, now)).toEqual({ by: 'visit' });
  });
});
