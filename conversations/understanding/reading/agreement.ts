import { legible } from './legible.ts';

const AGREEMENT =
  /^(?:嗯+[,，]?)?(?:是的?|对的?|好的?|行|可以|确定|确认|当然|没错|同意|清空|yes|yep|yeah|yup|y|sure|ok|okay|confirm|of course|certainly|go ahead|do it)(?:[吧啊呀的了]|,? please)*[\s。.!~]*$/i;

/** Whether a text does nothing but agree; 在北京, which answers a question with yes, does more. */
export function isAgreement(text: string): boolean {
  return AGREEMENT.test(legible(text).trim());
}
