import { halfWidth } from '../../policy-text/spelling/half-width.ts';

/** The ways to say something about the conversation itself; a message means it when it is one of them as a whole. */
const waysToSay = {
  chinese: [
    '(?:请|能|可以|我们?|想|要|希望|还是)*(?:说|用|讲|换成?|切换到?)?(?:中文|汉语|普通话)(?:吧|吗|谢谢)?',
    '(?:in |(?:can you )?speak |switch to |use )?(?:chinese|mandarin)|(?:can|could) you (?:please )?(?:ask|talk|reply|write|answer|speak)(?: (?:to )?me)? in (?:chinese|mandarin)',
  ],
  traditional: [
    '(?:请|能|可以|我要|我想)?(?:说|用|讲|换成?|切换到?|改成|改用)?(?:繁体|正体)(?:中文|字)?(?:吧|吗|谢谢)?',
    '(?:in |(?:can you )?write |switch to |use )?traditional(?: chinese)?(?: characters)?',
  ],
  simplified: [
    '(?:请|能|可以|我要|我想)?(?:说|用|讲|换成?|切换到?|改成|改用)?简体(?:中文|字)?(?:吧|吗|谢谢)?',
    '(?:in |switch to |use )?simplified(?: chinese)?(?: characters)?',
  ],
  english: [
    '(?:算了[,， ]*)?(?:还是)?(?:请|能|可以)?(?:说|用|讲|换成?|切换到?)?(?:英文|英语)(?:吧|吗|谢谢)?',
    "(?:in |(?:can you )?speak |switch to |use )?english|i (?:do not|don'?t|can'?t) (?:speak|read|understand) chinese",
  ],
  unknown: [
    '(?:对?这[个题一点]*)?我?[们也]?(?:对?这[个题一点]*)?(?:真的?|还|暂时)?(?:不知道|不清楚|不太清楚|不确定|不太确定|不晓得|不了解|不记得|记不清|忘了|没统计过?|没有?数据|说不好|说不准|不好说|答不上来)(?:这[个题])?了?[呢啊呀哎唉吧]?',
    '我?(?:得|要|要去|去)?(?:问问?|查查?)(?:一下)?[\\p{Script=Han}]{0,4}(?:再说|再答|才知道)',
    // 不清楚，得问办公室
    '(?:这[个题]?)?我?(?:真的?|还)?(?:不知道|不清楚|不太清楚|不确定|不了解|不记得|说不好|说不准)[了啊呀呢吧]?[,， ]*(?:我|这)?(?:得|要|需要|回头|待会儿?|先|还)+(?:去)?(?:问|查|核实|确认|了解)[^,，。?？]{0,12}',
    '唔知(?:道)?[啊呀]?|(?:这[个题]?)?我?(?:哪里?|怎么(?:会|可能)?)(?:知道|晓得|清楚|记得)[啊呀呢]?',
    "(?:(?:i'm )?not sure|(?:i )?don'?t know|no idea),? (?:i(?:'d| would|'ll)? )?(?:have|need|let me|will) (?:to )?(?:ask|check)(?: (?:with )?[a-z ]{1,30})?|hard to say",
    "(?:i )?(?:really )?(?:do not|don'?t) (?:know|remember)(?: that)?|i?dunno|idk|(?:i )?(?:have )?no (?:idea|clue)|(?:i(?:'m| am) )?(?:not sure|unsure)|unknown|not known|(?:i )?can'?t (?:say|tell|remember|recall)",
    "i(?:'d| would|'ll| will)? (?:have|need) to (?:ask|check)(?: (?:with )?[a-z ]{1,30})?",
  ],
  /** Not now; not knowing is something else. */
  skip: [
    '(?:我?想?先?)?跳过(?:这[一]?[题个项]?|去)?吧?|(?:先)?略过|(?:先)?不(?:答|回答|填)(?:这[题个项])?(?:了|吧)?|下一[个题](?:吧)?|待定|(?:以后|回头|稍后|一会儿?|待会儿?|晚点)再(?:说|答|填)(?:吧)?',
    '(?:let me )?skip(?: it| (?:this|that)(?: one| question)?)?(?: for now)?|pass|next(?: question)?|later|not now|come back to (?:it|this|that) later',
  ],
  undo: [
    '再(?:往)?[上退回]一?[步个题]|(?:再)?改回[来去](?:吧)?|(?:还是)?(?:恢复)?原来的(?:吧)?|撤销(?:吧|一步|一下|上一步|刚才(?:那个|的)?)?|取消刚才的|收回',
    '[把将]?(?:刚才|刚刚|上一|前一)(?:说?的)?(?:那)?[条个项题]?(?:回答)?(?:给我)?(?:去掉|删掉?|删了|撤掉|撤了|取消|作废|不算)(?:了|吧)?',
    '(?:返回|回到?|退回)?上一[步个题]|返回|后退|撤销|撤回|退回去?|退一步|我?(?:刚才|刚刚)?[说答填选]错了',
    '(?:go )?back(?: (?:that|it|this|(?:one|a)(?: step)?))?|undo(?: (?:that|it|this|the last(?: one)?))?|previous(?: question)?|(?:oops,? )?(?:i made a mistake|that was (?:wrong|a mistake))|oops',
  ],
  restart: [
    '换(?:一)?[个家](?:看|问|吧)*|换(?:一)?[个家](?:客户|单位|公司|机构|学校|企业)(?:看|问|吧)*|(?:看|问|说|轮到)?(?:下一|第[二三四五])[个家](?:客户|单位|公司)?(?:呢|吧)?',
    '(?:(?:now |ok,? )*(?:the )?(?:next|another|a different|second|other) (?:client|company|organi[sz]ation|one))(?: now| please)?',
    '重来|重新来|重新开始|从头(?:再来|开始|来)|再来一[遍次]|重置|清空',
    "(?:let'?s )?(?:restart|start (?:over|again)|begin again)|reset",
  ],
  why: [
    '(?:你们?)?问(?:我)?(?:这么|那么)多(?:问题)?(?:干嘛|干什么|干啥|做什么|有什么用|有啥用)',
    '(?:(?:这|这个|这些|这[题项])?(?:问题)?)?(?:又)?(?:为什么|为啥|干嘛)(?:要|需要)?(?:问|知道|填)(?:这个|这些|这)?',
    "(?:这)?(?:关|干)(?:你|你们)(?:什么|啥|屁)事[啊呀]?|why do you ask(?: (?:这|这个))?|(?:that is |that's |it's )?none of your business|(?:who|why) (?:wants|do you want|would you want) to know",
    '(?:你们?)?(?:为什么|为啥|干嘛)(?:要)?(?:(?:问|知道|填)?(?:我)?(?:这个|这些|这)?)?|问(?:这个|这)?(?:干嘛|干什么|做什么|有什么用)',
    'y do (?:u|you) ask|why(?: do (?:you|u) (?:ask|need)(?: (?:that|this|it))?| is (?:that|this) (?:needed|asked)| does (?:that|this|it) matter| this| that)?|what for',
  ],
  progress: [
    '(?:能不能|可以|麻烦|请)?(?:搞|弄|问)?快(?:一?点|些)(?:吧|吗|行吗|行不行|好吗|啊)?|(?:怎么)?(?:要)?(?:问|填)?这么(?:多|久|慢)(?:啊|呀)?|没完没了(?:了)?(?:啊|吗)?',
    'hurry(?: up)?|be quick|faster|this (?:is taking|takes) (?:too long|forever|ages)|too many questions|why (?:are there )?so many questions',
    '(?:那)?(?:我们?)?还?(?:有|差|剩)?(?:哪些|哪几[个项]|什么|啥)(?:问题|题|内容|项目?)?(?:是)?(?:我们?)?(?:还)?没有?(?:答|回答|填|说|弄)(?:完|清楚)?(?:的|了)?[呢啊]?',
    '(?:那)?(?:我们?)?(?:还|有)(?:用|要|需要|必要)(?:再)?(?:继续|接着)?(?:问|填|答|说)?(?:下去)?(?:吗|么)',
    "what(?:'s| is| are| have i)? (?:still )?(?:left|open|unanswered|not answered(?: yet)?|missing answers)(?: to (?:answer|do))?",
    '(?:我们?)?(?:刚才|刚刚|现在|上次)?(?:说|问|填|答|进行|做)到哪(?:一步|里|儿)?了?|还有(?:什么|啥|哪些)(?:要|需要)?(?:问|填|答|说)(?:的)?',
    '(?:你)?(?:到底|总共|一共|总的)*(?:还)?要(?:问|答|填)(?:多少|几)[个道]?(?:问题|题)?[啊呀呢]?|(?:都)?(?:问|答|填)了?(?:多少|几个?)(?:问题|题)?了?',
    '(?:我)?回来了[,，。 ]*(?:(?:我们?)?(?:刚才|刚刚|上次)?(?:说|问|填|答)到哪(?:里|儿)?了?|继续)?',
    '进度|到哪了|还[有剩](?:多少|几个?)(?:个?问题|题|步)?|还要问?(?:多久|多少个?|几个)|问完了吗',
    'progress|how (?:many|much) (?:more|left|longer)(?: questions?)?(?: left)?|status',
  ],
  outcome: [
    '(?:我们?)?(?:就|只)(?:是)?(?:想|要|想要|需要|看|问|给我?|说)?(?:知道|看|听|个|一个)?(?:结论|能不能(?:申报?|报)?|行不行)(?:就(?:行|好|可以))?[了吧啊呀]?',
    '(?:请|麻烦)?(?:直接|快点?|赶紧|尽快|就|只)(?:说|给|告诉)(?:我们?|一?个)*(?:结论|能不能(?:申报?|报)?|行不行)(?:就(?:行|好|可以))?[了吧啊呀]?',
    '(?:急)?[,，。!！ ]*(?:能不能|能否|可不可以|可以)(?:请)?(?:直接|快点?|就)(?:说|告诉我?|给个)(?:我们?)?(?:到底)?(?:结论|能不能(?:申报?|报)|行不行|能报吗|行吗)[啊呀吗]?',
    '(?:我们?)?(?:到底)?(?:能不能(?:申报?|报)|行不行|能(?:申报?|报)吗)[,， ]*(?:请|麻烦)?(?:快点?|直接|赶紧|尽快)(?:说|告诉我|问)?[吧啊呀]?',
    '(?:so,? |well,? )*can (?:i|we) (?:apply|qualify) or not',
    'just (?:tell (?:me|us)|say)(?: quickly)? (?:whether|if) (?:we|i) (?:can|could|qualify)(?: apply| qualify)?(?: or not)?',
    'just (?:tell|answer) (?:me|us)(?: already| now)?|just say it',
    '(?:(?:just|only) )?the (?:bottom line|short answer)|bottom line|(?:just|only) (?:the )?(?:outcome|conclusion|verdict|answer)',
  ],
  result: [
    '(?:请|麻烦)?(?:再|给我)?(?:说|看|发|讲|报)(?:我)?(?:一[遍次下])?(?:的)?(?:最后的|最终的?)?(?:结果|结论)(?:吧|看看)?',
    '(?:那)?(?:我们?)?(?:为什么|为啥|怎么|咋)(?:还|现在|就|会)?(?:不行|不符合(?:条件)?|不够|不达标|不能(?:申报?|报))[呢啊]?|(?:为什么|怎么|咋)(?:还|现在|就)?(?:不能|没法|无法|判断不了|下不了)(?:判断|下?结论|给?结论|出?结果)?[呢啊]?',
    '(?:那就?)?(?:直接|赶紧|快点?)(?:出|给|看|报)(?:个|一下)?(?:结果|结论)吧?|出(?:个)?(?:结果|结论)(?:吧)?',
    '(?:看看?|查看|给我)?(?:一下)?(?:目前的?|现在的?)?(?:结果|结论)(?:呢|怎么?样|如何|是什么|出来了?[吗没])?',
    '(?:那么?)?(?:我们?|本?单位|公司)?(?:到底|现在)?(?:(?:符不符合|够不够|能不能(?:申报?|报)|行不行)(?:条件|要求)?[啊呢]?|(?:符合|满足|够|能申?报|可以申报)(?:条件|要求)?了?[吗么])',
    '(?:别|不想?|不用)再?[问答填](?:我|下去)?了|到此为止|就到这[里吧儿]*|结束|停',
    '(?:把)?(?:最后的?|最终的?)?(?:结果|结论)(?:再)?(?:给|发|报)(?:我|一下)+(?:看看?|一下)?(?:[,，。 ]*(?:我?要|好)(?:截图|给|发|拿)[^,，。]{0,8})?',
    "(?:so,? |and )?(?:show |see )?(?:me )?(?:the )?(?:results?|summary|outcome|verdict)|what(?:'s| is) (?:the|my|our) (?:result|verdict|outcome)",
    "(?:do|would|can|could) (?:we|i) (?:qualify|apply)|are we eligible|am i eligible|stop|quit|enough|that's (?:all|enough)",
  ],
  report: [
    '(?:我们?)?(?:想?要|想)?(?:查?看)?(?:全部|所有)的?条款|(?:我们?)?(?:想?要|想|给我)?看?(?:完整|全部|整份)的?(?:报告|结果)',
    '(?:我们?)?(?:想?要|想)?(?:逐条|一条一?条|每一?条)[地的]?都?(?:看|过|问|判断|核对)(?:一[遍下])?吧?',
    "(?:(?:show|give)(?: me)? |i(?: would|'d)? (?:want|like) )?(?:every clause|all(?: the)? clauses|(?:the |a )?(?:full|whole|complete) report)|clause by clause|the whole (?:thing|lot)",
  ],
  continue: [
    '(?:那)?你(?:来|继续)?问吧?|问吧|(?:那)?(?:就)?(?:开始|来)吧|准备好了|(?:go ahead|ask away|fire away|shoot|ready|start)',
    '(?:请|我们)?(?:继续|接着|往下)(?:问|来|说|走|下去)?吧?|(?:那|那么)?(?:然后|接下来|接着|下一步|下面)(?:呢|啊|问什么|做什么)?',
    "(?:let's |please )?(?:continue|go on|carry on|keep going|proceed)|(?:so |and |ok,? )*(?:what(?:'s| is)? (?:now|next)|and (?:now|then))|so|and|well",
  ],
  ways: [
    'what (?:would|does|will) it take(?: (?:to qualify|for us))?',
    '(?:那|还)*有(?:没有)?(?:什么|啥)?(?:别的|其[他它]的?)?(?:办法|路子|出路|招儿?|补救(?:办法)?|可能)(?:吗|呢|没有|了吗)?|有没有救',
    '那?么?(?:我们?|本?单位|公司)?(?:要|该|应该|需要)?(?:怎样|怎么样?|如何|咋)(?:做|办|改|准备)?[才就]?(?:能|能够|可以|会|算)?(?:达标|达到|符合|满足|合格|够)(?:条件|要求)?[呢啊呀]?',
    '[^,，。]{0,6}(?:还?差[^,，。]{0,6}|不够|不足|不达标|不符合)(?:的话)?(?:该|要)?怎么办[呢啊呀]?',
    '那?么?(?:我们?|本?单位|公司)?(?:还|到底|最后|现在|目前)*[差缺](?:什么|啥|哪些|哪里|哪儿|在哪里?|多少)[呢啊呀]?|(?:那|那么)?(?:我们?)?(?:该|要)?怎么办[呢啊呀]?',
    '(?:so |and |then )?how (?:can|could|do|would|should) (?:we|i) (?:qualify|(?:become|be) eligible|meet (?:the|all|all the|these|those) (?:conditions|requirements))(?: then)?|(?:how|ways) to qualify|how (?:do|can|could) (?:we|i) (?:fix|solve|improve) (?:it|this|that)|what (?:do|should|must) (?:we|i) (?:need to |have to )?(?:fix|improve)',
    "what(?:'s| is| are we) (?:missing|lacking)|what (?:do|would|should|must) (?:we|i) (?:need |have )?(?:to )?(?:do|change)(?: (?:in order )?to qualify)?",
  ],
  receipt: [
    '(?:看看?|查看|给我|我?要|下载|导出|保存)?(?:一?[个份下])?(?:我的|我们的|这次的)?(?:(?:判断记录|凭证|回执)的?(?:核对码|号码?|编号)?|核对码)(?:呢|是多少|是什么)?',
    '(?:(?:show|give)(?: me)? )?(?:the |my |our |a )?receipt(?: code| number)?',
  ],
  case_code: [
    '(?:(?:请|能|可以)?(?:看看?|查看|给我|我?要|新?建立?|开|保存)?(?:一?[个份下])?)?(?:我的|我们的|这[个份])?档案(?:编?号码?)?(?:呢|是多少|是什么)?',
    '(?:我?想|怎么|如何|可以|能)?(?:让|请|叫|跟|和|邀请)同事(?:一起|一块儿?|也)?(?:来|能)?(?:填|加入|回答)[吗呢]?',
    '(?:以后|下次|改天|换个?(?:地方|设备|入口))(?:我?(?:怎么|如何))?(?:再|接着|继续)+(?:填|说|来)?',
    '(?:(?:show|give|get)(?: me)? )?(?:(?:the|my|our|a|this) )?case (?:code|file|number)',
    '(?:how (?:can|do) (?:i|we) )?(?:invite|share (?:it |this )?with) (?:a |my |our )?colleagues?',
  ],
  leave_case: [
    '(?:我?[要想])?(?:退出|离开)(?:这[个份])?档案',
    '(?:i want to )?(?:leave|quit|exit) (?:the |this |my )?case(?: file)?',
  ],
  kept: [
    '你们?(?:都|到底|现在)*(?:存|保存|记录?|留|收集)(?:了|着|下)*(?:关于)?我的?(?:哪?些|什么)(?:个人)?(?:数据|信息|资料|内容|东西)?',
    '(?:我说的|这些|我们?的(?:数据|信息))?(?:你们?)?(?:会不会|会)(?:告诉|泄露|透露|发)给?(?:别人|他人|其他人|第三方|人家)(?:吗)?|(?:你们?|这里)?(?:会)?(?:保密|泄密)(?:吗|不)',
    '(?:will|do) you (?:tell|share (?:this|it|my answers) with|pass (?:this|it) on to) (?:anyone|anybody|others|someone)(?: else)?|is (?:this|it) (?:confidential|private)',
    '(?:查看|看看?)?(?:我的)(?:个人)?(?:数据|信息|资料|隐私)|隐私',
    'what (?:do|have|did) you (?:keep|kept|stored?|saved?|hold|know) (?:about|on|of) me',
    '(?:(?:show|see)(?: me)? (?:all )?)?my (?:personal )?data|privacy',
  ],
  export: [
    '(?:我?要|请|帮我)?(?:导出|下载)(?:一下)?(?:我的)?(?:全部|所有)?的?(?:个人)?(?:数据|信息|资料|对话)',
    '(?:export|download|send me)(?: all)?(?: of)? my (?:personal )?(?:data|information|conversation)',
  ],
  delete: [
    '(?:我?要|请|帮我)?(?:删除|删掉|清除|抹掉)(?:一下)?(?:我的?|关于我的?)(?:全部|所有|一切|个人)*的?(?:数据|信息|资料|记录|对话|东西)',
    '(?:请|帮我)?把(?:我的?|关于我的?)(?:全部|所有|一切|个人)*的?(?:数据|信息|资料|记录|对话|东西)(?:都|全)*(?:删除|删掉|删了|清除)',
    '(?:delete|erase|remove) (?:all (?:of )?)?my (?:personal )?(?:data|information|records?|conversation)',
    '(?:forget|delete|erase) (?:everything )?(?:about )?me|(?:delete|erase) everything',
  ],
  /** Somebody who asks for others, or for several at once. */
  for_others: [
    '(?:我|我们)是?[^,，。]{0,10}(?:咨询|代理|中介|服务|代办)(?:公司|机构)?的?[,，][^。]{0,20}客户[^。]{0,30}',
    '(?:我们?)?(?:是)?[^,，。]{0,10}(?:[,，])?(?:来)?(?:帮|替|为|给)(?:我的?|我们的?|[好]?几个|多个|一个|两个)*客户(?:来)?(?:问|看|咨询|申报?|填|查)[^,，。]{0,6}',
    '(?:我们?)?(?:手上|这边|这里)?有?(?:[两三四五六七八九十几多]|好几|\\d+)[个家]客户.{0,20}',
    '.{0,8}第[一1]家.{1,30}第[二2]家.{1,30}',
    "(?:(?:hi|hello),? )?(?:i(?:'m| am) |we(?:'re| are) )?(?:an? )?(?:consultants?|consultancy|agents?|advisers?)\\b.{0,30}\\bclients?\\b.{0,50}",
    "(?:i(?:'m| am) )?(?:a consultant[, ]*)?(?:asking|here|applying|i ask|this is)? ?(?:for|on behalf of) (?:a|my|our|several|two|three|some) clients?.{0,30}|(?:i|we) (?:have|got) (?:several|two|three|some|\\d+) clients.{0,30}",
  ],
  hello: [
    '喂+(?:[,， ]*(?:您|你)?好)?|(?:喂[,， ]*)?(?:有(?:没有)?人|有人在|在不在)[吗么]?|(?:is )?any(?:body|one) (?:there|home)|knock knock',
    '(?:您|你|你们|大家)好[啊呀]?|(?:早上|上午|中午|下午|晚上)好|哈[喽啰罗]|嗨|在[吗么]',
    '(?:hi|hello|hey|good (?:morning|afternoon|evening))(?: (?:there|again|to you))?',
  ],
  thanks: [
    '(?:好的?|行|嗯)?[,， ]*(?:非常|十分|太|多)?(?:谢谢|感谢|多谢|谢了|谢啦|辛苦)(?:您|你|你们|了|啦)*',
    '(?:ok(?:ay)?,? |great,? )?(?:many thanks|thanks|thank you|thx|cheers)(?: (?:a lot|so much|very much|you|again))?',
  ],
  goodbye: [
    '算了[,， ]*(?:再见|拜拜|不(?:问|聊|弄|填)了)|不(?:玩|聊|问|弄|填|说)了|(?:好的?|行|嗯|谢谢您?|多谢)?[,， ]*(?:我)?没(?:有)?(?:别的|其[他它]的?)(?:问题|事|要问的)?了?(?:谢谢您?)?|(?:好的?|行|嗯)?[,， ]*没(?:有)?(?:问题|事|什么要问的?)了(?:谢谢您?)?',
    "(?:(?:ok(?:ay)?|no|thanks?|thank you|great|good|all good)[,. ]+)*(?:nothing else|no more questions|that(?:'s| is) (?:it|all))(?:,? (?:thanks?|thank you))?",
    '(?:我)?(?:可以|能)?(?:明天|后天|改天|晚上|下午|过几天|有空)(?:再|接着|继续)+(?:说|填|来|聊|弄|答)?(?:吗|吧|行吗|可以吗)?',
    '(?:我)?(?:可以|能)(?:先)?(?:保存|存|暂停|停)(?:一下|下来)?(?:吗|么|[,，]?(?:以后|明天|下次)(?:再)?(?:来|填|说)(?:吗)?)?',
    '(?:can|may|could) (?:i|we) (?:save|pause|stop)(?: (?:it|this|here))?(?: (?:now|here))?(?:,? and (?:come back|continue|finish|go on)(?: later)?)?',
    "(?:can (?:we|i) |(?:i|we)(?:'ll| will) |let's )?(?:continue|finish|do (?:this|it|the rest)|come back) (?:this )?(?:later today|tomorrow|another (?:day|time)|next week)",
    '(?:(?:好的?|行|嗯|谢谢|多谢|感谢|谢了|辛苦)(?:您|你|了|啦)*[,，。!！ ]*)*(?:再见|拜拜|(?:今天|那)?先这样|就这样|今天(?:先|就)?到这[里儿吧]*|回头(?:再)?(?:说|聊)|下次再说)(?:吧|了|啊|哈)*',
    "(?:(?:ok(?:ay)?|thanks?|thank you|great|cheers),? )*(?:good)?bye(?: for now)?|(?:(?:ok(?:ay)?|thanks?|thank you),? )*that(?:'s| is) (?:all|it) for (?:now|today)",
    '(?:行吧?|那好吧?|好吧?)[,， ]*(?:谢谢|谢了|再见)(?:您|你|啊|啦)*|掰掰|ta(?:,? bye)?|(?:cheerio|ciao)',
    '再见|拜拜|再会|回见|回头见|下次(?:再)?(?:见|聊|来)|先这样吧?|我?先?走了',
    '(?:good)?bye(?:[- ]bye)?(?: for now)?|see you(?: later| soon)?|talk (?:later|soon)',
  ],
  /** Heard, and neither a yes nor anything else. */
  acknowledge: [
    '(?:请)?(?:稍等|等(?:我)?一?(?:下|会儿?))[下啊哈]*(?:[,，](?:我)?[^,，\\d]{0,6}(?:找我|电话|开会|有事|忙|喝水))?|(?:hold on|one (?:moment|sec(?:ond)?|minute)|wait a (?:moment|sec(?:ond)?|minute)|brb|be right back)',
    '行吧|那行吧?|那好吧?|好[的吧啊呀]*|哦+|噢|收到|明白了?|知道了|了解了?',
    "哈{2,}|呵呵|嘿嘿|lol|(?:ha){2,}h?(?:,? (?:you(?:'re| are) funny|funny|good one))?",
    'ok(?:ay)?(?: then)?|k|all ?right|got it|i see|fine',
  ],
  help: [
    '帮助|(?:你们?)?(?:这个?|那)?(?:该|要)?(?:怎么|咋)(?:用|弄|操作|开始|搞|说)[呢啊呀]?|使用说明|你会什么|你能做什么',
    'help|how (?:does|do) (?:this|it|you|i) (?:work|start|begin|use (?:this|it))|what can you do|\\?',
  ],
  /** What was asked is to be said again. */
  repeat: [
    '(?:抱歉|不好意思)?[,， ]*(?:你|您)?(?:刚才|刚刚)?(?:在)?(?:问|说)(?:的)?(?:是)?(?:什么|啥)(?:问题|来着|意思)*[啊呢]?|(?:这个?|这题|你|您|问题)?(?:这)?(?:是)?(?:什么|啥)意思[啊呢]?|(?:我)?(?:没|不)(?:太)?(?:看|听)?(?:懂|明白)(?:你|您|这|题)*(?:的)?(?:问题|意思)?|(?:请)?再(?:说|问|讲)一[遍次]|(?:请)?重复一?[下遍](?:问题)?|刚才的问题(?:是什么)?',
    "(?:sorry,? |pardon,? |wait,? )?(?:what(?:'s| is| was) the question(?: again)?|what (?:do|did) you (?:mean|ask|say)|(?:can you |could you |please )?(?:repeat|rephrase)(?: (?:that|it|the question))?|i (?:don'?t|do not) (?:understand|get it|follow)(?: (?:that|it|the question))?|come again|pardon(?: me)?|huh)",
  ],
  /** The person has said it before, or says so. */
  told_already: [
    '(?:你|你们|这)?(?:是不是|肯定|又)?(?:搞|弄|记|听|理解|看|读)错了?(?:吧|吗|啊|我的意思)?',
    '(?:i think )?you (?:got (?:it|that|me) wrong|misunderstood(?: me)?|misread (?:it|that|me))',
    '(?:我|我们|这个|这|你)?(?:不是|不都|刚才?|刚刚|已经|之前|前面|上面|早就|都)+(?:跟你|和你|给你|告诉)?(?:说|回答|答|讲|问|提|填|告诉你?)(?:过|了|的)+(?:吗|嘛|啊|呀|呢|的)*(?:[,，]?(?:怎么|为什么|干嘛)?(?:又|还|再)问?)?',
    '(?:怎么|为什么|干嘛)?(?:又|还|老)(?:在|是)?(?:问|重复)(?:这个|一?[遍次]|同样的(?:问题)?)?[啊呀]?|(?:刚|已经|前面)?问过了?|(?:你)?(?:有没有|没)(?:在)?(?:听|看)(?:我)?(?:说|讲)?(?:的)?(?:话)?(?:吗|啊)?',
    "(?:but )?i(?:'ve| have)? (?:just |already )+(?:said|told you|answered|given you)(?: (?:that|this|it|so|you))*(?: already)?|(?:but )?i (?:said|told you|answered)(?: (?:that|this|it|so))*(?: (?:already|before))|(?:you|you've|you have)(?: just| already)+ asked(?: (?:me |us )?(?:that|this))?|asked and answered|(?:are you|you(?:'re| are) not|aren't you) (?:even )?listening(?: to me)?",
  ],
  /** What was supposed in a what-if. */
  keep_supposed: [
    '(?:就|那就|那么?就)?(?:这样|这么|按这个)(?:改|记|定)(?:吧|了)?|(?:改成|记成)这样(?:吧)?|保留(?:这个)?(?:假设|改动)?(?:吧)?',
    'keep (?:it|that|this)(?: change)?|make it so|apply (?:it|that)',
  ],
  drop_supposed: [
    '别改(?:了|啊)?|(?:只是)?(?:问问|假设|随便问问)(?:而已)?|不(?:用)?改(?:了)?|算了',
    "(?:just )?(?:asking|wondering)|never ?mind|nvm|forget it|don't change (?:it|anything)",
  ],
  review: [
    '(?:帮我)?(?:回顾|汇总|小结|归纳|总结)(?:一?下|吧)?|(?:到底)?(?:我|我们)(?:到底|刚才?|之前|前面)*(?:都)?(?:说|填|答)(?:了|过|的是)+(?:什么|哪些|啥|多少|几[个家场次人名项])|recap(?: please)?|sum (?:it|that) up',
    '(?:请)?(?:给我)?(?:看看?|查看|显示|核对|检查|回顾)(?:一下)?(?:我|我们)?(?:都|已经|目前)?(?:填|说|答|回答|写)(?:过|了)?(?:的|了)?(?:什么|哪些|啥|内容|东西|答案|回答)?|我(?:都|已经)?(?:填|说|答|回答)(?:过|了)(?:什么|哪些|啥)|(?:看看?|查看|核对|检查|列出)(?:一下)?(?:我|我们)?(?:的)?(?:全部|所有)?(?:的)?(?:回答|答案|已填(?:内容)?)|回答清单|核对一下',
    "(?:show|tell) me what (?:you(?: have|'ve)?|is) (?:note|noted|recorded|written down|got)(?: down)?(?: so far)?|what (?:did|have) you (?:note|noted|record|recorded|written|got|got down|write)(?: down)?(?: so far)?|你(?:都|现在|目前)*记(?:了|下了|着)?(?:什么|哪些|啥)了?",
    '(?:review|list|check|show(?: me)?)(?: all)?(?: (?:of )?(?:my|our|the))?(?: answers?(?: so far)?)?|(?:show|list)(?: me)? everything(?: (?:i|we)(?: have)? (?:said|told you|answered))?(?: so far)?|what (?:have|did) (?:i|we) (?:said|say|answered|answer|told you|tell you)(?: so far)?|my answers',
  ],
  what_if: [
    '(?:如果|要是|假如|假设)(?:一下)?(?:呢|看看)?|(?:我?[想要]|能不能|可以)?(?:假设|设想|试算)(?:一下|看看)?(?:吗|吧)?',
    'what[- ]?ifs?|suppose|(?:(?:can|may|could) i |let me |i want to )?(?:try|suppose) something',
  ],
  /** Of whoever is a contact of a base; who is one is answered before. */
  bases: [
    '(?:看看?|查看|查一?下)?我(?:们)?的?(?:基地|期限|截止日期?)(?:呢|有哪些|列表)?|(?:我的|订阅)?(?:日历|日程|行事历)',
    '(?:show )?(?:my|our) (?:bases?|deadlines?)|(?:my )?calendar',
  ],
  /** To be told on the day that has to be waited for; where there is one, it is offered. */
  remind: [
    '(?:请|麻烦)?(?:到时候?|届时|那天|到那天)(?:再)?(?:提醒|告诉|通知)(?:我|一下|我一下)?|提醒我(?:一下)?',
    '(?:remind|tell) me(?: (?:then|later|on that day|when (?:it is|the day has) (?:time|come)))?',
  ],
  share: [
    '(?:我?[要想]|请|帮我)?(?:把)?(?:结果|结论|报告|它|这个)?(?:分享|转发|发(?:到|给))(?:一下|出来|出去)?(?:到?这里|到?(?:频道|群里?)|给?(?:我的?|我们的?)?(?:大家|同事们?|领导|老板))?(?:结果|结论|报告)?(?:吧)?',
    '(?:can|could|may) (?:i|we) (?:send|show|forward|give) (?:it|this|that|the (?:result|report|outcome)) to (?:my |our |the )?(?:boss|manager|director|dean|colleagues?|team)',
    '(?:share|post)(?: (?:it|this|that|(?:the |my |our )?(?:result|report|outcome)s?))?(?: (?:here|in (?:this|the) channel|with (?:everyone|everybody|the team|others)))?',
  ],
  form: [
    '(?:我?[要想]|可以|能)?(?:一次|一起|一块儿?)(?:填|答|说)(?:几[项个]|多[项个]|完|好几[项个])?(?:吗|吧)?|(?:我?[要想])?(?:填|打开|给我)(?:一?[张个])?(?:表格?|表单)(?:吗|吧)?|表单',
    "(?:(?:can i |let me |i(?:'d| would)? (?:like|want) to )?(?:fill in|answer) )?several (?:(?:answers|questions|facts) )?at once|(?:(?:open|show|fill in|give me) )?(?:the |a )?form",
  ],
  human: [
    '(?:我?(?:想|要|需要|请)?(?:帮我)?)?(?:转|找|联系|接)(?:一?下)?(?:人工|真人|客服|工作人员|负责人)(?:客服|服务)?(?:吧|说)?|人工(?:客服|服务)?|(?:叫|让|喊|找)你?们?的?(?:领导|经理|主管|老板|负责人|管事的|人)(?:来|出来|说话|接待)*|(?:有没有|有)(?:人工|真人)(?:客服)?吗?|(?:我)?(?:想|要)(?:和|跟)(?:真)?人(?:聊|说|谈)|(?:你们的?)?(?:联系方式|电话|联系人)(?:是)?(?:多少|什么)?',
    "(?:can i |may i |i(?: want|'d like| would like| need) to |let me )?(?:speak|talk|chat)(?: to| with) (?:a |an |some)?(?:human|person|agent|someone|real person|staff|somebody|(?:your )?(?:manager|boss|supervisor))|(?:a )?(?:human|real person|agent|operator)(?: please)?|hand ?over|contact(?: details| person)?",
  ],
  /** Whether one may rely on what is said. */
  reliable: [
    'how (?:sure|certain|reliable|accurate) (?:is (?:this|that|it)|are you)(?: about (?:this|that|it))?',
    '(?:你|你们|这个?|这里)?(?:说|算|判断|答|给)?(?:的|得)?(?:结果|结论|话)?(?:到底)?(?:准不准|准确?吗|对不对|对吗|靠不靠谱|靠谱吗|可信吗|能信吗|可靠吗|算数吗|权威吗|有(?:法律)?效力吗|有用吗)',
    '(?:is|are) (?:this|it|that|you|the result|your answers?) (?:reliable|accurate|correct|right|trustworthy|binding|official)|(?:can|should) (?:i|we) (?:trust|rely on) (?:you|this|that|it|the result)',
  ],
  robot: [
    '你(?:到底)?是?谁(?:呀|啊|呢)?|你(?:是)?(?:干嘛|干什么|做什么|干啥)的(?:呀|啊)?|你是(?:谁|什么|不是)?(?:机器人|真人|人工|人|ai|chatgpt|gpt|人工智能|程序)?(?:还是(?:机器人|真人|人|ai))?(?:吗|呀|啊)?|(?:你是)?(?:ai|gpt|chatgpt|机器人)(?:吧|吗)|你叫什么(?:名字)?',
    "are you (?:a |an )?(?:robot|bot|human|ai|person|real person|machine|chatgpt|real)(?: or (?:a )?(?:robot|bot|human|machine|person))?|who are you|what are you|what(?:'s| is) your name",
  ],
  insult: [
    '你?(?:算老几|算(?:个)?什么东西|是不是有毛病|懂个屁)|(?:真)?(?:烦不烦|累不累|费劲|啰嗦|怎么这么啰嗦|废话真多)[啊呀了]?|(?:少|别)废话|(?:你)?(?:能不能)?说人话',
    '你(?:是不是|怎么|咋)?(?:这么)?(?:有病|有毛病|傻|蠢|笨|弱智|脑残|听不懂人话)(?:吧|吗|啊|呀)?',
    '(?:你(?:们)?)?(?:到底|是不是)?(?:听|看)(?:不|得)懂(?:人话|中文|我说的?|我的)?(?:话)?(?:吗|啊|吧|是吧|是不是)?',
    '(?:你(?:这个|个|们)?|真是?|太|这)*(?:什么(?:破|烂|鬼|垃圾)(?:玩意儿?|东西)|垃圾|废物|傻[逼叉瓜子]?|蠢(?:货|死了)?|笨(?:蛋|死了)?|白痴|弱智|智障|滚(?:蛋)?|去死|脑残|没用|烂|差劲|王八蛋|混蛋|他妈的|妈的|操|狗屁|放屁|胡说(?:八道)?|烦死了?|烦人|无语)(?:了|吧|啊|透了|机器人|东西)?',
    "(?:you(?:'re| are)(?: a| an| so| such a)? |you )?(?:stupid|idiot|useless|dumb|moron|rubbish|garbage|crap|terrible|awful|bullshit)(?: (?:bot|robot|thing|machine))?|fuck(?: you| off)?|shut up|you suck|(?:that(?:'s| is)|what) (?:such )?a (?:stupid|dumb|silly|ridiculous) question|this (?:is )?sucks?|this is (?:stupid|useless|ridiculous|bullshit|terrible)",
  ],
  praise: [
    '(?:你)?(?:真|太|很|好)?(?:棒|厉害|聪明|赞|专业|贴心)(?:了|啊|呀)?|(?:做得|说得)?(?:很|真)?(?:好|不错)(?:啊|呀)',
    "(?:good|great|nice|excellent|amazing|well) (?:job|work|done|bot)|(?:you(?:'re| are) )?(?:great|awesome|brilliant|amazing|helpful)|love it",
  ],
  /** Only ever pressed. */
  confirm_restart: [],
  confirm_delete: [],
  keep: [],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Intent = keyof typeof waysToSay;

/** Made when the first message is read: a command that answers one question reads none. */
let patterns: readonly (readonly [Intent, RegExp])[] | undefined;

function readPatterns(): readonly (readonly [Intent, RegExp])[] {
  return Object.entries(waysToSay).flatMap(([intent, ways]) =>
    ways.length > 0
      ? [[intent as Intent, new RegExp(`^(?:please )?(?:${ways.join('|')})(?:,? (?:please|pls|plz))?$`, 'iu')]]
      : [],
  );
}

export function isIntent(name: string): name is Intent {
  return Object.hasOwn(waysToSay, name);
}

/** What comes before what is meant: 操，还有多少问题. */
const OATH =
  /^(?:我?[操靠草]|妈的|他妈的|真烦|烦死了?|damn(?: it)?|wtf|for (?:god|heaven)'s sake|ugh|fuck)[,，!！ ]+(?=.)/iu;

/** And what comes after it: 到底行不行啊，烦死了. */
const SIGH =
  /(?<=.)[,，!！\s]+(?:(?:真|好)?(?:烦|急|累)(?:死了?|人|啊)?|急死(?:人|我)?了?|气死(?:人|我)?了?|快点[吧啊]?|真是的?|服了|ffs|hurry(?: up)?|damn(?: it)?)$/iu;

/** 研究院啊，听不懂人话？: what was said, without the abuse behind it. */
export function withoutInsult(text: string): string {
  const said = text.trim().replace(/[\s。.!！?？~]+$/u, '');
  const end = Math.max(said.lastIndexOf('，'), said.lastIndexOf(','));
  const isInsult = end > 0 && readIntent(said.slice(end + 1)) === 'insult';
  return isInsult ? said.slice(0, end) : text;
}

/** What is let go before something is wanted instead: 算了，直接告诉我行不行. */
const LET_GO = /^(?:算了吧?|得了|行了|forget it|never ?mind|whatever)[,，.!！\s]*(?=\S)/iu;

/** What a message says about the conversation itself, or null when it says something else. */
export function readIntent(text: string): Intent | null {
  const said = halfWidth(text)
    .replaceAll('’', "'")
    .trim()
    .replace(/[\s。.!~,]+$/, '')
    .replace(/(?<=.)\?+$/, '')
    .replace(OATH, '')
    .replace(SIGH, '');
  return meantBy(said) ?? meantBy(said.replace(LET_GO, '')) ?? takenBackBy(said);
}

/** Actually no, undo that: the no is of what was said before. */
const ON_SECOND_THOUGHT = /^(?:(?:actually|no|wait|oh|oops|sorry|hmm|哎|等等|不对?|不是|还是)[,，.。!！ ]+)+(?=\S)/iu;
const TAKES_BACK: ReadonlySet<Intent> = new Set<Intent>([
  'undo',
  'skip',
  'restart',
  'result',
  'why',
  'human',
  'repeat',
]);

function takenBackBy(said: string): Intent | null {
  const rest = said.replace(ON_SECOND_THOUGHT, '');
  const intent = rest === said ? null : meantBy(rest);
  return intent !== null && TAKES_BACK.has(intent) ? intent : null;
}

function meantBy(said: string): Intent | null {
  patterns ??= readPatterns();
  return patterns.find(([, pattern]) => pattern.test(said))?.[0] ?? null;
}
