import { describe, expect, it } from 'vitest';
import { readYesNo } from '../../../../conversations/understanding/reading/yes-no.ts';

describe('readYesNo', () => {
  it.each(
    '是|对|對|嗯|有|有的|当然|没错|是的呀|必须的|好的|可以|都有|具备|没问题|有一个专职的|设立了国际合作部|公司有国际合作部|机构倒是有|确实|👍|OK|okay|yep|yeah|sure|of course|yes!|y|we do|We have a department|it is|no problem|right|没过期|还有效|在有效期内|not expired|still in force|在北京注册的|registered in Beijing|专职的有两个人|强|很强|显著|对口|算|废话|🆗|pretty strong|one with the WHO|和CERN共建了一个|all in place'.split(
      '|',
    ),
  )('hears a yes: %s', (text) => {
    expect(readYesNo(text)).toMatchObject({ kind: 'read', value: true });
  });

  it.each(
    "没有|沒有|不是|没|无|否|不|还没|尚未|暂无|木有|没有设置|没设|不具备|暂时没有|当然没有|嗯，没有|其实没有|还没有，但快了|专职人员没有|没有不良记录|❌|不完善|不强|不对口|过期了|已经注销|不在北京|no|No.|nope|not yet|expired|none|n|we don't|we haven't|We have no staff|it isn't".split(
      '|',
    ),
  )('hears a no: %s', (text) => {
    expect(readYesNo(text)).toMatchObject({ kind: 'read', value: false });
  });

  it.each(
    "不是没有|不，有的|有，但不是专职|yes and no|yes, we don't|no, we do|一般|还行|so-so|只有兼职|part-time only|不是，是20%|nope, clean|没有，都正常".split(
      '|',
    ),
  )('hears neither a yes nor a no: %s', (text) => {
    expect(readYesNo(text)).toMatchObject({ kind: 'unclear', why: 'ambiguous' });
  });

  it.each('有吧|没吧|可能有|应该有|应该吧|不一定|maybe|I think so|probably'.split('|'))(
    'hears that somebody is not sure: %s',
    (text) => {
      expect(readYesNo(text)).toMatchObject({ kind: 'unclear', why: 'unsure' });
    },
  );

  it.each(
    "1|5家|有一些是合作很深的|不错|不知道|不清楚|I don't know|not sure|有吗？|是什么意思|有没有都行|对不起|对了，还有个事|有问题|2019年注册，没有迁过|未来再说|hello|never mind|can't say|I'd have to ask|算了|12家|one||。。。".split(
      '|',
    ),
  )('hears no answer: "%s"', (text) => {
    expect(readYesNo(text)).toEqual({ kind: 'none' });
  });
});
