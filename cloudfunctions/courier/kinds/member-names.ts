import { get } from '../../_records';

/** What would be more than a name in a message: a link, a mention, a second line. */
const MORE_THAN_A_NAME = /[[\]()<>*`#\\\s]+/g;

/** What colleagues are called, each looked up once a run: nothing of it lies in what waits to be sent. */
export class MemberNames {
  private readonly found = new Map<string, Promise<string | undefined>>();

  /** Undefined where nobody is known by that id. One database call for each. */
  of(memberId: string): Promise<string | undefined> {
    const known = this.found.get(memberId);
    if (known) return known;
    const finding = get('members', memberId).then((member) => member?.name.replace(MORE_THAN_A_NAME, ' ').trim());
    this.found.set(memberId, finding);
    return finding;
  }
}
