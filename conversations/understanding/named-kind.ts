import type { LegalForm, OrganizationKind } from '../../core/fact.ts';
import type { Conversation } from '../state.ts';
import { legalFormWords, organizationKindWords } from './choice-words.ts';

const LEADING =
  /^(?:那就?|那么|还是|就|改[成为]?|换[成为个]?|[按选报填]|当作?|算作?|一?[家所个](?!人)|(?:then|ok|make it|change to|it is|it's|an?|the)\b)[,，\s]*/iu;
/** We are a limited company. */
const IS_ONE = /^(?:我们?|咱们?|本单位)(?:这边|这里)?(?:就|也)?是|^(?:we(?:'re|’re| are)|it(?:'s|’s| is)|as)\b/iu;
const CLOSING = /[\s。.!！~]*(?:[吧呢了呀啊嘛哦]|好了|的话)*[\s。.!！~]*$/u;

/** The kind of organization that a message names and nothing else, whatever is asked: 那就高校. Null for anything more. */
export function namedKind(text: string): OrganizationKind | null {
  return onlyOne(organizationKindWords, text);
}

/**
 * The form that a message names and nothing else: 有限责任公司, once it is known what kind of organization it is, and
 * 个人, which is none.
 */
export function namedForm(text: string, { facts }: Pick<Conversation, 'facts'>): LegalForm | null {
  const form = onlyOne(legalFormWords, text.replace(IS_ONE, ''));
  return facts.organizationKind === undefined && form !== 'natural_person' ? null : form;
}

const ASKER =
  /(?:我们?|咱们?|本)(?:这?[家所个])?(医院|大学|高校|学校|学院|园区|科技园|产业园|孵化器|众创空间|协会|学会|商会|研究[所院]|公司|企业)(?=能|可|算|行|符|够|有|要|想|怎|是否|属|适|该|应|在|[,，。?？]|$)|\b(?:we|i) (?:are|am|run|work (?:for|at)) (?:an? |the )?([a-z ]{4,30}?)(?=[,.?]|$| and\b| in\b)|\bour (hospital|university|park|incubator|company|institute|association)\b/iu;

/** The kind of organization that somebody who asks is from: 我们医院能申请吗, "can our hospital apply?". */
export function kindOfAsker(text: string): OrganizationKind | null {
  const found = ASKER.exec(text);
  const name = found?.slice(1).find((one) => one !== undefined);
  return name === undefined ? null : namedKind(name);
}

function onlyOne<V extends string>(words: Readonly<Record<V, readonly string[]>>, text: string): V | null {
  let said = text.trim().toLowerCase().replace(CLOSING, '');
  for (let rest = said.replace(LEADING, ''); rest !== said; rest = said.replace(LEADING, '')) said = rest;
  const choices = Object.entries(words) as [V, readonly string[]][];
  const [choice, another] = choices.filter(([, names]) => names.includes(said));
  return choice && !another ? choice[0] : null;
}
