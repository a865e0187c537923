import type { TalkWords } from './talk-words.ts';

export const zhTalk: TalkWords = {
  greeting:
    '您好，我是国合助手，帮您对照《北京国际科技合作基地管理办法》逐条看条件。我只按条文判断，不代表认定结果。随时可以问条文（如“第九条怎么说”）。想快就说“只要结论”，想逐条看就说“完整报告”。',
  help: '直接回答问题，或者问条文。也可以说：不知道、为什么问、上一步、进度、结果、怎样才能达标、判断记录、重来、English。',
  languageChosen: '好的，我们用中文。',
  pair: (name, value) => `${name}，${value}`,
  recorded: (pairs) => `记下了：${pairs.join('；')}。`,
  recordedUnknown: (name, matters) =>
    `记下了：${name}，目前不清楚。${matters ? '它还可能影响结论，弄清了随时告诉我。' : '按目前的情况，它不影响结论。'}`,
  placeImplies: (place) =>
    place.startsWith('北京')
      ? '按您说的，在京登记注册记为“是”；不对请直接说。'
      : `${place}在北京，所以在京登记注册记为“是”；不对请直接说。`,
  changed: (name, before, after) => `改好了：${name}，${before} → ${after}。`,
  conclusionsStay: '其他结论不变。',
  misread: (name, reason) => `“${name}”还没有记：${reason}`,
  keptAsItWas: (name, value, reason) => `${reason}“${name}”仍是原来的回答：${value}。`,
  heldForLater: '其余的话我先留着，知道申报类别（或总额）以后再对上。',
  whatIs: (words, hasOwners) =>
    hasOwners ? `“${words}”指的是什么？` : `“${words}”我不知道指什么，没有记。请连名目一起说，例如“合作机构12家”。`,
  categoryInferred: (kind, category) => `按第八条，${kind}对应${category}。想按别的类别看，可以直接说。`,
  whyAsked: (clause) => `依据${clause}。`,
  fieldsOfGuide: (year, fields, source) => `${year}年申报指南的重点领域：${fields.join('、')}（${source}）。`,
  countriesOfGuide: (countries) => `重点国家（地区）：${countries.join('、')}。`,
  why: (name, clause) => `问“${name}”，是因为${clause}有这项要求，答案会影响判断：`,
  narrower: (name, value) => `您说的${name}是${value}，这个范围还不能判断。能再准确一点吗？`,
  notUnderstood: (example) => `这句话我没看懂，前面说的都还在。${example}。`,
  notTaken: (reason, example) => `${reason}前面说的都还在。${example}。`,
  contradiction: (part, partValue, whole, wholeValue) =>
    `${part}（${partValue}）不能多于${whole}（${wholeValue}）。我保留了原来的回答，请核对一下。`,
  tooLong: (limit) => `这条消息太长了，一次请不要超过${limit}个字。前面说的都还在。`,
  empty: '我没有收到文字。',
  undone: (name) => `好的，退回一步，重新回答“${name}”。`,
  nothingToUndo: '已经是第一步了。',
  confirmRestart: '重新开始会清掉目前所有回答，确定吗？',
  restarted: '已经清空，我们重新开始。',
  notRestarted: '好的，回答都还在。',
  progress: (answered, left) => `已经回答${answered}项，最多还要问${left}项。`,
  nothingAnswered: '还没有回答任何问题。',
  soFar: '到目前为止：',
  decided: '结论已经有了。可以问条文、看全部条款、说“上一步”修改，或者说“重来”。',
  finished: '该问的都问完了。可以问条文、说“上一步”修改，或者说“重来”。',
  decidedEarly: '有一项条件肯定不符合，所以先告诉您。',
  outcomeSettled: '结论已经定了，其余问题不会改变它，所以先告诉您。',
  aims: {
    outcome: (left) => `好的，只问影响结论的，一有定论就停。最多还要问${left}项。`,
    report: (left) => `好的，逐条都看。最多还要问${left}项。`,
  },
  waysNeedKind: '先告诉我贵单位是什么样的机构，才能说怎样达标。',
  waysNeedNothing: '条文写明的条件都已经对得上，不用再改什么。',
  receipt: (code) =>
    `到目前为止的判断记录，核对码 ${code}。里面有每项回答和原话、逐条的判断和引文，别人可以据此核对。整份记录：网页版在结果下面下载，终端用 guohe chat --receipt 保存。`,
  hello: '您好。',
  thanks: '不客气。',
  goodbye: '再见。回答都还在，随时可以接着说。',
  acknowledge: '好的。',
  staleChoice: '这个按钮已经失效了。',
};
