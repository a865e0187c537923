/** 打算签6家: not there yet; 打算明年申报 plans something else. */
const PLANNED =
  /(?:打算|计划(?!书)|准备(?!金|好|了)|拟(?!认定)|争取|预计|将(?:要|会|签|办|引进)|想(?:再)?(?:签|办|招|请|引进)|明年|下半年|下个月)(?![^,，。;；?？]{0,8}(?:申报|申请|[再去来]?报|参评))|\b(?:plan(?:s|ning)? to|will (?:sign|host|hold|hire|have)|going to|intend to|hope to|next year)\b(?![^,.;?]{0,16}\bapply)/iu;
/** 但都是国内会议: taken back behind a word of contrast; 但没有大型的 tells of something else. */
const TAKEN_BACK =
  /(?:但|不过|可惜|只是|然而|却|\b(?:but|however|though|although)\b)[^。!?！？]*?(?:(?:没|未)(?!有?(?:办|搞|设)?过?(?:大型|小型|中小型|小的|大的|海外|联合|专职|专人|部门|管理机构|国际组织|项目))|都是|全是|不是|过期|到期|失效|国内|协办|取消|终止|\b(?:none|not|domestic|expired|only verbal)\b|n['’]t\b)/iu;
/** 协办的, 没聘, 走了两个, `none of them foreign`, `minus two`, `we used to have`. */
const NOT_ALL =
  /(?:协办|参加|旁听|挂名)的|没聘|没签|(?:会员|成员|子公司|母公司|总公司|兄弟公司|关联公司)[^,，。;；]{0,6}(?:签|办|有|做)|(?:[五六七八九十]|\d{1,2}|多)年前(?:做|办|签|孵|引进|聘|的)|(?:离职|辞职|退出|注销|解约|撤资)了?|减去|扣掉|除去|以前有|原来有|曾经?有|\bnone of (?:them|these|those)\b|\b(?:resigned|quit|minus|used to have|walked away|dropped out)\b/iu;

/** Whether a message says of what it counts that it is only planned, or that not all of it is what the law counts. */
export function mayCountLess(question: string): boolean {
  return PLANNED.test(question) || TAKEN_BACK.test(question) || NOT_ALL.test(question);
}
