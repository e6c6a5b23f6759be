/** What WeChat's refusals of an upload mean, by what stands in them. */
const REMEDIES: readonly (readonly [said: RegExp, remedy: string])[] = [
  [
    /-10008|-80011|invalid ip/i,
    'This machine’s address is not on the list. mp.weixin.qq.com → 管理 → 开发管理 → 开发设置 → 小程序代码上传: add it to IP 白名单, or close the list. It may be an IPv6 one',
  ],
  [
    /-10007|invalid (private )?key|signature|decrypt/i,
    'The upload key is another one, or was replaced: generate it anew there, and put it in its place',
  ],
  [/40013|invalid appid|-80058|no permission/i, 'The appid of project.config.json is not that of the key'],
  [/-80051|80051|exceed max limit|too large/i, 'It is too large: npm run size says which package'],
  [
    /ENOTFOUND|ECONNREFUSED|ETIMEDOUT|ECONNRESET|socket hang up/i,
    'WeChat was not reached. Nothing is known of whether it came through; run the same again',
  ],
];

/** A refusal as a sentence with what can be done. Holds nothing of the key. */
export function refusalWords(error: unknown, key: string): string {
  const said = String(error instanceof Error ? error.message : error)
    .replaceAll(key, '•••')
    .replaceAll(/\s+/g, ' ')
    .slice(0, 300);
  const remedy = REMEDIES.find(([pattern]) => pattern.test(said))?.[1];
  return `WeChat did not take it: ${said}${remedy === undefined ? '' : `\n→ ${remedy}.`}`;
}
