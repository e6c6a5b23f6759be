import { AppError, WECHAT_LIMITS } from '../../domain/kernel';
import { checkText, log, type TextVerdict, wechatCodeOf } from '../_sdk';
import type { Context } from './context';

/** The way the first version of the check said "risky". The second says it in its result. */
const RISKY_CODE = 87014;

/**
 * Passes a text that another person will read. Throws CONTENT_REJECTED when content security finds it risky.
 * It asks for a person seen in the mini program within two hours (else 61010), and may be busy: a message is then let
 * through, because a shopper who cannot complain is worse than a text that is looked at later. The code is logged.
 */
export async function requireAcceptableText(context: Context, text: string | undefined): Promise<void> {
  if (!text) return;
  for (const piece of piecesOf(text)) {
    const verdict = await verdictOn(context, piece);
    const { suggest, label } = verdict?.result ?? {};
    if (suggest === 'risky') throw new AppError('CONTENT_REJECTED', { label });
    if (suggest === 'review') log('info', 'text to look at', { requestId: context.requestId, label });
  }
}

/** A text in pieces that WeChat takes: one, as long as no field takes more than that. */
function piecesOf(text: string): string[] {
  const characters = [...text];
  const size = WECHAT_LIMITS.secCheckChars;
  return Array.from({ length: Math.ceil(characters.length / size) }, (_, nth) =>
    characters.slice(nth * size, (nth + 1) * size).join(''),
  );
}

async function verdictOn(context: Context, text: string): Promise<TextVerdict | undefined> {
  try {
    return await checkText(context.openid, text);
  } catch (error) {
    const errCode = wechatCodeOf(error);
    if (errCode === RISKY_CODE) return { result: { suggest: 'risky' } };
    log('warn', 'text not checked', { requestId: context.requestId, errCode });
    return undefined;
  }
}
