import {
  afterSend,
  CLOSED_WINDOW,
  canShowTyping,
  isInTalk,
  messagesLeft,
  openedWindow,
} from '../../../domain/conversation';
import { HOUR, MINUTE, SECOND } from '../../../domain/kernel';

const at = 1_000_000;

describe('reply window', () => {
  test('message: five within 48 hours; enter: two within a minute', () => {
    expect(openedWindow(CLOSED_WINDOW, 'message', at)).toEqual({ left: 5, untilAt: at + 48 * HOUR });
    expect(openedWindow(CLOSED_WINDOW, 'enter', at)).toEqual({ left: 2, untilAt: at + MINUTE });
  });

  test('rights do not add up: the larger number and the later end hold', () => {
    const written = openedWindow(CLOSED_WINDOW, 'message', at);
    expect(openedWindow(written, 'enter', at + HOUR)).toEqual(written);
    const used = [1, 2, 3, 4].reduce(afterSend, written);
    expect(openedWindow(used, 'enter', at + HOUR)).toEqual({ left: 2, untilAt: at + 48 * HOUR });
    expect(openedWindow(used, 'message', at + HOUR)).toEqual({ left: 5, untilAt: at + 49 * HOUR });
  });

  test('what was left of a window that is over is gone', () => {
    const old = { left: 5, untilAt: at };
    expect(messagesLeft(old, at)).toBe(0);
    expect(messagesLeft(old, at - 1)).toBe(5);
    expect(openedWindow(old, 'enter', at)).toEqual({ left: 2, untilAt: at + MINUTE });
  });

  test('each send uses one, and never less than none is left', () => {
    expect(afterSend({ left: 1, untilAt: at })).toEqual({ left: 0, untilAt: at });
    expect(afterSend(CLOSED_WINDOW).left).toBe(0);
  });

  test('in talk: for 30 minutes after a message', () => {
    expect(isInTalk(null, at)).toBe(false);
    expect(isInTalk(at, at + 30 * MINUTE - 1)).toBe(true);
    expect(isInTalk(at, at + 30 * MINUTE)).toBe(false);
  });

  test('typing: shown to who acted in the last 30 s, while a message could be sent, and not twice at once', () => {
    const window = openedWindow(CLOSED_WINDOW, 'message', at);
    const shows = (more: Partial<typeof window>, lastActionAt: number, shownUntilAt = 0) =>
      canShowTyping({ window: { ...window, ...more }, lastActionAt }, shownUntilAt, at + 30 * SECOND);
    expect(shows({}, at)).toBe(true);
    expect(shows({}, at - 1)).toBe(false);
    expect(shows({ left: 0 }, at)).toBe(false);
    expect(shows({ untilAt: at }, at)).toBe(false);
    expect(shows({}, at, at + 30 * SECOND + 1)).toBe(false);
    expect(shows({}, at, at + 30 * SECOND)).toBe(true);
  });
});
