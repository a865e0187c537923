import type { ShareWords } from './share-words.ts';

const postedIn = (place?: string) => (place === undefined ? '发到本频道' : `发到 ${place} `);

export const zhShare: ShareWords = {
  offer: '分享结果',
  preview: (place) =>
    `下面就是会${postedIn(place)}的全部内容，那里的人都能看到。您的原话、别的回答和同事的称呼都不在里面。`,
  confirm: (place) => postedIn(place).trim(),
  keep: '不分享',
  shared: (place) => `已经${postedIn(place).trim()}。`,
  changed: '结果和刚才给您看的不一样了，请再看一遍。',
  elsewhere: '这里只有您和我。想分享给大家，请到那个频道里发送 /guohe 分享，我会先给您看要发的内容。',
  nowhere: '这个入口没有可以分享的地方。可以把判断记录的核对码告诉同事，或者说“档案编号”请同事一起填。',
  nothingYet: '还没有结果可以分享，先说说贵单位的情况吧。',
  heading: '有人分享了一份对照结果：',
};
