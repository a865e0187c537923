import { describe, expect, it } from 'vitest';
import { readIntent } from '../../../conversations/understanding/intent.ts';

describe('readIntent', () => {
  it.each([
    ['unknown', '不知道|这个我不太清楚|不知道哎|说不准|问问财务再说'],
    ['unknown', 'don’t know|I have no idea|I’m not sure|idk|can’t say|I’d have to ask our lawyer'],
    ['skip', '跳过|先跳过吧|待定|回头再说|下一题|skip that one|next question|later|not now'],
    ['what_if', '如果呢|要是|假设一下|试算一下|what if|what-if'],
    ['review', '看看我填了什么|我都说了什么|核对一下|查看我的回答|review|show my answers|what have I said so far?'],
    ['keep_supposed', '就这样改|保留这个假设|keep it|make it so'],
    ['drop_supposed', '只是问问|算了|never mind|just asking'],
    ['human', '转人工|我要找人工客服|有人工吗|你们的联系方式是多少|can I talk to a human?|human please'],
    ['robot', '你是机器人吗|你是谁|你是真人还是机器人|are you a robot?|who are you?'],
    ['insult', '你们这什么破玩意|垃圾|你真是废物|烦死了|you are useless|this is stupid'],
    ['praise', '真棒|你真厉害|good job|you’re great'],
    ['undo', '撤销|上一步|返回上一题|我刚才说错了|back|go back one step|oops|that was wrong'],
    ['undo', 'please undo that|please go back|no, please undo that|wait, go back|actually no, undo that'],
    ['restart', '重来|再来一遍|从头开始|start over please|let’s start again'],
    ['why', '为什么|为啥问这个|为什么要知道这个|why?|what for?|why does that matter?'],
    ['progress', '进度|还剩几题|还要多久|how many more questions?|how much longer?'],
    ['result', '结果|我们到底行不行啊？|能申报吗|我们符合条件吗|别问了|do we qualify?|am I eligible?|stop'],
    [
      'outcome',
      '只要结论|只想知道能不能申报|就想知道能不能申|直接告诉我结论|就看行不行吧|just tell us if we qualify|just the outcome',
    ],
    [
      'outcome',
      '算了直接告诉我行不行|forget it, just tell me|能不能申报，快说|只想知道行不行|the bottom line|only the verdict',
    ],
    ['report', '看全部条款|我想要完整报告|逐条过一遍|every clause|show me the whole report|clause by clause'],
    ['continue', '继续|接着问吧|go on|please continue|carry on'],
    ['ways', '怎样才能达标|那我们要怎么做才能符合条件呢|还差什么|怎么办|how can we qualify?|what are we missing?'],
    ['receipt', '判断记录|给我核对码|凭证号是多少|show me the receipt|receipt code'],
    ['hello', '你好|您好啊|早上好|在吗？|hi|Good morning|hello there!'],
    ['thanks', '谢谢|好的，多谢您|辛苦了|thanks a lot|OK, thank you'],
    ['goodbye', '再见|先这样吧|下次再聊|bye|see you later'],
    ['acknowledge', '好的|哦|明白了|ok|got it|I see'],
    ['help', '帮助|怎么用|help|?'],
    ['english', 'English|说英文|能说英文吗？|can you speak English?|I don’t speak Chinese'],
    ['chinese', '中文|请用中文|in Chinese please'],
  ])('hears %s in each of: %s', (intent, ways) => {
    for (const way of ways.split('|')) expect(readIntent(way), way).toBe(intent);
  });

  it.each([
    '有',
    '行',
    '不行',
    '不对',
    '12家',
    '好几家',
    '谢谢您，12家',
    '哦是的',
    '继续教育学院',
    '结论是不符合',
    'hello kitty ltd',
    'ok 12',
    'how can we change our registration',
    '返回的项目有3个',
    '我们公司重新注册过',
    '符合',
    'no',
    'wrong',
    'English and Chinese signs',
    'we stopped in 2024',
  ])('hears an answer, and nothing about the conversation, in: %s', (text) => {
    expect(readIntent(text)).toBeNull();
  });

  it('cannot be talked into a restart without being asked', () => {
    expect(readIntent('confirm_restart')).toBeNull();
  });
});
