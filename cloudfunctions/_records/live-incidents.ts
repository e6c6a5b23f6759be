import type { IncidentDoc, LiveIncident, LiveSettings } from './documents';

/** The incidents that go on, as shoppers read them; absent where there are none. */
export function incidentsTold(live: LiveSettings | undefined): { incidents?: LiveIncident[] } {
  const incidents = live?.incidents ?? [];
  return incidents.length > 0 ? { incidents: [...incidents] } : {};
}

/** As they stand in `settings/live` once this one is among them, or no more; the newest first. */
export function withIncident(incidents: readonly LiveIncident[], incident: IncidentDoc): LiveIncident[] {
  const others = incidents.filter(({ id }) => id !== incident._id);
  if (incident.closedAt !== null) return others;
  const { _id: id, topic, articleId, words, english, createdAt: at } = incident;
  const own = { id, topic, ...(articleId !== undefined && { articleId }), words, ...(english && { english }), at };
  return [own, ...others].sort((one, other) => other.at - one.at);
}
