import type { OpenlyWords } from './openly-words.ts';

export const zhOpenly: OpenlyWords = {
  hello:
    '我是国合助手，可以问《北京国际科技合作基地管理办法》的条文，例如“公示期多久”“第九条怎么说”。贵单位能不能申报，请私下和我说，别人看不到。',
  onlyToYou: '这和贵单位的情况有关，下面的内容只有您能看到。',
  askedAnew: '问题改过了，按改后的回答：',
};
