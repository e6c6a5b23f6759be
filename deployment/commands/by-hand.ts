/** What no API does. Said after every deployment, since nothing else will; docs/DEPLOY.md tells each at length. */
export const BY_HAND: readonly string[] = [
  'Left to do by hand (docs/DEPLOY.md, 4):',
  '· 云调用 permissions: right-click each function with a config.json in DevTools → 上传并部署, once, where doctor finds one missing',
  '· 消息推送: one row each, to function push',
  '· 通知模板: choose them, then 管理 → 设置 → 通知模板',
  '· 用户隐私保护指引: what it has to name stands there',
];
