/**
 * Reads `subscriptionsSetting` of wx.getSetting: whether notices are off altogether, or each of these was refused for good
 * (总是保持以上选择). Only what was ticked so stands there; whatever cannot be read counts as no refusal.
 */
export function isRefusalIn(setting: unknown, templateIds: readonly string[]): boolean {
  if (typeof setting !== 'object' || setting === null) return false;
  const { mainSwitch, itemSettings } = setting as { mainSwitch?: unknown; itemSettings?: unknown };
  if (mainSwitch === false) return true;
  const items = (typeof itemSettings === 'object' && itemSettings !== null ? itemSettings : {}) as Record<
    string,
    unknown
  >;
  return templateIds.length > 0 && templateIds.every((id) => items[id] === 'reject' || items[id] === 'ban');
}
