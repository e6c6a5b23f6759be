import type { LinkPlace } from '../../domain/host';
import { defineText } from './define-text';

interface PlaceWords {
  readonly title: string;
  readonly hint: string;
}

/** Where the shop sees what it enters outside, so that people come to help from there. */
export const linksText = defineText(
  {
    title: '外面的入口',
    hint: '从这些地方点进来，直接到帮助页；客服接手时能看到客人从哪来。把路径复制过去就行，以后改版也不会变。',
    places: {
      shipping: {
        title: '微信的发货消息',
        hint: '客人点微信的“已发货”消息，打开帮助页，正好是那笔订单。先要开通发货信息管理。',
      },
      channels: { title: '视频号', hint: '视频号主页的菜单、店铺等能放小程序的地方，填这个路径。' },
      live: { title: '视频号直播间', hint: '直播间里挂小程序时填这个路径。' },
      official_account: { title: '公众号菜单', hint: '公众号后台 → 自定义菜单 → 跳转小程序，填这个路径。' },
      email: {
        title: '邮件里的链接',
        hint: '你们的系统生成 URL Link 时，问号前面是 path，后面是 query。后面加上 &orderId=订单号，就是那笔订单。',
      },
      sms: { title: '短信里的链接', hint: '和邮件一样生成；一条链接最多用 30 天。' },
    } as Readonly<Record<LinkPlace, PlaceWords>>,
    copy: '复制',
    copyOf: (place: string) => `复制${place}的路径`,
    use: '让发货消息打开这里',
    stop: '恢复成微信的页面',
    used: '发货消息现在打开这里',
    other: '发货消息打开的是以前的路径，再点一次换成新的',
    done: '设好了，新的发货消息会打开帮助页',
    undone: '恢复了，发货消息打开微信的页面',
    refusals: {
      '48001': '这个小程序还没开通发货信息管理。在微信公众平台开通后再点一次。',
      '-604101': '云函数 merchant 还没有这个接口的权限：在开发者工具里右键它 → 上传并部署，十分钟后再点。',
    } as Readonly<Record<string, string>>,
    refused: (code: number) => `微信没有接受（${code}），什么都没有改。过一会儿再试。`,
  },
  {
    title: 'Ways in from outside',
    hint: 'From these places people come straight to help, and whoever answers sees where they came from. Copy the path there; it stays the same in later versions.',
    places: {
      shipping: {
        title: 'WeChat’s shipping message',
        hint: 'A tap on it opens help about that very order. WeChat’s shipping management has to be open.',
      },
      channels: { title: 'Channels', hint: 'Wherever a Channels page takes a mini program: its menu, its shop.' },
      live: { title: 'Channels live room', hint: 'Where a mini program is put into the live room.' },
      official_account: {
        title: 'Official account menu',
        hint: 'Official account → custom menu → open a mini program.',
      },
      email: {
        title: 'Link in an e-mail',
        hint: 'For a URL Link made by your system: path is what stands before the question mark, query what stands behind. With &orderId= and an order’s id it is about that order.',
      },
      sms: { title: 'Link in a text message', hint: 'Made as for e-mail; a link works for 30 days at most.' },
    },
    copy: 'Copy',
    copyOf: (place) => `Copy the path for ${place}`,
    use: 'Let it open this',
    stop: 'Back to WeChat’s page',
    used: 'The shipping message opens this now',
    other: 'It opens a former path; tap again for the new one',
    done: 'Done: new shipping messages open help',
    undone: 'Shipping messages open WeChat’s page again',
    refusals: {
      '48001':
        'WeChat’s shipping management is not open for this mini program. Open it on mp.weixin.qq.com, then tap again.',
      '-604101':
        'Function merchant lacks the permission: in DevTools right-click it, upload and deploy, and tap again ten minutes later.',
    },
    refused: (code) => `WeChat did not take it (${code}); nothing has changed. Try again later.`,
  },
);
