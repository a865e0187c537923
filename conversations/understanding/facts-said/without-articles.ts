const ARTICLE =
  /(?:一|这|那|某)[家所个间座名](?=[^,，。\d]{0,12}?(?:院|校|学|公司|企业|机构|所|器|园|基地|协会|学会|中心|联盟|平台|会))/gu;

/** 和12个国家的34所高校, 18 universities in 9 countries */
const OF_PLACES =
  /[\d一二两三四五六七八九十几多]{1,5}个?(?:多个)?(?:国家(?!级|重点)|省(?!部?级)|大洲)(?:和地区)?(?:的)?|\b(?:in|from|of|across) (?:\d+|[a-z]+) (?:different )?countries\b/giu;

/** Without 一家医院, which counts nothing, and 12个国家的, which counts something else. */
export function withoutArticles(text: string): string {
  return text.replace(ARTICLE, blank).replace(OF_PLACES, blank);
}

function blank(words: string): string {
  return ' '.repeat(words.length);
}
