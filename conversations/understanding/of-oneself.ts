const OF_OTHERS =
  /会员|成员|客户|合作方|伙伴|子公司|下属|隔壁|别的单位|其他单位|\b(?:members?|clients?|partners?|subsidiar(?:y|ies))\b/iu;

/** 我们自己没有，会员里有三家是: a base is hosted by oneself, not by others. */
export function ofOneself(text: string): string {
  const clauses = text.split(/[,，。;；]/);
  const own = clauses.filter((clause) => !OF_OTHERS.test(clause));
  return own.length > 0 ? own.join('，') : text;
}
