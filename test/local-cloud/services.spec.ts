import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createClock } from '../../local-cloud/clock';
import type { Platform, Service } from '../../local-cloud/service';
import { SERVICES } from '../../local-cloud/services';

const ROOT = join(__dirname, '../../local-cloud');

const isService = (value: unknown): value is Service =>
  typeof value === 'object' && value !== null && typeof (value as Partial<Service>).open === 'function';

/** Every service that a file of the folder gives. */
const servicesIn = (folder: string): readonly Service[] =>
  readdirSync(join(ROOT, folder))
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => Object.values(require(join(ROOT, folder, file)) as object).filter(isService));

describe('the registry of services', () => {
  const folders = readdirSync(ROOT, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [entry.name] : [],
  );

  test.each(folders)('%s: whatever service lies in the folder is registered under it', (folder) => {
    expect(new Set(SERVICES[folder])).toEqual(new Set(servicesIn(folder)));
  });

  test('the APIs: each is answered by one service, and this is all of them', () => {
    const clock = createClock({ now: 0, isFrozen: true });
    const kept = { get: () => undefined, set: () => undefined, delete: () => undefined, list: () => [] };
    const platform: Partial<Platform> = { clock, now: clock.now, account: { templates: [] }, keep: () => kept };
    const names = Object.values(SERVICES).flatMap((services) =>
      services.flatMap((service) => Object.keys(service.open(platform as Platform).openapi ?? {})),
    );
    expect(names.sort()).toEqual([
      'channels.ec.aftersale.acceptapply',
      'channels.ec.aftersale.getaftersaleorder',
      'channels.ec.order.get',
      'channels.ec.order.list.get',
      'customerServiceMessage.getTempMedia',
      'customerServiceMessage.send',
      'customerServiceMessage.setTyping',
      'customerServiceMessage.uploadTempMedia',
      'operation.getFeedback',
      'operation.getFeedbackmedia',
      'security.mediaCheckAsync',
      'security.msgSecCheck',
      'subscribeMessage.send',
      'urllink.generate',
      'wxa.sec.order.getOrder',
      'wxa.sec.order.getOrderList',
      'wxa.sec.order.setMsgJumpPath',
    ]);
  });
});
