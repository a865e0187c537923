import type { CaseWords } from './case-words.ts';

const stems = '甲乙丙丁戊己庚辛壬癸';

export const zhCase: CaseWords = {
  you: '您',
  colleague: (member) => `同事${stems[member - 1] ?? member}`,
  nameAndDay: (name, day) => `${name}，${day}`,
  attributed: (answer, who) => `· ${answer}（${who}）`,
  says: (who, value) => `· ${who}：${value}`,
  disputed: '几位同事的回答不同，还没有商定',
  differ: (name, said) =>
    `“${name}”有不同的回答，都留着。商定以前不按其中任何一个判断：\n${said.join('\n')}\n以哪个为准？谁都可以定，也可以先放着。`,
  choose: (value, who) => `以${value}为准（${who}）`,
  settled: (answer) => `定下来了：${answer}。`,
  letter: (code) => `这是关于档案 ${code} 的消息。您回来以前不再另发。`,
  news: '您不在的时候，档案有更新：',
  withdrawn: (names) => `已经撤回、现在没有回答的：${names.join('、')}。`,
  stays: '这一项档案里已有更明确的回答，仍按它判断：',
  othersStay: '清掉的只是您自己的回答，同事填的还在档案里。',
  opened: (code) =>
    `档案编号：${code}\n过几天接着填、换一个入口，或者请同事一起填，把编号发给我就行。知道编号的人都能看到这份档案、在里面填写，请只发给信得过的人。`,
  open: (code, members) => `档案编号：${code}（共有${members}人加入过）。目前记着：`,
  found: (answers, own) =>
    `找到这份档案了，里面有${answers}项回答。您是哪一位？${own > 0 ? `您在这里已有的${own}项回答会一起放进去，和同事不同的两个都留着。不想放进去，先说“重来”，再发一次编号。` : ''}`,
  joined: (code) => `已经加入档案 ${code}。目前记着：`,
  nothingYet: '还没有回答。',
  unknownCode: '没有找到这个编号的档案，请核对一下。判断记录的核对码不是档案编号。前面说的都还在。',
  tooManyTries: '今天输错编号的次数太多了，请明天再试。前面说的都还在。',
  badCode: '这不像档案编号。编号是12位，每4位用短横隔开，例如 4F7K-9Q2M-XW3T。',
  anotherFirst: (code) => `您已经在档案 ${code} 里。想换一份，先说“退出档案”，再发编号。`,
  inNone: '您还没有加入任何档案。说“档案编号”就可以建一份。',
  left: '已经退出档案。您自己的回答跟着您走，还在这里；同事的回答留在档案里。',
  buttons: { self: '我本人，接着填', colleague: '我是同事，一起填' },
};
