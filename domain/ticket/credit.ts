/** People of the desk whose answers are counted in one round of a ticket. */
export const ANSWERERS = 20;

/** How often somebody of the desk answered in public since the ticket began, or was reopened. */
export interface AnswerCount {
  readonly memberId: string;
  readonly replies: number;
}

/** One answer more. Whoever answered last stands last; of more people than are counted, who answered least is left out. */
export function answersAfter(answers: readonly AnswerCount[], memberId: string): readonly AnswerCount[] {
  const known = answers.find((one) => one.memberId === memberId);
  const others = answers.filter((one) => one !== known);
  const least = Math.min(...others.map(({ replies }) => replies));
  const leftOut = others.length < ANSWERERS ? -1 : others.findIndex(({ replies }) => replies === least);
  return [...others.filter((_one, place) => place !== leftOut), { memberId, replies: (known?.replies ?? 0) + 1 }];
}

/**
 * Of whom the stars of this resolution are: who answered most in it, of several the last; where nobody wrote, who held it last.
 */
export function creditedFor(ticket: {
  readonly answers?: readonly AnswerCount[];
  readonly lastAssigneeId: string | null;
}): string | null {
  const { answers = [], lastAssigneeId } = ticket;
  const most = Math.max(...answers.map(({ replies }) => replies));
  return answers.filter(({ replies }) => replies === most).at(-1)?.memberId ?? lastAssigneeId;
}
