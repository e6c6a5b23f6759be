/** What WeChat answers for one template: taken, refused, forbidden by the platform, or dropped for a repeated title. */
export type SubscribeAnswer = 'accept' | 'reject' | 'ban' | 'filter';
export type SubscribeAnswers = Record<string, SubscribeAnswer>;

const ANSWERS: readonly string[] = ['accept', 'reject', 'ban', 'filter'];

/** Reads WeChat's result for the templates that were asked for. Whatever is missing counts as refused. */
export function readAnswers(templateIds: readonly string[], result: unknown): SubscribeAnswers {
  const given = (typeof result === 'object' && result !== null ? result : {}) as Record<string, unknown>;
  return Object.fromEntries(
    templateIds.map((id) => {
      const answer = given[id];
      // A long-term template may be accepted with a sound; that is an acceptance.
      if (typeof answer === 'string' && answer.startsWith('accept')) return [id, 'accept'];
      return [id, typeof answer === 'string' && ANSWERS.includes(answer) ? (answer as SubscribeAnswer) : 'reject'];
    }),
  );
}
