import type { HandlerOutput, SpecOf } from '../../../contract';
import { canRunIncidents } from '../../../domain/agent';
import { OUR_LIMITS } from '../../../domain/kernel';
import { TOPICS, teamFor } from '../../../domain/ticket';
import type { Handler } from '../../_entry';
import { callerOf, deskSettings, findByIds, findPage } from '../../_records';
import type { IncidentDoc, Telling } from '../../_records/documents';
import { alarmsFor } from './alarms-for';

type Spec = SpecOf<'agent', 'incident.list'>;

/** What suddenly many ask, and what was said of it to all, of the topics that the caller answers for. At most two database calls. */
export const listIncidents: Handler<Spec> = async (context, { cursor }) => {
  const caller = callerOf(context);
  const now = context.now();
  const settings = await deskSettings(now);
  const topics = TOPICS.filter((topic) =>
    canRunIncidents(caller, teamFor(topic, settings.teams, settings.defaultTeamId)),
  );
  const [alarms, page] = await Promise.all([
    cursor === undefined ? alarmsFor(caller, settings, now) : [],
    findPage('incidents', {}, { orderBy: [['createdAt', 'desc']], size: OUR_LIMITS.listPage, cursor }),
  ]);
  const own = page.items.filter(({ topic }) => topics.includes(topic));
  const names = await namesIn(own);
  return { alarms, incidents: own.map((incident) => toWire(incident, names)), nextCursor: page.nextCursor };
};

async function namesIn(incidents: readonly IncidentDoc[]): Promise<ReadonlyMap<string, string>> {
  const ids = incidents.flatMap(({ openedBy, told, mended }) => [
    openedBy,
    ...[told, mended].flatMap((one) => one?.by ?? []),
  ]);
  if (ids.length === 0) return new Map();
  const members = await findByIds('members', [...new Set(ids)]);
  return new Map(members.map(({ _id, name }) => [_id, name]));
}

function toWire(incident: IncidentDoc, names: ReadonlyMap<string, string>): HandlerOutput<Spec>['incidents'][number] {
  const {
    _id: id,
    topic,
    articleId,
    words,
    english,
    anyway,
    createdAt: at,
    openedBy,
    linked,
    told,
    mended,
    closedAt,
  } = incident;
  const said = ({ text, english: inEnglish, by, fromAt, count, isDone }: Telling) => ({
    text,
    ...(inEnglish && { english: inEnglish }),
    byName: names.get(by),
    fromAt,
    count,
    isDone,
  });
  return {
    id,
    topic,
    articleId,
    words,
    ...(english && { english }),
    anyway: anyway ?? undefined,
    at,
    openedByName: names.get(openedBy),
    linked,
    told: told ? said(told) : undefined,
    mended: mended ? said(mended) : undefined,
    closedAt: closedAt ?? undefined,
  };
}
