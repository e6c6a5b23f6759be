import { call, type OutputOf } from './call';
import { type Resource, useResource } from './use-resource';

export type Labels = OutputOf<'agent', 'label.list'>;
export type Label = Labels['labels'][number];

/** What the shop sorts its tickets by. */
export const useLabels = (options: { refreshOnShow?: boolean; isEnabled?: boolean } = {}): Resource<Labels> =>
  useResource('desk.labels', () => call('agent', 'label.list', {}), { keepAs: 'desk.labels', ...options });
