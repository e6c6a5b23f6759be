import { AWAY, capOf, loadShown, NO_LOAD } from '../../domain/routing';
import type { DeskSettings, MemberDoc } from '../_records/documents';

/** A member as colleagues see them. */
export function colleagueOf(member: MemberDoc, heard: ReadonlySet<string>, settings: DeskSettings) {
  const { _id: id, name, teamIds, presence = AWAY, load = NO_LOAD } = member;
  return {
    id,
    name,
    teamIds: [...teamIds],
    presence: presence.state,
    isHeard: heard.has(id),
    load: loadShown(load, capOf(settings)),
    ...(member.skills && member.skills.length > 0 && { skills: [...member.skills] }),
  };
}
