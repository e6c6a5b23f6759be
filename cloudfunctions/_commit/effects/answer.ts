import { CLOSED_WINDOW, type ConversationText } from '../../../domain/conversation';
import { outcomeOf, type SendOutcome } from '../../../domain/notice';
import { get } from '../../_records';
import type { AnswerEffect } from '../../_records/documents';
import { describeError, log, sendConversationText, unseal, wechatCodeOf } from '../../_sdk';
import type { EffectKind, Ended } from '.';

/** Why an answer was not given though WeChat would have taken it. */
const HELD_BACK: ReadonlySet<string> = new Set(['taken_over', 'outdated', 'forgotten']);

/** Says in a conversation what the machine has to say, unless a person has it by then. */
export const answer: EffectKind<AnswerEffect> = {
  run: async (effect, row) => {
    try {
      const said = await wordsOf(effect);
      if (!said) return { type: 'final', code: 'forgotten' };
      // Asked last, at the moment of sending: what was on its way when somebody took over is not said any more.
      const talk = await get('talks', effect.talkId);
      if (await isTaken(effect, talk?.isWithPerson === true)) return { type: 'final', code: 'taken_over' };
      // A welcome, and what a model says, is over for whoever wrote meanwhile.
      if ((said.isWelcome || effect.isModel) && (talk?.turns ?? 0) > said.number)
        return { type: 'final', code: 'outdated' };
      if (Date.now() > effect.untilAt) return { type: 'final', code: 'outdated' };
      const words = unseal(said.reply, `turns/${effect.turnId}/reply`) as ConversationText;
      await sendConversationText(row.to, words, { isModel: effect.isModel === true });
      return { type: 'sent' };
    } catch (error) {
      log('warn', 'answer not sent', { outboxId: row._id, ...describeError(error) });
      return outcomeOf(wechatCodeOf(error));
    }
  },
  succeed: (effect, outcome) => {
    if (outcome.type === 'sent') return { ...withoutWords(effect), status: 'sent' };
    return outcome.type === 'final' && HELD_BACK.has(outcome.code) ? dropped(effect, outcome.code).effect : undefined;
  },
  fail: (effect, outcome) => {
    // WeChat takes nothing there any more, whatever we counted.
    if (outcome.type === 'final') return { ...dropped(effect, outcome.code), changes: { window: CLOSED_WINDOW } };
    return { effect: { ...effect, reason: codeOf(outcome) }, changes: {} };
  },
  again: (effect, _head, now) => (now > effect.untilAt ? dropped(effect, 'outdated') : { effect, changes: {} }),
  giveUp: (effect, _head, reason) => dropped(effect, reason),
};

/** What is said, and after which turn. The turn itself is asked only for a row of an earlier build. */
async function wordsOf({ turnId, number, reply, isWelcome = false }: AnswerEffect) {
  if (reply !== undefined && number !== undefined) return { reply, number, isWelcome };
  const turn = await get('turns', turnId);
  return turn?.reply ? { reply: turn.reply, number: turn.number, isWelcome: turn.kind === 'entered' } : undefined;
}

/** Once they are said, or not, the turn alone has them. */
function withoutWords({ reply: _reply, ...effect }: AnswerEffect): AnswerEffect {
  return effect;
}

/** Whether a person has them by now, for whom they may only have been waiting when it was planned. */
async function isTaken({ isHandover, waitsAs }: AnswerEffect, isWithPerson: boolean): Promise<boolean> {
  if (waitsAs === undefined) return !isHandover && isWithPerson;
  return (await get('tickets', waitsAs))?.queue !== 'waiting';
}

const codeOf = (outcome: SendOutcome): string => ('code' in outcome ? outcome.code : outcome.type);

const dropped = (effect: AnswerEffect, reason: string): Ended<AnswerEffect> => ({
  effect: { ...withoutWords(effect), status: 'dropped', reason },
  changes: {},
});
