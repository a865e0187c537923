import { regulationFile } from '../../../policy-text/regulation/regulation.ts';

/** How much each thing that speaks for a topic, or against all of them, counts: in log odds. */
export interface Weights {
  readonly asks: number;
  readonly explained: number;
  readonly words: number;
  readonly clauses: number;
  readonly judges: number;
  readonly none: number;
  readonly unheard: number;
  readonly foreign: number;
}

interface Fitted {
  readonly weights: Weights;
  /** A topic this likely is answered. */
  readonly answersFrom: number;
  /** One this likely is offered as a choice. */
  readonly offersFrom: number;
}

/** Fitted by `bench/confidence` on the development questions; what they come to on others is tested. */
export const { weights, answersFrom, offersFrom }: Fitted = JSON.parse(regulationFile('confidence.json'));
