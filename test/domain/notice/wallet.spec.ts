import fc from 'fast-check';
import { deny, EMPTY_PURSE, grant, isGrant, type Purse, refund, reserve, revoke, settle } from '../../../domain/notice';

type Step = 'grant' | 'reserve' | 'settle' | 'refund' | 'deny' | 'revoke';

/** A life of a purse as the outbox lives it: settle, refund and deny end a reservation that was made. */
function live(steps: readonly Step[]) {
  let purse: Purse = EMPTY_PURSE;
  const counts = { granted: 0, used: 0, lost: 0 };
  for (const step of steps) {
    const isEnd = step === 'settle' || step === 'refund' || step === 'deny';
    if (isEnd && purse.reserved === 0) continue;
    if (step === 'grant') {
      purse = grant(purse);
      counts.granted += 1;
    } else if (step === 'reserve') {
      purse = reserve(purse) ?? purse;
    } else if (step === 'settle') {
      purse = settle(purse);
      counts.used += 1;
    } else if (step === 'refund') {
      purse = refund(purse);
    } else if (step === 'deny') {
      counts.lost += purse.remaining + 1;
      purse = deny(purse);
    } else {
      counts.lost += purse.remaining;
      purse = revoke(purse);
    }
  }
  return { purse, ...counts };
}

const steps = fc.array(fc.constantFrom<Step>('grant', 'reserve', 'settle', 'refund', 'deny', 'revoke'), {
  maxLength: 60,
});

describe('wallet', () => {
  test('whatever happens: neither part is ever negative', () => {
    fc.assert(
      fc.property(steps, (life) => {
        const { purse } = live(life);
        expect(Math.min(purse.remaining, purse.reserved)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('whatever happens: what was granted is there, used, or lost to WeChat’s word', () => {
    fc.assert(
      fc.property(steps, (life) => {
        const { purse, granted, used, lost } = live(life);
        expect(purse.remaining + purse.reserved).toBe(granted - used - lost);
      }),
    );
  });

  test('reserve, then refund: as before', () => {
    const purse = { remaining: 2, reserved: 1 };
    expect(refund(reserve(purse) ?? EMPTY_PURSE)).toEqual(purse);
  });

  test('reserve: an empty purse gives nothing, even while others are on their way', () => {
    expect(reserve({ remaining: 0, reserved: 3 })).toBeUndefined();
  });

  test('deny: leaves nothing to promise, and other notices their reservation', () => {
    expect(deny({ remaining: 4, reserved: 2 })).toEqual({ remaining: 0, reserved: 1 });
  });

  test('settle and refund without a reservation change nothing', () => {
    const purse = { remaining: 1, reserved: 0 };
    expect([settle(purse), refund(purse)]).toEqual([purse, purse]);
  });

  test('choices: a yes with sound or alert is a yes, everything else is none', () => {
    const choices = ['accept', 'acceptWithAudio', 'acceptWithAlert', 'reject', 'ban', 'filter'] as const;
    expect(choices.filter(isGrant)).toEqual(['accept', 'acceptWithAudio', 'acceptWithAlert']);
  });
});
